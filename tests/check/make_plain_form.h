#pragma once
// Forms for the tests of scoring.
#include "check/plain.h"

#include <string>
#include <utility>
#include <vector>

namespace anteroom::help {

// A form of `items` statements whose choices have these weights, and a band for each from..to, named
// by its first total.
inline check::plain::Questionnaire make_form(int items, const std::vector<int>& weights, int enough,
                                             const std::vector<std::pair<int, int>>& bands) {
  check::plain::Questionnaire form;
  form.id = "form";
  for (const int weight : weights) form.choices.push_back({"choice", weight});
  for (int i = 0; i < items; ++i) form.items.push_back({"item-" + std::to_string(i), "statement"});
  for (const auto& [from, to] : bands) {
    check::plain::Result result;
    result.id = "from-" + std::to_string(from);
    form.bands.push_back({from, to, result});
  }
  form.enough = enough;
  form.too_few.id = "too-few";
  return form;
}

} // namespace anteroom::help
