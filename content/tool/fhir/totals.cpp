#include "tool/fhir/totals.h"

#include "tool/fhir/total_names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace anteroom::content::fhir {
namespace {

using check::Kind;

bool is_number(const check::Item& item) {
  return item.kind == Kind::integer || item.kind == Kind::decimal || item.kind == Kind::quantity;
}

// LOINC's totals of forms that are often published: PHQ-2, PHQ-9, GAD-7, GAD-2, PHQ-4, AUDIT, AUDIT-C, PC-PTSD-5.
constexpr std::array kCodes{"55758-7", "44261-6", "70274-6", "70272-0", "75624-7", "75626-2", "102017-1"};

bool is_coded_as_a_total(const check::Item& item, const ItemSource& source) {
  return item.unit_code == "{score}" ||
         std::any_of(source.codes.begin(), source.codes.end(), [](const check::Coding& code) {
           return std::find(kCodes.begin(), kCodes.end(), code.code) != kCodes.end();
         });
}

bool is_called_a_total(const check::Item& item, const ItemSource& source) {
  if (names_a_total(item.text)) return true;
  if (!item.text.empty() && is_a_question(item.text)) return false;
  return std::any_of(source.codes.begin(), source.codes.end(),
                     [](const check::Coding& code) { return names_a_total(code.display); });
}

bool is_never_filled_in(const check::Item& item, const ItemSource& source, bool others_are_answered) {
  if (item.calculated || source.computed_elsewhere > 0) return true;
  return (item.read_only || item.hidden) && others_are_answered;
}

// A scale that a visitor answers has ends.
bool is_taken_for_a_total(const check::Item& item, const ItemSource& source) {
  const bool asked = !item.read_only && !item.hidden;
  const bool open = !item.lowest && !item.highest && !item.step;
  return asked && open && (is_coded_as_a_total(item, source) || is_called_a_total(item, source));
}

} // namespace

void find_totals(Imported& made, const Reading& reading) {
  check::Questionnaire& form = made.form;
  const bool answered = std::any_of(form.items.begin(), form.items.end(), [](const check::Item& item) {
    return (item.kind == Kind::choice || item.kind == Kind::boolean ||
            (is_number(item) && item.lowest && item.highest)) &&
           !item.calculated;
  });
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    check::Item& item = form.items[i];
    if (!is_number(item)) continue;
    if (!is_never_filled_in(item, made.sources[i], answered)) {
      if (!answered || !is_taken_for_a_total(item, made.sources[i])) continue;
      reading.mistakes.warn(
          {reading.file, made.sources[i].line},
          fmt::format("\"{}\" (\"{}\") is taken for a total and is not asked; if visitors are to answer it, give it a "
                      "\"minValue\" and a \"maxValue\"",
                      item.link, item.text));
    }
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
