#include "tool/pages.h"

#include "tool/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace anteroom::content {
namespace {

constexpr std::size_t kLongestLine = 1500; // 120 long words
constexpr std::size_t kMostSpans = 100;

// Thai to Burmese and Khmer, and the signs of Chinese and Japanese: no blanks between words.
bool runs_together(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0x20000 && c <= 0x2FFFF);
}

// Dashes and other signs that stand alone are no words; nor are the wide ones of Chinese and Japanese.
bool starts_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c >= 0xFF00 && c <= 0xFFEF) return starts_word(c < 0xFF5F ? c - 0xFF00 + ' ' : ' ');
  return c >= 0xC0 && (c < 0x2000 || c > 0x206F) && (c < 0x3000 || c > 0x303F);
}

class Pager {
public:
  void add(const Part& part) {
    const std::size_t words = count_words(part.block);
    if (words_ + words > kMostWordsOnPage && !page_.blocks.empty()) turn_keeping_headings();
    page_.blocks.push_back(part.block);
    made_.lines.push_back(part.line);
    words_ += words;
  }

  bool page_is_empty() const { return page_.blocks.empty(); }

  void turn() {
    if (!page_.blocks.empty()) made_.pages.push_back(std::exchange(page_, {}));
    words_ = 0;
  }

  Pages take() {
    turn();
    return std::move(made_);
  }

private:
  void turn_keeping_headings() {
    auto& blocks = page_.blocks;
    auto first = blocks.end();
    while (first - blocks.begin() > 1 && (first - 1)->kind == cards::BlockKind::heading) --first;
    std::vector<cards::Block> kept(std::make_move_iterator(first), std::make_move_iterator(blocks.end()));
    blocks.erase(first, blocks.end());
    // A page of a heading alone is no page: its text is too long, which is told elsewhere.
    if (page_.blocks.size() == 1 && page_.blocks[0].kind == cards::BlockKind::heading && kept.empty()) return;
    turn();
    page_.blocks = std::move(kept);
    for (const cards::Block& block : page_.blocks) words_ += count_words(block);
  }

  Pages made_;
  cards::Page page_;
  std::size_t words_ = 0;
};

// What no page limit catches: a word without end, emphasis without end.
void check_lines(const Part& part, const std::string& file, Mistakes& mistakes) {
  for (const cards::Prose& line : part.block.lines) {
    if (code_points(line.text) > kLongestLine)
      mistakes.add({file, part.line}, fmt::format("a paragraph has more than {} characters; split it", kLongestLine));
    if (line.spans.size() > kMostSpans)
      mistakes.add({file, part.line}, "a paragraph has more emphasis than a reader can follow; keep what matters most");
  }
}

// How many blocks the first `count` pages have.
std::size_t blocks_on(const std::vector<cards::Page>& pages, std::size_t count) {
  std::size_t blocks = 0;
  for (std::size_t i = 0; i < count; ++i) blocks += pages.at(i).blocks.size();
  return blocks;
}

} // namespace

bool is_letter_of_word(char32_t c) { return starts_word(c) && !runs_together(c); }

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  std::size_t letters = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (runs_together(c)) {
      ++letters;
      inside = false;
    } else if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0) {
      inside = false;
    } else if (!inside && starts_word(c)) {
      ++words;
      inside = true;
    }
  }
  return words + (letters + 1) / 2;
}

std::size_t count_words(const cards::Block& block) {
  std::size_t words = 0;
  const bool picture = block.kind == cards::BlockKind::picture; // its words are heard, not seen
  for (const cards::Prose& line : block.lines) words += picture ? 1 : std::max<std::size_t>(1, count_words(line.text));
  return words;
}

Pages make_pages(const std::vector<Part>& parts, const std::string& file, Mistakes& mistakes) {
  Pager pager;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.page_break) {
      if (pager.page_is_empty() || i + 1 == parts.size())
        mistakes.add({file, part.line}, "a new page starts here but a page would be empty; remove this ---");
      pager.turn();
      continue;
    }
    const std::size_t words = count_words(part.block);
    if (words > kMostWordsOnPage)
      mistakes.add({file, part.line}, fmt::format("this block has {} words and a page holds {}; split it in two", words,
                                                  kMostWordsOnPage));
    check_lines(part, file, mistakes);
    pager.add(part);
  }
  Pages made = pager.take();
  if (made.pages.size() > kMostPages)
    mistakes.add(
        {file, made.lines.at(blocks_on(made.pages, kMostPages))},
        fmt::format("the card has {} pages; {} is the most, so make two cards of it", made.pages.size(), kMostPages));
  return made;
}

} // namespace anteroom::content
