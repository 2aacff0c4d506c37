#pragma once
// In which order the parts of a questionnaire are computed, each after all that it looks at. Pure.
#include <string>
#include <vector>

namespace anteroom::check {

struct Questionnaire;
struct Score;

// One thing to compute: a variable, whether an item is enabled, or what its calculated value is.
struct Task {
  enum class Kind { enabling, variable, value };
  Kind kind = Kind::enabling;
  int item = -1;     // -1: a variable of the whole form
  int variable = -1; // its place among those of its item
  bool operator==(const Task&) const = default;
};

struct Plan {
  std::vector<Task> tasks; // all of them, in order
  std::vector<int> facts;  // by item: its fact in %questionnaire, or -1
  // Why they cannot be computed, in words for an author: "this depends on itself: a → b → a". Empty: they can.
  std::vector<std::string> faults;
};

// REQUIRES: parents come before what is under them, link ids differ, and conditions ask for link ids that are there.
Plan make_plan(const Questionnaire& questionnaire);

// By item: whether the score may depend on its answer, by itself or by way of conditions, variables and other values.
// Never too little. `unclear`: items whose answers may be of any type. REQUIRES: as make_plan().
std::vector<bool> leans_on(const Questionnaire& questionnaire, const Score& score, const std::vector<int>& unclear);

// Which variable a name means where it is used: the nearest of that name, from the item outwards. `except`: the one
// that is being defined. Task::variable is -1 when there is none.
Task variable_named(const Questionnaire& questionnaire, const std::string& name, int item, const Task& except);

} // namespace anteroom::check
