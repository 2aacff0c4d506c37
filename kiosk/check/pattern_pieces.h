#pragma once
// A regular expression as it is written, before it becomes a machine. For pattern.cpp alone.
#include "check/pattern.h"

#include <string_view>
#include <vector>

namespace anteroom::check {

// A pattern as it is written, before it becomes states.
struct Piece {
  enum class Kind { set, begins, ends, sequence, choice, repeat };
  Kind kind = Kind::sequence;
  int set = -1;
  int least = 0, most = 0; // of a repeat; -1: without end
  std::vector<Piece> parts;
};

// The whole, and the sets that its pieces name by place.
struct Pieces {
  Piece whole;
  std::vector<Pattern::Set> sets;
};

// The error says at which character, and what.
Result<Pieces> read_pieces(std::string_view text);

} // namespace anteroom::check
