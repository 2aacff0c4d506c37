#pragma once
// FHIRPath, as far as questionnaires use it (the operations of operations.h), exactly as the specification has it for
// empty collections, single values, three-valued logic and the promotion of integers. Evaluating is total: what
// is no value by the rules, and what would pass the bounds below, is no result; never part of one. Nothing is
// read but the scope. One scope serves one thread.
#include "check/collection.h"
#include "check/expression.h"
#include "check/fact.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::check {

// Bounds. A step is about one element looked at; the form of 100 questions with 100 variables that look for them
// by name takes about 300,000.
inline constexpr std::int64_t kMostSteps = 1'000'000;
inline constexpr std::size_t kMostElements = 10'000;  // of a collection
inline constexpr std::size_t kLongestValue = 100'000; // bytes of a text made on the way

// What an expression can see. `resource` and `questionnaire` may be null: then nothing is found there. Owns the
// values made on the way: elements of a result point into it, into the trees and into the expression.
struct Scope {
  const Facts* resource = nullptr;
  const std::vector<bool>* hidden = nullptr; // by fact of `resource`: as if it were not there; null: all are
  const Facts* questionnaire = nullptr;
  int context = -1; // the fact of `resource` that %context is and where the expression starts; -1: nothing
  int item = -1;    // the fact of `questionnaire` that %qitem is; -1: nothing
  // What a variable is; null: not known, and empty. One that has no result leaves none to what asks for it. May be
  // empty, as the next.
  std::function<const std::optional<Collection>*(const std::string& name)> variable;
  // weight() and ordinal() of what carries no score extension itself: the weight of `value` as an answer of the
  // item `link`, which is empty when it is no answer.
  std::function<std::optional<Decimal>(std::string_view link, const Value& value)> weight;
  std::int64_t steps_left = kMostSteps;
  std::deque<Value> made;
};

// The collection that `expression` is in `scope`, or no result.
std::optional<Collection> evaluate(const Expression& expression, Scope& scope);

// What a condition says: true for true alone; false for false, nothing, many or no result.
bool holds(const std::optional<Collection>& result);
// The one value of a result; nothing when there is none, more than one, or a fact without a value.
std::optional<Value> single_value(const std::optional<Collection>& result);

} // namespace anteroom::check
