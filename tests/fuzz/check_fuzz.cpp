// The side-file of a self-check in YAML, in two languages.
#include "fuzz/author_file.h"

#include "tool/side_file.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  static const std::vector<content::Language> languages{{{"en", "English", cards::Direction::left_to_right}, {}},
                                                        {{"ar", "العربية", cards::Direction::right_to_left}, {}}};
  read_author_file(bytes, "checks/near.yaml", [&](content::Folder& folder, content::Mistakes& mistakes) {
    const auto file = folder.read("checks/near.yaml", content::kLargestOther);
    const auto side = file ? content::read_side_file(*file, languages, mistakes) : std::nullopt;
    require(side || !mistakes.none(), "a side-file that cannot be read is told");
  });
}

} // namespace anteroom::fuzz
