#pragma once
// In which order the parts of a questionnaire are computed, each after all that it looks at.
#include <string>
#include <vector>

namespace anteroom::check {

struct Questionnaire;

// One thing to compute: a variable, whether an item is enabled, or what its calculated value is.
struct Task {
  enum class Kind { variable, enabling, value };
  Kind kind = Kind::enabling;
  int item = -1;     // -1: a variable of the whole form
  int variable = -1; // its place among those of its item
  bool operator==(const Task&) const = default;
};

struct Plan {
  std::vector<Task> tasks; // all of them, in order; none that depends on itself
  // Things that depend on themselves, each named in a way an author can follow: "a → b → a".
  std::vector<std::string> cycles;
};

// REQUIRES: parents and link ids are in order.
Plan make_plan(const Questionnaire& questionnaire);

} // namespace anteroom::check
