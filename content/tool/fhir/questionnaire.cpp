#include "tool/fhir/questionnaire.h"

#include "check/form.h"
#include "tool/fhir/expressions.h"
#include "tool/fhir/pruned.h"
#include "tool/fhir/totals.h"
#include "tool/fhir/translation.h"
#include "tool/fhir/version_gate.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace anteroom::content::fhir {
namespace {

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

void read_names(const Json& json, Imported& made, Reading& reading) {
  check::Questionnaire& form = made.form;
  form.title = translated(json, "title", reading);
  if (form.title.empty()) form.title = text(json, "name", reading);
  form.url = text(json, "url", reading);
  form.version = text(json, "version", reading);
  form.copyright = translated(json, "copyright", reading);
  form.source = text(json, "publisher", reading);
  for (const Json& one : list(json, "code", reading))
    if (one.is(Json::Kind::object)) made.codes.push_back(coding(one));
  for (const Json& one : list(json, "identifier", reading))
    made.codes.push_back({plain(one.find("system")), plain(one.find("value")), ""});
  if (form.title.empty() && !made.codes.empty()) form.title = made.codes.front().display;
}

// One line for all of them, for there may be many.
void warn_of_unasked(const Reading& reading) {
  if (reading.unasked.empty()) return;
  constexpr std::size_t kNamed = 3;
  std::string names;
  for (std::size_t i = 0; i < reading.unasked.size() && i < kNamed; ++i)
    names += (i == 0 ? "\"" : ", \"") + plain(reading.unasked[i]->find("linkId")) + "\"";
  if (reading.unasked.size() > kNamed) names += fmt::format(" and {} more", reading.unasked.size() - kNamed);
  reading.warn(*reading.unasked.front(),
               fmt::format("{} {} for words, a day or a time, and a kiosk has no keyboard: {} not asked", names,
                           reading.unasked.size() == 1 ? "asks" : "ask",
                           reading.unasked.size() == 1 ? "it is" : "they are"));
}

void warn_of_filled_in(const Reading& reading) {
  if (reading.filled_in.empty()) return;
  const std::size_t more = reading.filled_in.size() - 1;
  reading.warn(*reading.filled_in.front(),
               fmt::format("this{} would be filled in from elsewhere, which a kiosk cannot do: it starts empty",
                           more == 0 ? "" : fmt::format(", and {} more behind it,", more)));
}

std::vector<const check::Expression*> expressions_of(const check::Questionnaire& form) {
  std::vector<const check::Expression*> all;
  for (const check::Variable& variable : form.variables) all.push_back(&variable.expression);
  for (const check::Item& item : form.items) {
    for (const check::Variable& variable : item.variables) all.push_back(&variable.expression);
    if (item.calculated) all.push_back(&*item.calculated);
    if (item.enabled_when) all.push_back(&*item.enabled_when);
  }
  return all;
}

void add_problems(const Imported& made, const Json& json, const Reading& reading) {
  for (const check::Problem& problem : check::problems(made.form)) {
    const int line = problem.item < 0 ? json.line : made.sources[static_cast<std::size_t>(problem.item)].line;
    reading.mistakes.add({reading.file, line}, problem.what);
  }
}

// An answer without a weight among others that have one adds nothing, as the standard has it. That may be meant.
void warn_of_weightless_answers(const Imported& made, const Reading& reading) {
  const bool computes = std::any_of(made.form.scores.begin(), made.form.scores.end(),
                                    [](const check::Score& score) { return score.origin == check::Origin::file; });
  for (std::size_t i = 0; computes && i < made.form.items.size(); ++i) {
    const auto& options = made.form.items[i].options;
    const auto bare = [](const check::Option& option) { return !option.weight; };
    const auto without = std::find_if(options.begin(), options.end(), bare);
    if (without == options.end() || std::all_of(options.begin(), options.end(), bare)) continue;
    reading.mistakes.warn(
        {reading.file, made.sources[i].line},
        fmt::format("the answer \"{}\" to \"{}\" has no weight, and others have: it adds nothing to a "
                    "score",
                    without->text, made.form.items[i].link));
  }
}

} // namespace

std::optional<Imported> read_questionnaire(const Json& json, const std::string& file, const std::string& language,
                                           const std::vector<Json>& beside, Mistakes& mistakes) {
  Reading reading{file, mistakes, language, plain(json.find("language")), 0, 0, {}, {}};
  if (!check_is_r4_questionnaire(json, reading)) return std::nullopt;
  Imported made;
  made.line = json.line;
  read_names(json, made, reading);
  std::set<std::string> known;
  Computed computed = computed_by(json, known, reading);
  made.form.variables = std::move(computed.variables);
  const Vocabulary vocabulary(json, beside);
  Items items(vocabulary, reading);
  items.add_all(json, -1, known);
  items.check_conditions(json);
  warn_of_unasked(reading);
  warn_of_filled_in(reading);
  made.form.items = std::move(items.made);
  made.sources = std::move(items.sources);
  if (auto facts = pruned(json, expressions_of(made.form)))
    made.form.facts = std::move(*facts);
  else
    reading.wrong(json, "the questionnaire is too large, or nests too deep, for what its expressions look at");
  find_totals(made, reading);
  for (const std::string& link : drop_weightless(made))
    reading.warn(json,
                 fmt::format("\"{}\" adds up weights, and no answer of this questionnaire has one, so it is not "
                             "computed: put the file that has them (a ValueSet or CodeSystem) beside this one, or "
                             "write \"counts\" and \"weights\" into a side-file",
                             link));
  warn_of_weightless_answers(made, reading);
  if (!made.form.items.empty()) add_problems(made, json, reading);
  made.texts = reading.texts;
  made.untranslated = reading.untranslated;
  return made;
}

} // namespace anteroom::content::fhir
