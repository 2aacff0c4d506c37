#include "tool/fhir/totals.h"

#include "tool/nearest.h"

#include <algorithm>
#include <array>
#include <set>

namespace anteroom::content::fhir {
namespace {

using check::Kind;

// As publishers call a total, in the languages that their files are in; small letters where a script has them.
constexpr std::array kNames{"score",     "total",      "sum of",  "subtotal", "summe",     "gesamt", "punktwert",
                            "punktzahl", "puntuación", "puntaje", "somme",    "punteggio", "totale", "pontuação",
                            "soma",      "totaal",     "poäng",   "summa",    "wynik",     "suma",   "бал",
                            "итог",      "оценка",     "总分",    "總分",     "合計",      "得点",   "점수",
                            "المجموع",   "الدرجة",     "skor",    "điểm"};

// LOINC's totals of forms that are often published: PHQ-2, PHQ-9, GAD-7, GAD-2, PHQ-4, AUDIT, AUDIT-C, PC-PTSD-5.
constexpr std::array kCodes{"55758-7", "44261-6", "70274-6", "70272-0", "75624-7", "75626-2", "102017-1"};

bool is_number(const check::Item& item) {
  return item.kind == Kind::integer || item.kind == Kind::decimal || item.kind == Kind::quantity;
}

bool is_called_a_total(const check::Item& item, const ItemSource& source) {
  std::vector<std::string> names{small_letters(item.text)};
  for (const check::Coding& code : source.codes) names.push_back(small_letters(code.display));
  for (const std::string& name : names)
    for (const char* known : kNames)
      if (name.find(known) != std::string::npos) return true;
  for (const check::Coding& code : source.codes)
    if (std::find(kCodes.begin(), kCodes.end(), code.code) != kCodes.end()) return true;
  return item.unit_code == "{score}";
}

// A scale that a visitor answers has ends.
bool is_total(const check::Item& item, const ItemSource& source, bool others_are_answered) {
  if (!is_number(item)) return false;
  if (item.calculated || source.computed_elsewhere > 0) return true;
  if (item.read_only || item.hidden) return others_are_answered;
  return others_are_answered && !item.lowest && !item.highest && !item.step && is_called_a_total(item, source);
}

} // namespace

void find_totals(Imported& made) {
  check::Questionnaire& form = made.form;
  const bool answered = std::any_of(form.items.begin(), form.items.end(), [](const check::Item& item) {
    return (item.kind == Kind::choice || item.kind == Kind::boolean ||
            (is_number(item) && item.lowest && item.highest)) &&
           !item.calculated;
  });
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    check::Item& item = form.items[i];
    if (!is_total(item, made.sources[i], answered)) continue;
    item.read_only = true;
    check::Score score;
    score.link = item.link;
    score.code = item.code;
    score.title = item.text;
    score.origin = item.calculated ? check::Origin::file : check::Origin::none;
    form.scores.push_back(std::move(score));
  }
}

namespace {

// Whether it asks for weights itself, or by variables that do.
bool weighs(const check::Expression& expression, const std::set<std::string>& weighing) {
  return std::any_of(expression.nodes().begin(), expression.nodes().end(), [&](const check::Node& node) {
    return node.op == check::Op::weight || (node.op == check::Op::variable && weighing.contains(node.text));
  });
}

std::set<std::string> weighing_variables(const check::Questionnaire& form) {
  std::vector<const check::Variable*> all;
  for (const check::Variable& variable : form.variables) all.push_back(&variable);
  for (const check::Item& item : form.items)
    for (const check::Variable& variable : item.variables) all.push_back(&variable);
  std::set<std::string> made;
  for (std::size_t before = 1; before != made.size();) {
    before = made.size();
    for (const check::Variable* variable : all)
      if (weighs(variable->expression, made)) made.insert(variable->name);
    if (made.empty()) break;
  }
  return made;
}

} // namespace

std::vector<std::string> drop_weightless(Imported& made) {
  check::Questionnaire& form = made.form;
  for (const check::Item& item : form.items)
    for (const check::Option& option : item.options)
      if (option.weight) return {};
  const std::set<std::string> weighing = weighing_variables(form);
  std::vector<std::string> dropped;
  for (check::Score& score : form.scores)
    for (check::Item& item : form.items)
      if (item.link == score.link && item.calculated && weighs(*item.calculated, weighing)) {
        item.calculated.reset();
        score.origin = check::Origin::none;
        dropped.push_back(item.link);
      }
  return dropped;
}

} // namespace anteroom::content::fhir
