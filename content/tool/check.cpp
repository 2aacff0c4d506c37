#include "tool/check.h"

#include "tool/folder.h"
#include "tool/lints.h"
#include "tool/read_content.h"

#include <fmt/format.h>

namespace anteroom::content {

namespace {

void look_closer(Content& content, Folder& folder, Mistakes& mistakes) {
  check_translations(content, folder, mistakes);
  leave_out_unfinished(content, mistakes);
}

} // namespace

Result<Checked> check(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error))
    return Error{fmt::format("{} is not a folder; name the folder that holds bundle.yaml", path.string())};
  Checked made;
  Folder folder(path, made.mistakes);
  made.content = read_content(folder, made.mistakes);
  made.levels = check_reading_level(made.content, made.mistakes);
  look_closer(made.content, folder, made.mistakes);
  return made;
}

std::string level_table(const std::vector<CardLevel>& levels) {
  std::string made = "grade  words  pages  card\n";
  for (const CardLevel& level : levels)
    made += fmt::format("{:>5}  {:>5}  {:>5}  {} ({})\n", level.grade ? fmt::format("{:.1f}", *level.grade) : "short",
                        level.words, level.pages, level.title, level.id);
  return made;
}

} // namespace anteroom::content
