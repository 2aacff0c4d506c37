#pragma once
// When two elements are the same, and which comes first. For evaluate.cpp alone. Pure.
#include "check/collection.h"

#include <compare>
#include <optional>
#include <string>

namespace anteroom::check {

// FHIRPath's `=` for two elements: 2 = 2.0; a text is never a number; facts without a value are equal when all below
// them is. Codings are equal by system and code.
bool equal(const Element& a, const Element& b);
// FHIRPath's `~`: texts without regard to case and the kind of space, decimals to the digits of the shorter.
bool equivalent(const Element& a, const Element& b);
// Two numbers, two texts or two quantities of one unit. Nothing for what has no order; `mixed` tells, when there is
// none, that the types can never be compared.
std::optional<std::strong_ordering> order(const Value& a, const Value& b, bool& mixed);

// The fact without its value: the same place of the same tree.
inline bool same_fact(const Element& a, const Element& b) {
  return a.facts != nullptr && a.facts == b.facts && a.fact == b.fact;
}

} // namespace anteroom::check
