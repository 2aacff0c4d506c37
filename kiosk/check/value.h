#pragma once
// What an answer, an option or an expression can be worth: FHIR's data types as far as a questionnaire needs
// them. Dates, times and URLs are text as they stand in the file (ISO 8601 sorts as text).
#include "check/decimal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace anteroom::check {

struct Integer {
  std::int64_t value = 0;
  auto operator<=>(const Integer&) const = default;
};

struct Text {
  std::string text;
  auto operator<=>(const Text&) const = default;
};

// Equal by system and code, and by what is displayed only where neither has a code.
struct Coding {
  std::string system, code, display;
  bool operator==(const Coding& other) const;
};

// Equal by number and unit: the unit's code, in one system where both name one, or its name where there is no code.
struct Quantity {
  Decimal value;
  std::string unit, system, code;
  bool operator==(const Quantity& other) const;
};

// The order is that of the rows of a bundle; append, never insert.
using Value = std::variant<bool, Integer, Decimal, Text, Coding, Quantity>;

// An Integer, a Decimal or a Quantity as a number; nothing for the rest.
std::optional<Decimal> number_of(const Value& value);

// The same answer: as ==, but 2 is 2.0, and a number is a Quantity of it without a unit.
bool same_answer(const Value& a, const Value& b);

} // namespace anteroom::check
