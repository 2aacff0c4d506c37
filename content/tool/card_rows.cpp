#include "tool/glossary.h"
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

std::string written(const std::vector<cards::Mention>& mentions) {
  std::string made;
  for (const cards::Mention& mention : mentions)
    made += fmt::format("{}{}-{}:{}", made.empty() ? "" : " ", mention.begin, mention.end, mention.word);
  return made;
}

void write_pages(Database& database, const std::string& card, const std::string& code, const CardText& text) {
  Inserts blocks(database, "block", 7), lines(database, "line", 9);
  for (std::size_t page = 0; page < text.pages.size(); ++page) {
    for (std::size_t i = 0; i < text.pages[page].blocks.size(); ++i) {
      const cards::Block& block = text.pages[page].blocks[i];
      blocks.row(card, code, page, i, cards::block_kind_name(block.kind), block.picture, written(block));
      for (std::size_t line = 0; line < block.lines.size(); ++line) {
        const int count = line < block.counts.size() ? block.counts[line] : 0;
        lines.row(card, code, page, i, line, count, block.lines[line].text, written(block.lines[line].spans),
                  written(block.lines[line].mentions));
      }
    }
  }
}

void write_easy(Database& database, const std::string& card, const std::string& code, const EasyText& easy) {
  Inserts steps(database, "easy", 7);
  for (std::size_t i = 0; i < easy.steps.size(); ++i) {
    const cards::Block& picture = easy.steps[i].blocks.at(0);
    const cards::Prose& said = easy.steps[i].blocks.at(1).lines.at(0);
    steps.row(card, code, i, picture.picture, picture.lines.at(0).text, said.text, written(said.mentions));
  }
}

void write_meanings(Database& database, const Content& content) {
  Inserts rows(database, "meaning", 4);
  for (const auto& [code, glossary] : content.glossary) {
    const std::set<std::string> said = words_in(content, code); // nobody could ask for others
    for (const Explained& word : glossary)
      if (said.contains(word.id.id)) rows.row(code, word.id.id, word.term, word.meaning);
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
      write_easy(database, card.id.id, code, text.easy);
    }
    for (std::size_t i = 0; i < card.related.size(); ++i) related.row(card.id.id, i, card.related[i].id);
  }
  write_meanings(database, content);
}

} // namespace anteroom::content
