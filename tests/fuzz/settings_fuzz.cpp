// The two other files of YAML: what the bundle says of itself, and its topics.
#include "fuzz/author_file.h"

#include "tool/settings.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  content::Content content;
  read_author_file(bytes, "bundle.yaml", [&](content::Folder& folder, content::Mistakes& mistakes) {
    content::read_bundle_settings(folder, content, mistakes);
    require(!content.languages.empty() || !mistakes.none(), "a bundle without a language is told");
  });
  if (content.languages.empty()) content.languages.push_back({{"en", "English", cards::Direction::left_to_right}, {}});
  read_author_file(bytes, "topics.yaml", [&](content::Folder& folder, content::Mistakes& mistakes) {
    content::read_topics(folder, content, mistakes);
    require(!content.topics.empty() || !mistakes.none(), "a bundle without a topic is told");
  });
}

} // namespace anteroom::fuzz
