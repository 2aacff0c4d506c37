#include "check/weight.h"

namespace anteroom::check {

std::optional<Decimal> weight_of(const Questionnaire& questionnaire, std::string_view link, const Value& value) {
  for (const Item& item : questionnaire.items) {
    if (item.link != link || link.empty() || item.options.empty()) continue;
    for (const Option& option : item.options)
      if (same_answer(option.value, value)) return option.weight;
    return std::nullopt;
  }
  if (!std::holds_alternative<Coding>(value)) return std::nullopt;
  std::optional<Decimal> found;
  for (const Item& item : questionnaire.items)
    for (const Option& option : item.options) {
      if (!option.weight || !(option.value == value)) continue;
      if (found && *found != *option.weight) return std::nullopt;
      found = option.weight;
    }
  return found;
}

} // namespace anteroom::check
