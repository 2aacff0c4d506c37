#pragma once
// A form with answers, computed: each task of its plan in turn. For form.cpp and score.cpp alone.
#include "check/form.h"

#include <optional>
#include <vector>

namespace anteroom::check {

struct State {
  std::vector<bool> enabled;                    // by item
  std::vector<std::optional<Value>> calculated; // by item; only where it is enabled
  Facts response;                               // only where it was asked for
  std::vector<int> beyond;                      // items whose value was not computed: the steps of the form had run out
};

State computed(const Form& form, const Answers& answers, bool with_response = false);

// What an answer is worth: the values of its options, a number in the item's type, and what was told. Of an item that
// no visitor can answer (hidden, read-only) and that has none, the values it begins with. `answer` may be null.
std::vector<Value> values_of(const Item& item, const Answer* answer);

} // namespace anteroom::check
