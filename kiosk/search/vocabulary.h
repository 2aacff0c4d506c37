#pragma once
// The distinct words of a language: which of them begin with what was typed, hold it, or are nearly it. All by
// looking at every word, which takes about a millisecond for a hundred thousand. Copies nothing but what it
// answers.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::search {

class Vocabulary {
public:
  // Words in order of bytes, a newline before and behind each.
  explicit Vocabulary(std::string words) : words_(std::move(words)) {}

  // Each answers at most `most` words, the shortest when there are more. REQUIRES: !part.empty().
  std::vector<std::string> beginning_with(std::string_view part, std::size_t most) const;
  // Inside, not at the beginning.
  std::vector<std::string> holding(std::string_view part, std::size_t most) const;
  // Words of which a beginning is at most allowed_slips(word) slips away from `word`; the nearest first, and of
  // those the ones as long as `word`.
  std::vector<std::string> near(std::u32string_view word, std::size_t most) const;

private:
  std::string words_;
};

// A letter too many, too few, another, or two that changed places: none in words of up to three letters, one up
// to seven, two in longer ones.
std::size_t allowed_slips(std::u32string_view word);

} // namespace anteroom::search
