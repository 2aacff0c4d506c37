#include "tool/new.h"

#include "tool/check.h"
#include "tool/nearest.h"
#include "tool/scaffold.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

Outcome check_names(const std::string& kind, const std::string& id) {
  const std::vector<std::string> kinds{"card", "topic", "check", "language"};
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    return Error{fmt::format("there is no new \"{}\"{}", kind,
                             did_you_mean(kind, kinds, "; new makes a card, topic, check or language"))};
  Mistakes mistakes;
  if (kind == "language" || check_id(id, "the name", {"", 0}, mistakes)) return Done{};
  return Error{mistakes.found().front().text};
}

Result<Scaffold> scaffold_of(const std::string& kind, const Content& content, const std::string& id,
                             const std::string& folder, const std::string& topic) {
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

Result<std::string> make_new(const std::string& kind, const std::string& id, const std::string& folder,
                             const std::string& topic) {
  if (auto named = check_names(kind, id); !named) return named.error();
  const auto checked = check(folder);
  if (!checked) return checked.error();
  if (checked->content.languages.empty())
    return Error{fmt::format("{} does not say its languages; \"check\" says what is wrong with it", folder)};
  const auto scaffold = scaffold_of(kind, checked->content, id, folder, topic);
  if (!scaffold) return scaffold.error();
  if (auto written = write(*scaffold, folder); !written) return written.error();
  return in_words(*scaffold, folder);
}

} // namespace anteroom::content
