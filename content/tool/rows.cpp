#include "tool/rows.h"

#include "store/schema.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string made;
  for (const std::string& paragraph : paragraphs) made += (made.empty() ? "" : "\n") + paragraph;
  return made;
}

// An insert with as many values as the table has columns.
class Table {
public:
  Table(Database& database, const std::string& name, int columns)
      : statement_(database.prepare("INSERT INTO " + name + " VALUES(?" + repeated(columns - 1) + ")")) {}
  Statement& row() { return statement_; }

private:
  static std::string repeated(int times) {
    std::string made;
    for (int i = 0; i < times; ++i) made += ",?";
    return made;
  }
  Statement statement_;
};

class Writer {
public:
  Writer(Database& database, const Content& content) : database_(database), content_(content) {}

  bool write(const std::map<std::string, Drawn>& pictures) {
    return about() && languages() && words() && drawn(pictures) && topics() && cards() && related() && checks();
  }

private:
  bool about() {
    Table table(database_, "about", 2);
    const About& about = content_.about;
    bool done = true;
    for (const auto& [key, value] : std::map<std::string, std::string>{{"id", about.id},
                                                                       {"title", about.title},
                                                                       {"sequence", std::to_string(about.sequence)},
                                                                       {"created", about.created},
                                                                       {"schema", std::to_string(store::kSchemaVersion)}})
      done = table.row().text(key).text(value).run() && done;
    return done;
  }

  bool languages() {
    Table table(database_, "language", 5);
    bool done = true;
    for (std::size_t i = 0; i < content_.languages.size(); ++i) {
      const cards::Language& language = content_.languages[i].language;
      const char* direction = language.direction == cards::Direction::right_to_left ? "right-to-left" : "left-to-right";
      done = table.row().text(language.code).number(static_cast<int>(i)).text(language.name).text(direction)
                 .text(content_.strings.at(language.code).plural).run() && done;
    }
    return done;
  }

  bool words() {
    Table table(database_, "word", 4);
    bool done = true;
    for (const auto& [code, strings] : content_.strings)
      for (const auto& [key, text] : strings.texts)
        done = table.row().text(code).text(key.first).number(key.second).text(text).run() && done;
    return done;
  }

  bool drawn(const std::map<std::string, Drawn>& pictures) {
    Table table(database_, "picture", 5);
    const auto put = [&](const std::string& id, const char* size, const Picture& picture) {
      return table.row().text(id).text(size).number(picture.width).number(picture.height).bytes(picture.webp).run();
    };
    bool done = true;
    for (const auto& [id, both] : pictures) done = put(id, "wide", both.wide) && put(id, "full", both.full) && done;
    return done;
  }

  bool topics() {
    Table table(database_, "topic", 4), texts(database_, "topic_text", 4);
    bool done = true;
    for (std::size_t i = 0; i < content_.topics.size(); ++i) {
      const Topic& topic = content_.topics[i];
      done = table.row().text(topic.id.id).number(static_cast<int>(i)).text(cards::colour_name(topic.colour)).text(topic.art.id).run() && done;
      for (const auto& [code, title] : topic.title)
        done = texts.row().text(topic.id.id).text(code).text(title).text(topic.subtitle.at(code)).run() && done;
    }
    return done;
  }

  // Places on the shelf without gaps, in the author's order.
  template <class Thing> int position(const std::vector<Thing>& things, const Thing& thing) const {
    return static_cast<int>(std::count_if(things.begin(), things.end(), [&](const Thing& other) {
      return other.topic.id == thing.topic.id && other.order < thing.order;
    }));
  }

  bool cards() {
    Table table(database_, "card", 9), texts(database_, "card_text", 5);
    Table blocks(database_, "block", 7), lines(database_, "line", 8);
    bool done = true;
    for (const Card& card : content_.cards) {
      const char* sensitivity = card.sensitivity == cards::Sensitivity::sensitive ? "sensitive" : "ordinary";
      done = table.row().text(card.id.id).text(card.topic.id).number(position(content_.cards, card)).number(card.minutes)
                 .text(sensitivity).number(card.texts.at(content_.source()).has_exercise).text(card.art.id).text(card.source)
                 .text(card.reviewed).run() && done;
      for (const auto& [code, text] : card.texts) {
        done = texts.row().text(card.id.id).text(code).text(text.title).text(text.summary).text(text.note).run() && done;
        done = pages(card.id.id, code, text, blocks, lines) && done;
      }
    }
    return done;
  }

  bool pages(const std::string& card, const std::string& code, const CardText& text, Table& blocks, Table& lines) {
    bool done = true;
    for (std::size_t page = 0; page < text.pages.size(); ++page)
      for (std::size_t i = 0; i < text.pages[page].blocks.size(); ++i) {
        const cards::Block& block = text.pages[page].blocks[i];
        const auto at = [&](Table& table) -> Statement& {
          return table.row().text(card).text(code).number(static_cast<int>(page)).number(static_cast<int>(i));
        };
        const cards::Breath& breath = block.breath;
        const std::string detail = block.kind != cards::BlockKind::breathing ? ""
            : fmt::format("in={} hold={} out={} rounds={}", breath.in, breath.hold, breath.out, breath.rounds);
        done = at(blocks).text(cards::block_kind_name(block.kind)).text(block.picture).text(detail).run() && done;
        for (std::size_t line = 0; line < block.lines.size(); ++line)
          done = at(lines).number(static_cast<int>(line)).number(line < block.counts.size() ? block.counts[line] : 0)
                     .text(block.lines[line].text).text(written_spans(block.lines[line])).run() && done;
      }
    return done;
  }

  bool related() {
    Table table(database_, "related", 3);
    bool done = true;
    for (const Card& card : content_.cards)
      for (std::size_t i = 0; i < card.related.size(); ++i)
        done = table.row().text(card.id.id).number(static_cast<int>(i)).text(card.related[i].id).run() && done;
    return done;
  }

  bool checks() {
    Table table(database_, "form", 7), texts(database_, "form_text", 6);
    bool done = true;
    for (const Check& check : content_.checks) {
      const std::string& id = check.id.id;
      done = table.row().text(id).text(check.topic.id).number(position(content_.checks, check)).number(check.minutes)
                 .number(check.enough).text(check.art.id).text(check.source).run() && done;
      for (const auto& [code, title] : check.title)
        done = texts.row().text(id).text(code).text(title).text(check.summary.at(code)).text(joined(check.about.at(code)))
                   .text(check.period.at(code)).run() && done;
      done = statements(check) && bands(check) && done;
    }
    return done;
  }

  bool statements(const Check& check) {
    Table choices(database_, "choice", 5), items(database_, "item", 5);
    bool done = true;
    for (std::size_t i = 0; i < check.choices.size(); ++i)
      for (const auto& [code, text] : check.choices[i].text)
        done = choices.row().text(check.id.id).number(static_cast<int>(i)).text(code).number(check.choices[i].weight).text(text).run() && done;
    for (std::size_t i = 0; i < check.items.size(); ++i)
      for (const auto& [code, text] : check.items[i].text)
        done = items.row().text(check.id.id).number(static_cast<int>(i)).text(code).text(check.items[i].id.id).text(text).run() && done;
    return done;
  }

  bool bands(const Check& check) {
    Table table(database_, "result", 5), texts(database_, "result_text", 5), reads(database_, "result_read", 4);
    bool done = true;
    for (const Band& band : check.bands) {
      done = table.row().text(check.id.id).text(band.id.id).number(band.from).number(band.to).text(band.try_now.id).run() && done;
      for (const auto& [code, title] : band.title)
        done = texts.row().text(check.id.id).text(band.id.id).text(code).text(title).text(joined(band.text.at(code))).run() && done;
      for (std::size_t i = 0; i < band.read.size(); ++i)
        done = reads.row().text(check.id.id).text(band.id.id).number(static_cast<int>(i)).text(band.read[i].id).run() && done;
    }
    return done;
  }

  Database& database_;
  const Content& content_;
};

} // namespace

std::string written_spans(const cards::Prose& prose) {
  std::string made;
  for (const cards::Span& span : prose.spans)
    made += fmt::format("{}{}{}-{}", made.empty() ? "" : " ", span.emphasis == cards::Emphasis::strong ? 's' : 'e', span.begin, span.end);
  return made;
}

Outcome write_rows(Database& database, const Content& content, const std::map<std::string, Drawn>& pictures) {
  if (Writer(database, content).write(pictures)) return Done{};
  return Error{"cannot be written: " + database.trouble()};
}

} // namespace anteroom::content
