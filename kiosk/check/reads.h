#pragma once
// Which answers an expression may look at, found without evaluating it. For plan.cpp alone. Pure.
#include "check/questionnaire.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::check {

using Places = std::vector<bool>; // by item

// Where a collection may come from: the response itself, items of it, and answers and what is below them.
struct Source {
  bool root = false;
  Places items, answers;
};

struct Reads {
  Places answers;                     // items whose answer, or its absence, the expression may depend on
  Places alone;                       // those among them whose answer it asks for by itself
  std::vector<std::string> variables; // by name, as they are met
  Source result;                      // what the collection itself is made of
};

// `item`: where the expression stands, -1 for the whole form. `variable`: where the collection of a variable comes
// from. What is said is never too little, and no more than it must: a where() that asks for link ids is followed, a
// step like valueInteger leads to answers of that type alone, and weight() sees what has options.
Reads reads(const Questionnaire& questionnaire, const Expression& expression, int item,
            const std::function<Source(const std::string& name)>& variable);

} // namespace anteroom::check
