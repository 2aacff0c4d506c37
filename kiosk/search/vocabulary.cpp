#include "search/vocabulary.h"

#include "base/utf8.h"
#include "search/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace anteroom::search {
namespace {

constexpr std::size_t kMostLetters = 63; // as many as fit into the bits below

std::vector<std::string> shortest(std::vector<std::string_view> words, std::size_t most) {
  if (words.size() > most) {
    std::stable_sort(words.begin(), words.end(),
                     [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
    words.resize(most);
  }
  return {words.begin(), words.end()};
}

// How far a word is from the one that was typed, a column of the table of distances at a time, in bits: Heikki
// Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
class Slips {
public:
  explicit Slips(std::u32string_view typed) : length_(typed.size()) {
    for (std::size_t at = 0; at < length_; ++at) {
      Letter& letter = letters_[typed[at] & 0xff];
      // Two letters of one word in one place are of two scripts: the second then counts as a slip.
      if (letter.places == 0) letter.letter = typed[at];
      if (letter.letter == typed[at]) letter.places |= std::uint64_t{1} << at;
    }
  }

  // The least distance of any beginning of `word`; reads no further than it matters.
  std::size_t to(std::string_view word, std::size_t allowed) const {
    std::uint64_t above = ~std::uint64_t{0}; // where the column grows, downwards
    std::uint64_t below = 0;                 // where it shrinks
    std::uint64_t diagonal = 0;
    std::uint64_t before = 0;
    std::size_t distance = length_;
    std::size_t least = length_;
    const std::uint64_t last = std::uint64_t{1} << (length_ - 1);
    for (std::size_t read = 0; !word.empty() && read <= length_ + allowed; ++read) {
      const auto next = first_code_point(word);
      const std::uint64_t places = next ? places_of(next->value) : 0;
      word.remove_prefix(next ? next->bytes : 1);
      const std::uint64_t swapped = ((~diagonal & places) << 1) & before;
      diagonal = (((places & above) + above) ^ above) | places | below | swapped;
      std::uint64_t grows = below | ~(diagonal | above);
      std::uint64_t shrinks = diagonal & above;
      if ((grows & last) != 0) ++distance;
      if ((shrinks & last) != 0) --distance;
      least = std::min(least, distance);
      grows = grows << 1 | 1;
      shrinks <<= 1;
      above = shrinks | ~(diagonal | grows);
      below = grows & diagonal;
      before = places;
    }
    return least;
  }

private:
  struct Letter {
    char32_t letter = 0;
    std::uint64_t places = 0;
  };
  std::uint64_t places_of(char32_t c) const {
    const Letter& letter = letters_[c & 0xff];
    return letter.letter == c ? letter.places : 0;
  }

  std::array<Letter, 256> letters_{};
  std::size_t length_;
};

struct Near {
  std::string_view word;
  std::size_t slips;
  std::size_t odds; // how much longer or shorter it is
};

} // namespace

std::size_t allowed_slips(std::u32string_view word) {
  if (word.size() < 4 || word.size() > kMostLetters) return 0;
  return word.size() < 8 ? 1 : 2;
}

std::vector<std::string> Vocabulary::beginning_with(std::string_view part, std::size_t most) const {
  const std::string_view words = words_;
  std::size_t low = 1; // of a word; those before it come before `part`
  for (std::size_t high = words.size(); low < high;) {
    const std::size_t at = words.rfind('\n', low + (high - low) / 2 - 1) + 1;
    const std::size_t end = words.find('\n', at);
    if (words.substr(at, end - at) < part)
      low = end + 1;
    else
      high = at;
  }
  std::vector<std::string_view> made;
  while (words.substr(low).starts_with(part)) {
    const std::size_t end = words.find('\n', low);
    made.push_back(words.substr(low, end - low));
    low = end + 1;
  }
  return shortest(std::move(made), most);
}

std::vector<std::string> Vocabulary::holding(std::string_view part, std::size_t most) const {
  std::vector<std::string_view> made;
  const std::boyer_moore_horspool_searcher looks(part.begin(), part.end());
  for (auto at = words_.begin();;) {
    const auto [found, behind] = looks(at, words_.end());
    if (found == words_.end()) break;
    const auto place = static_cast<std::size_t>(found - words_.begin());
    const std::size_t begin = words_.rfind('\n', place) + 1;
    const std::size_t end = words_.find('\n', place);
    if (begin != place) made.push_back(std::string_view(words_).substr(begin, end - begin));
    at = words_.begin() + static_cast<std::ptrdiff_t>(end);
  }
  return shortest(std::move(made), most);
}

std::vector<std::string> Vocabulary::near(std::u32string_view word, std::size_t most) const {
  const std::size_t allowed = allowed_slips(word);
  std::vector<Near> found;
  const Slips slips(word);
  const std::size_t size = to_utf8(word).size();
  const std::string_view words = words_;
  for (std::size_t at = 1; allowed > 0 && at < words.size();) {
    const std::size_t end = words.find('\n', at);
    const std::string_view one = words.substr(at, end - at);
    at = end + 1;
    if (one.size() + allowed < word.size()) continue;
    const std::size_t distance = slips.to(one, allowed);
    if (distance > allowed) continue;
    found.push_back({one, distance, one.size() > size ? one.size() - size : size - one.size()});
  }
  std::stable_sort(found.begin(), found.end(), [](const Near& a, const Near& b) {
    return a.slips != b.slips ? a.slips < b.slips : a.odds < b.odds;
  });
  if (found.size() > most) found.resize(most);
  std::vector<std::string> made;
  for (const Near& one : found) made.emplace_back(one.word);
  return made;
}

} // namespace anteroom::search
