#pragma once
// Cards are read a page at a time.
#include "tool/body.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

// More does not fit a small screen in large type.
inline constexpr std::size_t kMostWordsOnPage = 120;
// A card that takes longer to turn through is two cards.
inline constexpr std::size_t kMostPages = 30;

// Words as a reader meets them. In scripts that write without blanks two letters count as a word.
std::size_t count_words(std::string_view text);
// What a block takes of a page: at least a word a line, so that signs alone also fill it.
std::size_t count_words(const cards::Block& block);

// Whether `c` is a letter or digit that goes on a word. Letters of scripts that write without blanks are not.
bool is_letter_of_word(char32_t c);

struct Pages {
  std::vector<cards::Page> pages;
  std::vector<int> lines; // where each block stands, counted through all pages
};

// New pages where the author asked for them, and between blocks where a page would grow too long; a
// heading goes over to the page of the text it stands above. Notes empty pages and blocks that fill
// more than a page.
Pages make_pages(const std::vector<Part>& parts, const std::string& file, Mistakes& mistakes);

} // namespace anteroom::content
