#include "tool/lints.h"
#include "tool/texts.h"
#include "tool/wording.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

constexpr const char* kLint = "wording";
constexpr std::size_t kLargestList = 64 * 1024;

// The program's list, then the author's, so that an author can call fine what the program does not.
// Those of "es" count for "es-MX" too.
// `kind`: "", or "results/" for what is never said of somebody's answers.
std::vector<Wording> wordings_for(const std::string& code, const std::string& kind, Folder& folder, Folder& lists,
                                  Mistakes& mistakes) {
  std::vector<Wording> made;
  const auto add = [&](Folder& from, const std::string& relative) {
    const auto file = from.has(relative) ? from.read(relative, kLargestList) : std::nullopt;
    if (!file) return;
    for (Wording& wording : read_wordings(*file, mistakes)) made.push_back(std::move(wording));
  };
  for (std::size_t end = code.find('-');; end = code.find('-', end + 1)) {
    const std::string name = kind + code.substr(0, end) + ".txt";
    add(lists, name);
    add(folder, "wording/" + name);
    if (end == std::string::npos) return made;
  }
}

void warn_of_unread(const Content& content, Folder& folder, Mistakes& mistakes) {
  for (const std::string& name : folder.names("wording", ".txt")) {
    const std::string code = name.substr(0, name.size() - 4);
    const bool read = std::any_of(content.languages.begin(), content.languages.end(), [&](const Language& one) {
      return one.language.code == code || one.language.code.starts_with(code + "-");
    });
    if (!read)
      mistakes.warn({folder.shown("wording/" + name), 0},
                    fmt::format("is not read: bundle.yaml does not list the language \"{}\"", code));
  }
}

void check_text(const Text& text, const std::vector<Wording>& wordings, Mistakes& mistakes) {
  for (const FoundWording& found : find_wordings(text.text, wordings)) {
    const std::string& instead = found.wording->instead;
    std::string said =
        fmt::format("\"{}\" can hurt or mislead; {}", found.words, instead.empty() ? "find other words" : instead);
    if (found.wording->kind == Wording::Kind::stop)
      mistakes.add(text.place, std::move(said), kLint);
    else
      mistakes.warn(text.place, std::move(said), kLint);
  }
}

} // namespace

void check_wording(const Content& content, Folder& folder, const std::string& lists, Mistakes& mistakes) {
  std::error_code error;
  if (!std::filesystem::is_directory(lists, error))
    return mistakes.warn({lists, 0}, "the lists of words to avoid are not there; install the program again", kLint);
  Folder own(lists, mistakes);
  std::map<std::string, std::vector<Wording>> by_language, of_results;
  for (const Language& language : content.languages) {
    const std::string& code = language.language.code;
    by_language[code] = wordings_for(code, "", folder, own, mistakes);
    of_results[code] = wordings_for(code, "results/", folder, own, mistakes);
  }
  if (!content.languages.empty()) warn_of_unread(content, folder, mistakes);
  for (const Text& text : all_texts(content)) {
    if (!text.own) continue;
    check_text(text, by_language[text.language], mistakes);
    if (text.result) check_text(text, of_results[text.language], mistakes);
  }
}

} // namespace anteroom::content
