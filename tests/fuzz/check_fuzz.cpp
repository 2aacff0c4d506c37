// A self-check in YAML, in two languages.
#include "fuzz/author_file.h"

#include "tool/check_file.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  static const std::vector<content::Language> languages{{{"en", "English", cards::Direction::left_to_right}, {}},
                                                        {{"ar", "العربية", cards::Direction::right_to_left}, {}}};
  read_author_file(bytes, "checks/near.yaml", [&](content::Folder& folder, content::Mistakes& mistakes) {
    const auto file = folder.read("checks/near.yaml", content::kLargestOther);
    const auto check = file ? content::read_check_file(*file, "near", languages, mistakes) : std::nullopt;
    require(check || !mistakes.none(), "a check that cannot be read is told");
  });
}

} // namespace anteroom::fuzz
