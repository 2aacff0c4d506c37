#include "tool/inserts.h"
#include "tool/rows.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

// Emphasis as the bundle writes it: "s0-8 e12-20".
std::string written(const std::vector<cards::Span>& spans) {
  std::string made;
  for (const cards::Span& span : spans)
    made += fmt::format("{}{}{}-{}", made.empty() ? "" : " ", span.emphasis == cards::Emphasis::strong ? 's' : 'e',
                        span.begin, span.end);
  return made;
}

std::string written(const cards::Block& block) {
  if (block.kind != cards::BlockKind::breathing) return "";
  const cards::Breath& breath = block.breath;
  return fmt::format("in={} hold={} out={} rounds={}", breath.in, breath.hold, breath.out, breath.rounds);
}

void write_pages(Database& database, const std::string& card, const std::string& code, const CardText& text) {
  Inserts blocks(database, "block", 7), lines(database, "line", 8);
  for (std::size_t page = 0; page < text.pages.size(); ++page) {
    for (std::size_t i = 0; i < text.pages[page].blocks.size(); ++i) {
      const cards::Block& block = text.pages[page].blocks[i];
      blocks.row(card, code, page, i, cards::block_kind_name(block.kind), block.picture, written(block));
      for (std::size_t line = 0; line < block.lines.size(); ++line) {
        const int count = line < block.counts.size() ? block.counts[line] : 0;
        lines.row(card, code, page, i, line, count, block.lines[line].text, written(block.lines[line].spans));
      }
    }
  }
}

} // namespace

void write_card_rows(Database& database, const Content& content) {
  Inserts rows(database, "card", 8), texts(database, "card_text", 6), related(database, "related", 3);
  for (const Card& card : content.cards) {
    const char* sensitivity = card.sensitivity == cards::Sensitivity::sensitive ? "sensitive" : "ordinary";
    rows.row(card.id.id, card.topic.id, shelf_position(content.cards, card), card.minutes, sensitivity,
             card.texts.at(content.source()).has_exercise, card.art.id, card.reviewed);
    for (const auto& [code, text] : card.texts) {
      texts.row(card.id.id, code, text.title, text.summary, text.note, text.source);
      write_pages(database, card.id.id, code, text);
    }
    for (std::size_t i = 0; i < card.related.size(); ++i) related.row(card.id.id, i, card.related[i].id);
  }
}

} // namespace anteroom::content
