#pragma once
// Values as FHIRPath computes with them. For evaluate.cpp alone. Pure.
#include "check/operations.h"
#include "check/value.h"

#include <variant>

namespace anteroom::check {

struct Nothing {}; // the empty collection: out of range, divided by zero
struct Wrong {};   // an error: these values cannot be computed with so
using Computed = std::variant<Nothing, Value, Wrong>;

// plus, minus, times, divided_by, div, mod and concatenate. Integers stay integers but for divided_by; an integer
// beside a decimal is one. Quantities are added in one unit. Texts are added too.
Computed compute(Op op, const Value& a, const Value& b);
// negative, absolute, ceiling, floor, truncate, square_root, to_integer, to_decimal, to_text, to_boolean.
Computed compute(Op op, const Value& value);
// round and power.
Computed rounded(const Value& value, std::int64_t digits);
Computed power(const Value& value, const Value& exponent);

// As rows and texts show it; a coding by its code, a quantity with its unit.
std::string text_of(const Value& value);

} // namespace anteroom::check
