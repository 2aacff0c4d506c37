#pragma once
// The words of a folded text, and the keys that an index keeps of each. Scripts that leave no space between
// words (Han and kana; Thai, Lao, Khmer, Burmese) have no words here but runs of letters, found by every few
// letters that follow each other. Pure; any thread.
#include "search/fold.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::search {

// The letters of a key "sle*": what begins so, up to this many, is one list.
inline constexpr std::size_t kBeginning = 3;
// Longer words are cut: nobody types them.
inline constexpr std::size_t kLongestWord = 48;

struct Word {
  std::size_t begin = 0; // in Folded::text
  std::size_t end = 0;
  std::size_t gram = 0; // letters to a key: 2 or 3 in a run without spaces; 0 for a word
};

std::vector<Word> words_of(const Folded& text);

// Where a word can be begun to be typed: at its beginning, behind an apostrophe ("l'anxiété") and behind the
// article of Arabic with what is written onto it; in a run without spaces, everywhere.
std::vector<std::size_t> beginnings(const Folded& text, const Word& word);

// The length of an Arabic article, with the conjunction and preposition before it, at the head of a word; 0
// without one.
std::size_t article(std::u32string_view word);

// Calls with each key of the text in UTF-8, some more than once: whole words, and "x*" for their beginnings of
// up to kBeginning letters; of a run without spaces, beginnings of up to `gram` letters everywhere.
void each_key(const Folded& text, const std::function<void(const std::string& key)>& take);

// A key for what begins with these letters.
inline constexpr char kBegins = '*';
std::string beginning_key(std::u32string_view letters);

std::string to_utf8(std::u32string_view text);
std::u32string from_utf8(std::string_view text); // REQUIRES: well formed

} // namespace anteroom::search
