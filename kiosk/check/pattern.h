#pragma once
// Regular expressions for matches(): characters, . \d \w \s and their capitals, [classes], anchors, (groups),
// alternation, ? * + {m,n} and their lazy forms. Matching is linear in the text whatever the pattern is, since
// all ways are walked at once (Thompson's construction); (a*)*b costs no more than ab. No look-around and no
// back-references.
#include "base/result.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::check {

class Pattern {
public:
  // Refuses what it does not know and what would grow beyond kMostStates; the error names the place.
  static Result<Pattern> make(std::string_view text);

  // Whether any part of `text` (UTF-8; a broken byte counts as a character of its own) matches.
  bool found_in(std::string_view text) const;
  // What one look at a text of `bytes` costs at most, in the steps that evaluate.h counts.
  std::int64_t cost(std::size_t bytes) const;

  static constexpr int kMostStates = 2000;
  static constexpr int kMostRepeats = 100; // the largest m or n of {m,n}

  // A machine's state; the parser in pattern.cpp makes them. Not for others.
  struct State {
    enum class Kind : std::uint8_t { set, split, begins, ends, accepts };
    Kind kind = Kind::accepts;
    int next = -1, other = -1; // places of the states that follow; other: of a split
    int set = -1;              // of Kind::set: its place among the sets
  };
  // The characters of a set: ranges of code points, ascending; `negated`: all others.
  struct Set {
    std::vector<std::pair<char32_t, char32_t>> ranges;
    bool negated = false;
  };

private:
  std::vector<State> states_;
  std::vector<Set> sets_;
  int first_ = 0;
};

} // namespace anteroom::check
