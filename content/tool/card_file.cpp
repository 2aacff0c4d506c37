#include "tool/card_file.h"

#include "tool/body.h"
#include "tool/fields.h"
#include "tool/halves.h"
#include "tool/month.h"
#include "tool/pages.h"
#include "tool/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kMostNoteWords = 20;

void read_note(Fields& fields, bool sensitive, CardText& text) {
  if (!sensitive) {
    if (fields.has("note"))
      fields.mistakes().add(fields.place("note"),
                            "only sensitive cards have a note; remove it, or write sensitivity: sensitive");
    return;
  }
  if (!fields.has("note")) {
    fields.mistakes().add(fields.place("sensitivity"),
                          "a sensitive card needs a note that says calmly what it is about; "
                          "add a line \"note: ...\"");
    return;
  }
  text.note = fields.text("note", 200);
  if (const std::size_t words = count_words(text.note); words > kMostNoteWords)
    fields.mistakes().add(
        fields.place("note"),
        fmt::format("\"note\" has {} words; at most {} are read before a choice", words, kMostNoteWords));
}

// Settings that a translation may leave out, because they are the source's.
void read_shared(Fields& fields, Edition edition, CardFile& made) {
  Card& card = made.card;
  const auto wanted = [&](const char* key) {
    if (fields.has(key)) made.repeated.emplace_back(key);
    return edition == Edition::source || fields.has(key);
  };
  if (wanted("topic")) card.topic = fields.id("topic");
  if (wanted("order")) card.order = fields.number("order", 1, 1'000'000);
  card.order_place = fields.place("order");
  if (wanted("minutes")) card.minutes = fields.number("minutes", 1, 20);
  if (wanted("sensitivity") && fields.one_of("sensitivity", {"ordinary", "sensitive"}) == "sensitive")
    card.sensitivity = cards::Sensitivity::sensitive;
  if (wanted("art")) card.art = fields.id("art");
  if (wanted("reviewed")) card.reviewed = fields.word_or_empty("reviewed");
  card.reviewed_place = fields.place("reviewed");
  if (!card.reviewed.empty()) check_month(card.reviewed, "reviewed", card.reviewed_place, fields.mistakes());
  if (wanted("related")) card.related = fields.ids("related", 1, 4);
}

std::vector<std::string> settings_of(Edition edition) {
  std::vector<std::string> made{"title", "summary", "topic",  "order",    "minutes", "sensitivity",
                                "note",  "art",     "source", "reviewed", "related"};
  if (edition == Edition::translation) made.insert(made.end(), {"translation", "of"});
  return made;
}

bool is_heading(const Part& part) { return part.page_break || part.block.kind == cards::BlockKind::heading; }

void read_text(const Halves& parts, const std::string& file, CardText& text, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  const std::vector<Part> body = read_body(parts.body, file, parts.body_line, mistakes);
  Pages pages = make_pages(body, file, mistakes);
  if (pages.pages.empty() && mistakes.count() == before)
    mistakes.add({file, parts.body_line}, "the card has no text; write some under its settings");
  if (!pages.pages.empty() && std::all_of(body.begin(), body.end(), is_heading))
    mistakes.add({file, body.front().line}, "the card has only headings; write a text under them");
  int exercise_line = 0;
  for (const Part& part : body) {
    if (part.block.kind == cards::BlockKind::picture && !part.block.picture.empty())
      text.pictures.push_back({part.block.picture, {file, part.line}});
    if (part.page_break || !cards::is_exercise(part.block.kind)) continue;
    if (text.has_exercise)
      mistakes.add({file, part.line},
                   fmt::format("a card has at most one exercise, and there is one on line {}; move this "
                               "one to a card of its own",
                               exercise_line));
    text.has_exercise = true;
    exercise_line = part.line;
  }
  text.pages = std::move(pages.pages);
  text.lines = std::move(pages.lines);
}

} // namespace

std::optional<CardFile> read_card_file(const SourceFile& file, const std::string& id, Edition edition,
                                       Mistakes& mistakes) {
  const auto parts = halves(file, mistakes);
  if (!parts) return std::nullopt;
  CardFile made;
  made.card.id = {id, {file.shown, 1}};
  made.text.file = file.shown;
  read_text(*parts, file.shown, made.text, mistakes);
  auto yaml = read_yaml(parts->settings, file.shown, 2, mistakes);
  if (!yaml) return std::nullopt;
  if (yaml->kind == Yaml::Kind::nothing) yaml->kind = Yaml::Kind::map;
  if (yaml->kind == Yaml::Kind::map) yaml->line = 1;
  Fields fields(*yaml, file.shown, "the card", settings_of(edition), mistakes);
  made.text.title = fields.text("title", 60);
  made.text.summary = fields.text("summary", 90);
  made.text.title_line = fields.place("title").line;
  made.text.summary_line = fields.place("summary").line;
  made.text.note_line = fields.place("note").line;
  if (edition == Edition::translation) made.text.translation = read_translation(fields);
  read_shared(fields, edition, made);
  if (edition == Edition::source || fields.has("source")) made.text.source = fields.text("source", 300);
  if (edition == Edition::source)
    read_note(fields, made.card.sensitivity == cards::Sensitivity::sensitive, made.text);
  else if (fields.has("note"))
    made.text.note = fields.text("note", 200);
  return made;
}

} // namespace anteroom::content
