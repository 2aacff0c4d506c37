#include "check/fact.h"

#include "base/match.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace anteroom::check {

bool Facts::takes(int parent) const {
  const int size = static_cast<int>(all_.size());
  if (size == 0 || parent < 0) return size == 0 && parent == -1;
  if (size >= kMostFacts || parent >= size || all_[static_cast<std::size_t>(parent)].end != size) return false;
  int depth = 1;
  for (int above = parent; above >= 0; above = all_[static_cast<std::size_t>(above)].parent) ++depth;
  return depth <= kDeepestFact;
}

int Facts::add(int parent, std::string name, std::optional<Value> value) {
  assert(takes(parent));
  const int place = static_cast<int>(all_.size());
  all_.push_back({parent, place + 1, std::move(name), std::move(value)});
  for (int above = parent; above >= 0; above = all_[static_cast<std::size_t>(above)].parent)
    all_[static_cast<std::size_t>(above)].end = place + 1;
  return place;
}

int Facts::add_whole(int parent, std::string name, Value value) {
  const Value parts = value;
  const int place = add(parent, std::move(name), std::move(value));
  const auto add_text = [&](const char* part, const std::string& text) {
    if (!text.empty()) add(place, part, Text{text});
  };
  std::visit(Match{[&](const Coding& coding) {
                     add_text("system", coding.system);
                     add_text("code", coding.code);
                     add_text("display", coding.display);
                   },
                   [&](const Quantity& quantity) {
                     add(place, "value", quantity.value);
                     add_text("unit", quantity.unit);
                     add_text("system", quantity.system);
                     add_text("code", quantity.code);
                   },
                   [](const auto&) {}},
             parts);
  return place;
}

void Facts::set(int fact, std::string name, Value value) {
  Fact& changed = all_[static_cast<std::size_t>(fact)];
  changed.name = std::move(name);
  changed.value = std::move(value);
}

bool leads_to(std::string_view step, std::string_view name) {
  if (step == name) return true;
  constexpr std::string_view kValue = "value";
  if (step != kValue || !name.starts_with(kValue)) return false;
  // The types that value[x] can have in a Questionnaire and a QuestionnaireResponse.
  static constexpr std::array<std::string_view, 19> kTypes{
      "Attachment", "Boolean",  "Canonical",  "Code", "CodeableConcept", "Coding",   "Date",     "DateTime",
      "Decimal",    "Duration", "Expression", "Id",   "Integer",         "Markdown", "Quantity", "Reference",
      "String",     "Time",     "Uri"};
  return std::find(kTypes.begin(), kTypes.end(), name.substr(kValue.size())) != kTypes.end();
}

} // namespace anteroom::check
