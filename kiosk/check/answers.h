#pragma once
// A visitor's answers, as long as the visit lasts and not a moment longer.
#include <optional>
#include <vector>

namespace anteroom::check {

// One place per item, in order: the index of the chosen answer, or nothing while it is open or was
// skipped.
struct Answers {
  std::vector<std::optional<int>> chosen;
  bool operator==(const Answers&) const = default;
};

} // namespace anteroom::check
