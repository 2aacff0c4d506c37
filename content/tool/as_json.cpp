#include "tool/as_json.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

namespace anteroom::content {
namespace {

using Json = nlohmann::ordered_json;

// Names of files can hold any byte; JSON is UTF-8.
std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

// Where the part of a message begins that says how to mend it: behind the first "; " outside of quotes.
std::size_t end_of_message(const std::string& text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && text.compare(at, 2, "; ") == 0) return at;
  }
  return text.size();
}

Json as_object(const Finding& finding) {
  const std::size_t end = end_of_message(finding.text);
  Json made{{"file", finding.place.file},
            {"line", finding.place.line > 0 ? Json(finding.place.line) : Json()},
            {"message", finding.text.substr(0, end)},
            {"mend", finding.text.substr(std::min(end + 2, finding.text.size()))}};
  if (*finding.lint != '\0') made["lint"] = finding.lint;
  return made;
}

Json as_list(const std::vector<Finding>& findings) {
  Json made = Json::array();
  for (const Finding& finding : findings) made.push_back(as_object(finding));
  return made;
}

void add_findings(Json& to, const Mistakes& mistakes) {
  to["mistakes"] = as_list(mistakes.found());
  to["warnings"] = as_list(mistakes.warned());
}

std::string state_of(const Translation& translation) {
  return translation.draft ? "draft" : "reviewed " + translation.reviewed;
}

Json as_object(const CardLevel& level, const Card& card, const std::string& source) {
  Json translations = Json::object(), easy = Json::array();
  for (const auto& [code, text] : card.texts)
    if (text.easy.is_there()) easy.push_back(code);
  for (const auto& [code, text] : card.texts)
    if (code != source) translations[code] = state_of(text.translation);
  return {{"id", level.id},
          {"title", level.title},
          {"words", level.words},
          {"pages", level.pages},
          {"grade", level.grade ? Json(*level.grade) : Json()},
          {"reviewed", card.reviewed},
          {"translations", translations},
          {"easy", easy}};
}

Json cards_of(const Checked& checked) {
  std::map<std::string, const Card*> cards;
  for (const Card& card : checked.content.cards) cards[card.id.id] = &card;
  Json made = Json::array();
  for (const CardLevel& level : checked.levels)
    made.push_back(as_object(level, *cards.at(level.id), checked.content.source()));
  return made;
}

Json languages_of(const Checked& checked) {
  Json made = Json::array();
  for (const Language& language : checked.content.languages) {
    const bool offered = std::any_of(checked.shown.languages.begin(), checked.shown.languages.end(),
                                     [&](const Language& l) { return l.language.code == language.language.code; });
    const bool first = language.language.code == checked.content.source();
    made.push_back({{"code", language.language.code},
                    {"offered", offered},
                    {"translation", first ? Json() : Json(state_of(language.translation))}});
  }
  return made;
}

Json about(const Edition& edition) {
  return {{"id", edition.id},
          {"title", edition.title},
          {"epoch", edition.epoch},
          {"sequence", edition.sequence},
          {"created", edition.created}};
}

Json as_object(const Thing& thing) {
  Json made{{"kind", kind_name(thing.kind)}, {"id", thing.id}};
  if (!thing.title.empty()) made["title"] = thing.title;
  if (!thing.shelf.empty()) made["shelf"] = thing.shelf;
  for (const auto& [name, value] : thing.facts) made["facts"][name] = value;
  for (const auto& [code, lines] : thing.texts) made["texts"][code] = lines;
  return made;
}

const char* name_of(Change::What what) {
  return what == Change::What::added ? "added" : what == Change::What::removed ? "removed" : "changed";
}

Json as_object(const TextChange& text) {
  const char* what = text.what == TextChange::What::added     ? "added"
                     : text.what == TextChange::What::removed ? "removed"
                                                              : "changed";
  Json made{{"language", text.language}, {"what", what}};
  for (const LineChange& lines : text.lines)
    made["lines"].push_back({{"removed", lines.removed}, {"added", lines.added}});
  return made;
}

Json as_object(const Change& change) {
  Json made{{"what", name_of(change.what)}, {"kind", kind_name(change.kind)}, {"id", change.id}};
  if (!change.title.empty()) made["title"] = change.title;
  if (!change.shelf.empty()) made["shelf"] = change.shelf;
  if (!change.from_shelf.empty()) made["from_shelf"] = change.from_shelf;
  if (!change.after.empty()) made["after"] = change.after;
  for (const FactChange& fact : change.facts)
    made["facts"].push_back({{"name", fact.name}, {"from", fact.from}, {"to", fact.to}});
  for (const TextChange& text : change.texts) made["texts"].push_back(as_object(text));
  return made;
}

} // namespace

std::string as_json(const Checked& checked, int code) {
  Json made{{"command", "check"}, {"code", code}};
  add_findings(made, checked.mistakes);
  made["languages"] = languages_of(checked);
  made["cards"] = cards_of(checked);
  return written(made);
}

std::string as_json(const Mistakes& mistakes, const std::string& file, std::int64_t bytes, int code) {
  Json made{{"command", "build"}, {"code", code}};
  if (bytes > 0) made.update(Json{{"file", file}, {"bytes", bytes}});
  add_findings(made, mistakes);
  return written(made);
}

std::string as_json(const Edition& edition, const std::string& file) {
  std::error_code unknown;
  const auto signer = signer_of(file);
  Json made{{"command", "inspect"}, {"code", 0}, {"file", file}, {"bytes", std::filesystem::file_size(file, unknown)}};
  made.update(about(edition));
  made["names_key"] = signer ? Json(bundle::name_of(*signer)) : Json();
  made["things"] = Json::array();
  for (const Thing& thing : edition.things) made["things"].push_back(as_object(thing));
  return written(made);
}

std::string as_json(const Difference& difference, int code) {
  Json made{{"command", "diff"}, {"code", code}};
  if (difference.mistakes.none()) {
    made["from"] = about(difference.from);
    made["to"] = about(difference.to);
    made["changes"] = Json::array();
    for (const Change& change : difference.changes) made["changes"].push_back(as_object(change));
  }
  add_findings(made, difference.mistakes);
  return written(made);
}

std::string as_json(const Verdict& verdict, const std::string& file, int code) {
  Json made{{"command", "verify"}, {"code", code}, {"file", file}, {"good", verdict.good}, {"words", verdict.words}};
  if (verdict.good)
    made.update(Json{{"key", bundle::name_of(verdict.by)},
                     {"channel", verdict.seal.channel},
                     {"epoch", verdict.seal.edition.epoch},
                     {"sequence", verdict.seal.edition.sequence},
                     {"created", verdict.seal.created},
                     {"bytes", verdict.seal.size}});
  return written(made);
}

std::string as_json(const Error& error, int code) { return written({{"code", code}, {"error", error.what}}); }

} // namespace anteroom::content
