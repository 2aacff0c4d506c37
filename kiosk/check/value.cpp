#include "check/value.h"

#include "base/match.h"

namespace anteroom::check {

bool Coding::operator==(const Coding& other) const {
  return system == other.system && code == other.code && (!code.empty() || display == other.display);
}

bool Quantity::operator==(const Quantity& other) const {
  if (value != other.value) return false;
  const bool one_system = system == other.system || system.empty() || other.system.empty();
  if (!code.empty() && !other.code.empty()) return code == other.code && one_system;
  return (unit.empty() ? code : unit) == (other.unit.empty() ? other.code : other.unit);
}

std::optional<Decimal> number_of(const Value& value) {
  return std::visit(Match{[](const Integer& number) { return Decimal::whole(number.value); },
                          [](const Decimal& number) { return std::optional(number); },
                          [](const Quantity& quantity) { return std::optional(quantity.value); },
                          [](const auto&) { return std::optional<Decimal>(); }},
                    value);
}

bool same_answer(const Value& a, const Value& b) {
  if (a == b) return true;
  const auto has_unit = [](const Value& value) {
    const auto* quantity = std::get_if<Quantity>(&value);
    return quantity != nullptr && !(quantity->unit.empty() && quantity->code.empty());
  };
  const std::optional<Decimal> x = number_of(a), y = number_of(b);
  return x && y && *x == *y && !has_unit(a) && !has_unit(b);
}

} // namespace anteroom::check
