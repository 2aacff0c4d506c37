#include "search/words.h"

#include "base/utf8.h"

#include <glib.h>

#include <algorithm>

namespace anteroom::search {
namespace {

constexpr char32_t kAlef = 0x627;
constexpr char32_t kLam = 0x644;
constexpr std::u32string_view kConjunctions = U"\u0648\u0641";       // waw, feh
constexpr std::u32string_view kPrepositions = U"\u0628\u0643\u0644"; // beh, kaf, lam
constexpr std::size_t kShortestStem = 2;

void append_utf8(std::string& to, char32_t c) {
  if (c < 0x80) {
    to += static_cast<char>(c);
    return;
  }
  char bytes[6];
  to.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(c, bytes)));
}

// Scripts that part no words, by Unicode's blocks, with the letters to a key: two of thousands (Han and kana),
// three of an alphabet.
struct Block {
  char32_t first;
  char32_t last;
  std::size_t gram;
};
constexpr Block kUnspaced[] = {
    {0x0e00, 0x0eff, 3}, // Thai, Lao
    {0x1000, 0x109f, 3}, // Burmese
    {0x1780, 0x17ff, 3}, // Khmer
    {0x3040, 0x30ff, 2}, // kana
    {0x3400, 0x4dbf, 2}, // Han
    {0x4e00, 0x9fff, 2}, {0x20000, 0x3ffff, 2},
};

std::size_t gram_of(char32_t c) {
  if (c < kUnspaced[0].first) return 0;
  const auto* found = std::find_if(std::begin(kUnspaced), std::end(kUnspaced),
                                   [c](const Block& block) { return c >= block.first && c <= block.last; });
  return found == std::end(kUnspaced) ? 0 : found->gram;
}

// Marks and signs that prolong belong to the letters before them.
bool goes_with_any(char32_t c) {
  return c >= 0x300 && (g_unichar_ismark(c) || g_unichar_type(c) == G_UNICODE_MODIFIER_LETTER);
}

} // namespace

std::vector<Word> words_of(const Folded& text) {
  std::vector<Word> made;
  bool open = false;
  for (std::size_t at = 0; at < text.text.size(); ++at) {
    const char32_t c = text.text[at];
    if (c == U' ') {
      open = false;
      continue;
    }
    const std::size_t gram = gram_of(c);
    if (!open || (gram != made.back().gram && !goes_with_any(c))) made.push_back({at, at, gram});
    made.back().end = at + 1;
    open = true;
  }
  return made;
}

std::size_t article(std::u32string_view word) {
  const auto is_one_of = [](char32_t c, std::u32string_view letters) { return letters.find(c) != letters.npos; };
  std::size_t at = 0;
  if (at < word.size() && is_one_of(word[at], kConjunctions)) ++at;
  // "li" swallows the alef of the article.
  const bool two_lams = word.size() > at + 1 && word[at] == kLam && word[at + 1] == kLam;
  if (!two_lams && at < word.size() && is_one_of(word[at], kPrepositions)) ++at;
  const bool full = word.size() > at + 1 && word[at] == kAlef && word[at + 1] == kLam;
  const bool found = (two_lams || full) && word.size() >= at + 2 + kShortestStem;
  return found ? at + 2 : 0;
}

std::vector<std::size_t> beginnings(const Folded& text, const Word& word) {
  std::vector<std::size_t> made;
  if (word.gram > 0) {
    for (std::size_t at = word.begin; at < word.end; ++at) made.push_back(at);
    return made;
  }
  made.push_back(word.begin);
  for (auto joint = std::upper_bound(text.joints.begin(), text.joints.end(), word.begin);
       joint != text.joints.end() && *joint < word.end; ++joint)
    made.push_back(*joint);
  const std::size_t before = article(std::u32string_view(text.text).substr(word.begin, word.end - word.begin));
  if (before > 0) made.push_back(word.begin + before);
  return made;
}

void each_key(const Folded& text, const std::function<void(const std::string& key)>& take) {
  std::string key;
  for (const Word& word : words_of(text)) {
    const std::size_t most = word.gram > 0 ? word.gram : kBeginning;
    for (const std::size_t begin : beginnings(text, word)) {
      const std::size_t end = std::min(word.end, begin + (word.gram > 0 ? word.gram : kLongestWord));
      key.clear();
      for (std::size_t at = begin; at < end; ++at) {
        append_utf8(key, text.text[at]);
        if (at - begin >= most) continue;
        key += kBegins;
        take(key);
        key.pop_back();
      }
      if (word.gram == 0) take(key);
    }
  }
}

std::string beginning_key(std::u32string_view letters) { return to_utf8(letters) + kBegins; }

std::string to_utf8(std::u32string_view text) {
  std::string made;
  for (const char32_t c : text) append_utf8(made, c);
  return made;
}

std::u32string from_utf8(std::string_view text) {
  std::u32string made;
  while (!text.empty()) {
    const auto next = first_code_point(text);
    made += next->value;
    text.remove_prefix(next->bytes);
  }
  return made;
}

} // namespace anteroom::search
