// The words of the interface in one language: gettext's .po, and the rule of its plural forms.
#include "fuzz/author_file.h"

#include "tool/plural.h"
#include "tool/strings.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  read_author_file(bytes, "strings/en.po", [&](content::Folder& folder, content::Mistakes& mistakes) {
    content::Content content;
    content.languages.push_back({{"en", "English", cards::Direction::left_to_right}, {}});
    content::read_strings(folder, content, mistakes);
  });
  if (const auto rule = content::read_plural_rule(bytes))
    require(rule->forms >= 1 && rule->forms <= 6 && rule->digits.size() == 200,
            "a plural rule has a form for each number");
}

} // namespace anteroom::fuzz
