#include "tool/rows.h"

#include "store/schema.h"
#include "tool/inserts.h"

namespace anteroom::content {
namespace {

void write_about(Database& database, const About& about) {
  Inserts facts(database, "about", 2);
  facts.row("created", about.created);
  facts.row("epoch", std::to_string(about.epoch));
  facts.row("id", about.id);
  facts.row("schema", std::to_string(store::kSchemaVersion));
  facts.row("sequence", std::to_string(about.sequence));
  facts.row("title", about.title);
}

void write_languages(Database& database, const Content& content) {
  Inserts languages(database, "language", 8), words(database, "word", 4);
  for (std::size_t i = 0; i < content.languages.size(); ++i) {
    const cards::Language& language = content.languages[i].language;
    const bool leftward = language.direction == cards::Direction::right_to_left;
    languages.row(language.code, i, language.name, leftward ? "right-to-left" : "left-to-right",
                  content.strings.at(language.code).plural, language.draft, language.zero,
                  cards::speech_name(language.speech));
  }
  for (const auto& [code, strings] : content.strings)
    for (const auto& [key, text] : strings.texts) words.row(code, key.first, key.second, text);
}

void write_pictures(Database& database, const Pictures& pictures) {
  Inserts rows(database, "picture", 5);
  for (const auto& [id, drawn] : pictures) {
    rows.row(id, "full", drawn.full.width, drawn.full.height, drawn.full.webp);
    rows.row(id, "wide", drawn.wide.width, drawn.wide.height, drawn.wide.webp);
  }
}

void write_clips(Database& database, const std::vector<Clip>& clips) {
  Inserts rows(database, "clip", 3);
  for (const Clip& clip : clips)
    if (!clip.stale) rows.row(clip.language, clip.says, *clip.opus);
}

void write_topics(Database& database, const std::vector<Topic>& topics) {
  Inserts rows(database, "topic", 4), texts(database, "topic_text", 4);
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const Topic& topic = topics[i];
    rows.row(topic.id.id, i, cards::colour_name(topic.colour), topic.art.id);
    for (const auto& [code, title] : topic.title) texts.row(topic.id.id, code, title, topic.subtitle.at(code));
  }
}

} // namespace

void write_rows(Database& database, const Content& content, const Pictures& pictures) {
  write_about(database, content.about);
  write_languages(database, content);
  write_pictures(database, pictures);
  write_clips(database, content.clips);
  write_topics(database, content.topics);
  write_card_rows(database, content);
  write_check_rows(database, content);
}

} // namespace anteroom::content
