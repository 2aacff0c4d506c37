// A card: front matter and Markdown, in the first language and as a translation. What is read without a mistake
// is within the bounds of a bundle.
#include "fuzz/author_file.h"

#include "store/bounds.h"
#include "store/marks.h"
#include "store/plain_text.h"
#include "tool/card_file.h"

namespace anteroom::fuzz {
namespace {

void check_line(const cards::Prose& line) {
  require(line.text.size() <= store::kLongestLine && store::is_text(line.text), "a line is text, and not too long");
  std::size_t after = 0;
  for (const cards::Span& span : line.spans) {
    const bool fits = span.begin >= after && span.begin < span.end && span.end <= line.text.size();
    require(fits && store::is_boundary(line.text, span.begin) && store::is_boundary(line.text, span.end),
            "emphasis fits its text");
    after = span.end;
  }
}

void check(const content::CardFile& card) {
  require(!card.text.pages.empty(), "a card has a page");
  for (const cards::Page& page : card.text.pages) {
    require(!page.blocks.empty() && page.blocks.size() <= store::kMostBlocks, "a page has blocks, and not too many");
    for (const cards::Block& block : page.blocks) {
      require(block.lines.size() <= store::kMostLines, "a block has not too many lines");
      for (const cards::Prose& line : block.lines) check_line(line);
    }
  }
}

} // namespace

void read(std::string_view bytes) {
  for (const auto edition : {content::Edition::source, content::Edition::translation})
    read_author_file(bytes, "cards/en/card.md", [&](content::Folder& folder, content::Mistakes& mistakes) {
      const auto file = folder.read("cards/en/card.md", content::kLargestCard);
      const auto card = file ? content::read_card_file(*file, "card", edition, mistakes) : std::nullopt;
      require(card || !mistakes.none(), "a card that cannot be read is told");
      if (card && mistakes.none()) check(*card);
    });
}

} // namespace anteroom::fuzz
