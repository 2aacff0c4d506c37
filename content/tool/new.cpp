#include "tool/new.h"

#include "tool/check.h"
#include "tool/nearest.h"
#include "tool/scaffold.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

Outcome check_names(const Wanted& wanted) {
  const auto& [kind, id, folder, topic, easy] = wanted;
  const std::vector<std::string> kinds{"card", "topic", "check", "language"};
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    return Error{fmt::format("there is no new \"{}\"{}", kind,
                             did_you_mean(kind, kinds, "; new makes a card, topic, check or language"))};
  if (easy && kind != "card") return Error{"only a card has an easy version; write: new card --easy ID"};
  Mistakes mistakes;
  if (kind == "language" || check_id(id, "the name", {"", 0}, mistakes)) return Done{};
  return Error{mistakes.found().front().text};
}

Result<Scaffold> scaffold_of(const Wanted& wanted, const Content& content) {
  const auto& [kind, id, folder, topic, easy] = wanted;
  if (easy) return new_easy(content, id);
  if (kind == "card") return new_card(content, id, topic);
  if (kind == "check") return new_check(content, id, topic);
  if (kind == "topic") return new_topic(content, id, folder);
  return new_language(content, id, folder);
}

std::string in_words(const Scaffold& scaffold, const std::string& folder) {
  std::string made;
  const auto line = [&](const std::string& what, const std::string& name) {
    made += fmt::format("{}: {}/{}\n", what, folder, name);
  };
  for (const auto& [name, text] : scaffold.files) line("written", name);
  for (const std::string& name : scaffold.folders) line("written", name + "/");
  if (!scaffold.grown.first.empty()) line("added to", scaffold.grown.first);
  for (const std::string& hint : scaffold.hints) made += hint + "\n";
  return made;
}

} // namespace

Result<std::string> make_new(const Wanted& wanted) {
  if (auto named = check_names(wanted); !named) return named.error();
  const auto checked = check(wanted.folder);
  if (!checked) return checked.error();
  if (checked->content.languages.empty())
    return Error{fmt::format("{} does not say its languages; \"check\" says what is wrong with it", wanted.folder)};
  const auto scaffold = scaffold_of(wanted, checked->content);
  if (!scaffold) return scaffold.error();
  if (auto written = write(*scaffold, wanted.folder); !written) return written.error();
  return in_words(*scaffold, wanted.folder);
}

} // namespace anteroom::content
