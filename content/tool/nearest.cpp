#include "tool/nearest.h"

#include <algorithm>
#include <cstddef>

namespace anteroom::content {
namespace {

// Longer words are no misspelling of anything here, and the table below stays small.
constexpr std::size_t kLongest = 80;

// Slips (a letter too many, too few, wrong, or two swapped) between `a` and `b`.
std::size_t slips(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

} // namespace

std::string small_letters(std::string_view word) {
  std::string made(word);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.empty() || word.size() > kLongest) return "";
  const std::string wanted = small_letters(word);
  std::size_t best = 1 + std::max<std::size_t>(1, wanted.size() / 3);
  std::string found;
  for (const std::string& candidate : known) {
    if (candidate.size() > kLongest || candidate == word) continue;
    // Each letter that one has more than the other is a slip.
    if (candidate.size() >= wanted.size() + best || wanted.size() >= candidate.size() + best) continue;
    const std::size_t distance = slips(wanted, small_letters(candidate));
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known, const std::string& otherwise) {
  const std::string found = nearest(word, known);
  return found.empty() ? otherwise : "; did you mean \"" + found + "\"?";
}

} // namespace anteroom::content
