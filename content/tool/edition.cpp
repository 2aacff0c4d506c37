#include "tool/edition.h"

#include "bundle/content_hash.h"
#include "store/form_words.h"
#include "store/store.h"
#include "tool/database.h"
#include "tool/fields.h"
#include "tool/written.h"

#include <filesystem>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

using Lines = std::vector<std::string>;

// Reads a bundle through the kiosk's own eyes where these tell enough, and its rows where not: the kiosk does not
// say in which languages a text stands.
class Reader {
public:
  Reader(store::Store store, Database database) : store_(std::move(store)), database_(std::move(database)) {}

  Edition read() {
    const store::About& about = store_.about();
    made_ = {about.id, about.title, about.sequence, about.epoch, about.created, {}};
    first_ = store_.languages().front().code;
    const auto topics = store_.topics(first_);
    for (const cards::Language& language : store_.languages()) add(language);
    for (const cards::Topic& topic : topics) add(topic);
    for (const cards::Topic& topic : topics)
      for (const cards::CardSummary& card : store_.shelf(topic.id, first_).cards) add_card(topic.id, card);
    add_meanings();
    for (const cards::Topic& topic : topics)
      for (const check::Questionnaire& check : store_.shelf(topic.id, first_).checks) add_check(topic.id, check.id);
    add_words();
    add_pictures();
    return std::move(made_);
  }

private:
  Thing& add(ThingKind kind, const std::string& id) {
    made_.things.push_back({kind, id, {}, {}, {}, {}, {}});
    return made_.things.back();
  }

  // The languages in which a text of `table` stands.
  Lines languages_of(const std::string& table, const std::string& column, const std::string& id) {
    Lines made;
    Statement rows =
        database_.prepare(fmt::format("SELECT language FROM {} WHERE {} = ?1 ORDER BY language", table, column));
    rows.text(id);
    while (rows.step()) made.push_back(rows.text_at(0));
    return made;
  }

  void add(const cards::Language& language) {
    const bool leftward = language.direction == cards::Direction::right_to_left;
    Thing& made = add(ThingKind::language, language.code);
    made.title = language.name;
    made.facts = {{"name", language.name},
                  {"direction", leftward ? "right-to-left" : "left-to-right"},
                  {"translation", language.draft ? "draft" : ""},
                  {"digits", cards::Numerals{language.zero}("0123456789")},
                  {"speech", cards::speech_name(language.speech)},
                  {"recordings", recordings(language.code)}};
  }

  // How many there are, and a hash of how they sound; empty when there is none.
  std::string recordings(const std::string& language) {
    Statement rows = database_.prepare("SELECT text FROM clip WHERE language = ?1 ORDER BY text");
    rows.text(language);
    int count = 0;
    std::string all;
    for (; rows.step(); ++count)
      if (const auto opus = store_.clip(rows.text_at(0), language))
        all += bundle::hash_of({reinterpret_cast<const char*>(opus->data()), opus->size()}) + rows.text_at(0);
    return count == 0 ? "" : fmt::format("{} ({})", count, bundle::hash_of(all).substr(0, 8));
  }

  void add(const cards::Topic& topic) {
    Thing& made = add(ThingKind::topic, topic.id);
    made.title = topic.title;
    made.facts = {{"colour", cards::colour_name(topic.colour)}, {"picture", topic.picture}};
    for (const std::string& code : languages_of("topic_text", "topic", topic.id))
      for (const cards::Topic& said : store_.topics(code))
        if (said.id == topic.id) made.texts[code] = {"title: " + said.title, "subtitle: " + said.subtitle};
  }

  void add_card(const std::string& topic, const cards::CardSummary& about) {
    Thing& made = add(ThingKind::card, about.id);
    made.shelf = topic;
    made.title = about.title;
    for (const std::string& code : languages_of("card_text", "card", about.id)) {
      const auto card = store_.card(about.id, code);
      if (!card) continue;
      made.texts[code] = as_written(card->about.title, card->about.summary, card->note, card->pages);
      if (!card->easy.empty()) made.texts[code].push_back("easy words:");
      for (std::string& line : as_written(card->easy)) made.texts[code].push_back(std::move(line));
      if (code == first_) made.facts = facts_of(*card);
    }
  }

  static std::vector<std::pair<std::string, std::string>> facts_of(const cards::Card& card) {
    Lines related;
    for (const cards::CardSummary& other : card.related) related.push_back(other.id);
    const bool sensitive = card.about.sensitivity == cards::Sensitivity::sensitive;
    return {{"sensitivity", sensitive ? "sensitive" : "ordinary"},
            {"minutes", std::to_string(card.about.minutes)},
            {"pages", std::to_string(card.pages.size())},
            {"easy steps", card.easy.empty() ? "" : std::to_string(card.easy.size())},
            {"exercise", card.about.has_exercise ? "yes" : "no"},
            {"picture", card.about.picture},
            {"source", card.source},
            {"reviewed", card.reviewed},
            {"related", listed(related)}};
  }

  void add_check(const std::string& topic, const std::string& id) {
    Thing& made = add(ThingKind::check, id);
    made.shelf = topic;
    for (const std::string& code : languages_of("form_text", "form", id)) {
      const auto check = store_.check(id, code);
      if (!check) continue;
      made.texts[code] = lines_of(*check);
      if (code != first_) continue;
      made.title = check->title;
      made.facts = facts_of(*check);
    }
  }

  static std::vector<const check::Guidance*> results_of(const check::Questionnaire& check) {
    std::vector<const check::Guidance*> made;
    for (const check::Score& score : check.scores)
      for (const check::Band& band : score.bands) made.push_back(&band.guidance);
    made.push_back(&check.too_few);
    made.push_back(&check.general);
    return made;
  }

  static std::vector<std::pair<std::string, std::string>> facts_of(const check::Questionnaire& check) {
    std::vector<std::pair<std::string, std::string>> made{{"minutes", std::to_string(check.minutes)},
                                                          {"statements", std::to_string(check.items.size())},
                                                          {"picture", check.picture},
                                                          {"source", check.source},
                                                          {"version", check.version}};
    for (const check::Score& score : check.scores) {
      made.emplace_back("score " + score.link, std::string(store::word_of(score.origin)));
      made.emplace_back("enough for " + score.link, std::to_string(score.enough));
      for (const check::Band& band : score.bands)
        made.emplace_back("band " + band.guidance.id, band.from.text() + " to " + band.to.text());
    }
    for (const check::Guidance* result : results_of(check)) {
      made.emplace_back("read after " + result->id, listed(result->read));
      made.emplace_back("try after " + result->id, result->try_now);
    }
    for (const check::Suggestion& one : check.suggestions)
      made.emplace_back(fmt::format("after answer {} of {}", one.option + 1, one.link), listed(one.read) + one.try_now);
    return made;
  }

  static Lines lines_of(const check::Questionnaire& check) {
    Lines made{"title: " + check.title, "summary: " + check.summary, "period: " + check.period};
    made.insert(made.end(), check.about.begin(), check.about.end());
    for (const check::Item& item : check.items) {
      made.push_back(fmt::format("{}: {}", item.link, item.text));
      made.insert(made.end(), item.help.begin(), item.help.end());
      for (const check::Option& option : item.options)
        made.push_back(fmt::format("{} | {}", option.weight ? option.weight->text() : "-", option.text));
    }
    const auto add = [&](const std::string& title, const Lines& text) {
      made.push_back("## " + title);
      made.insert(made.end(), text.begin(), text.end());
    };
    for (const check::Guidance* result : results_of(check)) add(result->title, result->text);
    for (const check::Safety& safety : check.safety) add(safety.title, safety.text);
    if (!check.copyright.empty()) made.push_back("copyright: " + check.copyright);
    return made;
  }

  void add_meanings() {
    Statement rows = database_.prepare("SELECT id, language, term, text FROM meaning ORDER BY id, language");
    while (rows.step()) {
      const std::string id = rows.text_at(0);
      if (made_.things.back().kind != ThingKind::meaning || made_.things.back().id != id) add(ThingKind::meaning, id);
      Thing& made = made_.things.back();
      made.texts[rows.text_at(1)] = {rows.text_at(2) + ": " + rows.text_at(3)};
      if (rows.text_at(1) == first_) made.title = rows.text_at(2);
    }
  }

  void add_words() {
    Statement rows = database_.prepare("SELECT key, language, text FROM word ORDER BY key, language, form");
    while (rows.step()) {
      const std::string key = rows.text_at(0);
      if (made_.things.back().kind != ThingKind::word || made_.things.back().id != key) add(ThingKind::word, key);
      made_.things.back().texts[rows.text_at(1)].push_back(rows.text_at(2));
    }
  }

  void add_pictures() {
    Statement rows = database_.prepare("SELECT id FROM picture WHERE size = 'full' ORDER BY id");
    while (rows.step()) {
      Thing& made = add(ThingKind::picture, rows.text_at(0));
      const auto bytes = store_.picture(made.id, store::PictureSize::full);
      if (bytes) made.hash = bundle::hash_of({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    }
  }

  store::Store store_;
  Database database_;
  std::string first_;
  Edition made_;
};

} // namespace

const char* kind_name(ThingKind kind) {
  switch (kind) {
  case ThingKind::language: return "language";
  case ThingKind::topic: return "topic";
  case ThingKind::card: return "card";
  case ThingKind::meaning: return "meaning";
  case ThingKind::check: return "check";
  case ThingKind::word: return "word";
  case ThingKind::picture: return "picture";
  }
  return "";
}

Result<Edition> read_edition(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    return Error{fmt::format("{} cannot be read: {}", file, error ? error.message() : "it is no file")};
  auto store = store::Store::open(file);
  if (!store) return Error{fmt::format("{} is no bundle that a kiosk can show: {}", file, store.error().what)};
  auto database = Database::open(file);
  if (!database) return Error{fmt::format("{} cannot be read: {}", file, database.error().what)};
  return Reader(std::move(*store), std::move(*database)).read();
}

} // namespace anteroom::content
