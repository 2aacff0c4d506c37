#include "tool/check.h"

#include "host/system.h"
#include "tool/folder.h"
#include "tool/lints.h"
#include "tool/read_content.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

void look_closer(const Content& content, Folder& folder, Mistakes& mistakes) {
  const bool all_read = mistakes.none(); // else what is broken may be what leads to a card, or follows it
  check_reviews(content, folder, mistakes);
  check_translations(content, folder, mistakes);
  if (all_read) check_easy(content, folder, mistakes);
  if (all_read) check_ways(content, mistakes);
  if (all_read) check_support(content, mistakes);
  check_wording(content, folder, host::assets_folder() + "/wording", mistakes);
}

} // namespace

std::string shipped_side_files() { return host::assets_folder() + "/side-files"; }

Result<Checked> check(const std::filesystem::path& path, const std::string& side_files) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error))
    return Error{fmt::format("{} is not a folder; name the folder that holds bundle.yaml", path.string())};
  Checked made;
  Folder folder(path, made.mistakes);
  made.content = read_content(folder, side_files, made.mistakes);
  made.levels = check_reading_level(made.content, made.mistakes);
  look_closer(made.content, folder, made.mistakes);
  made.shown = made.content;
  leave_out_unfinished(made.shown, made.mistakes);
  check_digits(made.shown, made.mistakes);
  check_letters(made.shown, host::assets_folder() + "/fonts.list", made.mistakes);
  return made;
}

std::string level_table(const std::vector<CardLevel>& levels) {
  std::string made = "grade  words  pages  card\n";
  for (const CardLevel& level : levels)
    made += fmt::format("{:>5}  {:>5}  {:>5}  {} ({})\n", level.grade ? fmt::format("{:.1f}", *level.grade) : "short",
                        level.words, level.pages, level.title, level.id);
  return made;
}

std::string easy_table(const Content& content) {
  std::string made;
  for (const Language& language : content.languages) {
    std::size_t easy = 0, all = 0;
    for (const Card& card : content.cards)
      if (const auto text = card.texts.find(language.language.code); text != card.texts.end()) {
        ++all;
        easy += text->second.easy.is_there() ? 1 : 0;
      }
    made += fmt::format("easy words: {} of {} cards ({})\n", easy, all, language.language.code);
  }
  return made;
}

} // namespace anteroom::content
