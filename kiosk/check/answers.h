#pragma once
// A visitor's answers, as long as the visit lasts and not a moment longer.
#include "check/value.h"

#include <map>
#include <optional>
#include <vector>

namespace anteroom::check {

struct Answer {
  std::vector<int> chosen;       // places of options, ascending, each once; boolean: 0 is yes, 1 is no
  std::optional<Decimal> number; // of an integer, decimal or quantity
  // What no option stands for: a text, a date, another code. A kiosk never makes these; the author's tool does,
  // of a response made elsewhere.
  std::vector<Value> told;
  bool open() const { return chosen.empty() && !number && told.empty(); }
  bool operator==(const Answer&) const = default;
};

struct Answers {
  std::map<int, Answer> given; // by the item's place; what is open is not here
  bool operator==(const Answers&) const = default;
};

} // namespace anteroom::check
