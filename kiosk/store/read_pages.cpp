#include "store/bounds.h"
#include "store/database.h"
#include "store/marks.h"
#include "store/read_card.h"

namespace anteroom::store {
namespace {

// "page 2, block 3" as people count.
std::string place_name(std::int64_t page, std::int64_t block) {
  return "page " + std::to_string(page + 1) + ", block " + std::to_string(block + 1);
}

// The explained words of a line, in a column of their own.
void read_words_in(Rows& rows, int column, cards::Prose& prose) {
  const std::string words = rows.text(column, kLongestSpans);
  auto mentions = read_mentions(words, prose.text);
  if (mentions)
    prose.mentions = std::move(*mentions);
  else
    rows.fail("explained words “" + words.substr(0, 40) + "” do not fit their text");
}

// Rows come in the order of the key, so each either goes on with the last page or begins the next.
Outcome read_blocks(Database& database, const std::string& id, const std::string& language,
                    std::vector<cards::Page>& pages) {
  Rows rows = database.rows("SELECT page, position, kind, picture, detail FROM block "
                            "WHERE card = ?1 AND language = ?2 ORDER BY page, position",
                            id, language);
  while (rows.next()) {
    const std::int64_t page = rows.number(0, 0, kMostPages - 1);
    const std::int64_t position = rows.number(1, 0, kMostBlocks - 1);
    if (position == 0 && page == static_cast<std::int64_t>(pages.size())) pages.emplace_back();
    const bool next = page + 1 == static_cast<std::int64_t>(pages.size()) &&
                      position == static_cast<std::int64_t>(pages.back().blocks.size());
    if (!next) rows.fail(place_name(page, position) + " comes after a gap");
    if (rows.failed()) break;
    cards::Block block;
    const std::string kind = rows.text(2, kLongestId);
    if (!cards::block_kind_from(kind, block.kind)) rows.fail("“" + kind + "” is not a kind of block");
    block.picture = rows.id_or_none(3);
    const std::string detail = rows.text(4, kLongestSpans);
    const bool breathes = block.kind == cards::BlockKind::breathing;
    const auto breath = read_breath(detail);
    if (breathes && breath) block.breath = *breath;
    if (breathes ? !breath : !detail.empty())
      rows.fail(place_name(page, position) + ": detail “" + detail + "” is not understood");
    pages.back().blocks.push_back(std::move(block));
  }
  if (rows.failed()) return Error{rows.why()};
  if (pages.empty()) return Error{"it has no pages"};
  return Done{};
}

void read_line(Rows& rows, std::int64_t position, cards::Block& block) {
  if (position != static_cast<std::int64_t>(block.lines.size())) return rows.fail("a line is missing");
  const int count = rows.small(3, 0, kMostThings);
  cards::Prose prose{rows.text(4, kLongestLine), {}};
  const std::string marks = rows.text(5, kLongestSpans);
  if (rows.failed()) return;
  auto spans = read_spans(marks, prose.text);
  if (!spans) return rows.fail("emphasis “" + marks.substr(0, 40) + "” does not fit its text");
  prose.spans = std::move(*spans);
  read_words_in(rows, 6, prose);
  const bool guided = block.kind == cards::BlockKind::guided;
  if (count > 0 && !guided) return rows.fail("only a guided step has things to find");
  if (guided) block.counts.push_back(count);
  // A picture may need no words; every other line is there to be read.
  if (prose.text.empty() && block.kind != cards::BlockKind::picture) return rows.fail("a line is empty");
  block.lines.push_back(std::move(prose));
}

Outcome read_lines(Database& database, const std::string& id, const std::string& language,
                   std::vector<cards::Page>& pages) {
  Rows rows = database.rows("SELECT page, block, position, count, text, spans, words FROM line "
                            "WHERE card = ?1 AND language = ?2 ORDER BY page, block, position",
                            id, language);
  while (rows.next()) {
    const std::int64_t page = rows.number(0, 0, kMostPages - 1);
    const std::int64_t at = rows.number(1, 0, kMostBlocks - 1);
    const std::int64_t position = rows.number(2, 0, kMostLines - 1);
    const bool known = page < static_cast<std::int64_t>(pages.size()) &&
                       at < static_cast<std::int64_t>(pages[static_cast<std::size_t>(page)].blocks.size());
    if (!known) rows.fail("a line belongs to no block");
    if (rows.failed()) break;
    read_line(rows, position, pages[static_cast<std::size_t>(page)].blocks[static_cast<std::size_t>(at)]);
    if (rows.failed()) return Error{place_name(page, at) + ": " + rows.why()};
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

// What is wrong with a block as a whole, or nothing.
std::string fault(const cards::Block& block) {
  using cards::BlockKind;
  const bool picture = block.kind == BlockKind::picture;
  if (picture == block.picture.empty()) return picture ? "its picture has no id" : "only a picture names a picture";
  switch (block.kind) {
  case BlockKind::paragraph:
  case BlockKind::heading:
  case BlockKind::picture: return block.lines.size() == 1 ? "" : "it must have one line";
  case BlockKind::question: return block.lines.size() >= 2 ? "" : "a question needs an answer";
  case BlockKind::breathing: return "";
  default: return block.lines.empty() ? "it has no lines" : "";
  }
}

} // namespace

Result<std::vector<cards::Page>> read_pages(Database& database, const std::string& id, const std::string& language) {
  std::vector<cards::Page> pages;
  if (Outcome blocks = read_blocks(database, id, language, pages); !blocks) return blocks.error();
  if (Outcome lines = read_lines(database, id, language, pages); !lines) return lines.error();
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (std::size_t at = 0; at < pages[page].blocks.size(); ++at)
      if (const std::string wrong = fault(pages[page].blocks[at]); !wrong.empty())
        return Error{place_name(static_cast<std::int64_t>(page), static_cast<std::int64_t>(at)) + ": " + wrong};
  return pages;
}

Result<std::vector<cards::Page>> read_easy(Database& database, const std::string& id, const std::string& language) {
  std::vector<cards::Page> steps;
  Rows rows = database.rows("SELECT position, picture, shows, text, words FROM easy "
                            "WHERE card = ?1 AND language = ?2 ORDER BY position",
                            id, language);
  while (rows.next()) {
    const auto place = static_cast<std::int64_t>(steps.size());
    if (rows.number(0, 0, kMostSteps - 1) != place) rows.fail("a step is missing");
    cards::Block picture{cards::BlockKind::picture, {{rows.text(2, kLongestLine), {}}}, rows.id(1), {}, {}};
    cards::Block text{cards::BlockKind::paragraph, {{rows.text(3, kLongestLine), {}}}, "", {}, {}};
    read_words_in(rows, 4, text.lines[0]);
    if (picture.lines[0].text.empty() || text.lines[0].text.empty()) rows.fail("a step shows or says nothing");
    if (rows.failed()) return Error{"easy words, step " + std::to_string(place + 1) + ": " + rows.why()};
    steps.push_back({{std::move(picture), std::move(text)}});
  }
  if (rows.failed()) return Error{"easy words: " + rows.why()};
  return steps;
}

} // namespace anteroom::store
