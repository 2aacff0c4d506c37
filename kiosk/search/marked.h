#pragma once
// Texts with what was searched for marked in them. Pure; any thread.
#include "search/fold.h"

#include <span>
#include <string>
#include <vector>

namespace anteroom::search {

struct Marked {
  std::string text;
  std::vector<Range> hits; // in order, apart, on the boundaries of whole letters with their marks
};

// Folded letters that are looked for: anywhere, only where a word can be begun to be typed, or as a whole word.
struct Needle {
  enum class As { part, beginning, word };
  std::u32string letters; // never empty
  As as = As::part;
};

// Where any of the needles is in the text that was folded; in order, apart.
std::vector<Range> places_of(const Folded& text, std::span<const Needle> needles);

// Both kinds of places together, in order and apart.
std::vector<Range> joined(std::vector<Range> places);

// About a line of a long text around its first hit, cut at words where there are words, with "…" for what is
// left out. REQUIRES: hits as in Marked, at least one.
Marked cut_out(const Marked& text);

} // namespace anteroom::search
