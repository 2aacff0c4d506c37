#include "store/inspect_texts.h"

#include "check/form.h"
#include "store/bounds.h"
#include "store/database.h"
#include "store/read_card.h"
#include "store/read_check.h"

#include <algorithm>

namespace anteroom::store {
namespace {

const std::string& first_language(const Frame& frame) { return frame.languages.front().language.code; }

// The languages that `rows` name, the first language among them.
Result<std::vector<std::string>> languages_of(Rows&& rows, const Frame& frame) {
  std::vector<std::string> made;
  while (rows.next()) made.push_back(rows.text(0, kLongestId));
  if (rows.failed()) return Error{rows.why()};
  const std::string& first = first_language(frame);
  if (std::find(made.begin(), made.end(), first) == made.end()) return Error{"it has no text in " + first};
  return made;
}

Outcome check_picture_of(const std::string& picture, const Frame& frame) {
  if (picture.empty() || frame.pictures.contains(picture)) return Done{};
  return Error{"its picture “" + picture + "” is missing"};
}

Outcome inspect_topic(Database& database, const std::string& id, const Frame& frame) {
  for (const LanguageRow& row : frame.languages) {
    auto topic = read_topic(database, id, {row.language.code, first_language(frame)});
    if (!topic) return topic.error();
    if (Outcome picture = check_picture_of(topic->picture, frame); !picture)
      return Error{"topic " + id + ": " + picture.error().what};
  }
  return Done{};
}

Outcome inspect_card(Database& database, const std::string& id, const Frame& frame) {
  auto languages = languages_of(database.rows("SELECT language FROM card_text WHERE card = ?1", id), frame);
  if (!languages) return Error{"card " + id + ": " + languages.error().what};
  for (const std::string& language : *languages) {
    auto card = read_card(database, id, {language, first_language(frame)});
    if (!card) return card.error();
    Outcome pictures = check_picture_of(card->about.picture, frame);
    for (const auto* pages : {&card->pages, &card->easy})
      for (const cards::Page& page : *pages)
        for (const cards::Block& block : page.blocks)
          if (pictures) pictures = check_picture_of(block.picture, frame);
    if (!pictures) return Error{"card " + id + " (" + language + "): " + pictures.error().what};
  }
  return Done{};
}

Outcome inspect_meanings(Database& database, const Frame& frame) {
  for (const LanguageRow& row : frame.languages) {
    const auto ids = meaning_ids(database, row.language.code);
    if (!ids) return ids.error();
    if (auto words = read_meanings(database, *ids, row.language.code); !words)
      return Error{"meaning (" + row.language.code + "): " + words.error().what};
  }
  return Done{};
}

// Answers are kept by place, and languages differ in texts alone.
bool same_places(const check::Questionnaire& one, const check::Questionnaire& other) {
  return std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                    [](const check::Item& a, const check::Item& b) { return a.options.size() == b.options.size(); });
}

Outcome inspect_form(Database& database, const std::string& id, const Frame& frame) {
  auto languages = languages_of(database.rows("SELECT language FROM form_text WHERE form = ?1", id), frame);
  if (!languages) return Error{"check " + id + ": " + languages.error().what};
  const std::string& first = first_language(frame);
  auto source = read_check(database, id, {first});
  if (!source) return source.error();
  if (Outcome picture = check_picture_of(source->picture, frame); !picture)
    return Error{"check " + id + ": " + picture.error().what};
  for (const std::string& language : *languages) {
    auto form = read_check(database, id, {language, first});
    if (!form) return form.error();
    if (!same_places(*source, *form))
      return Error{"check " + id + " (" + language + "): its questions or answers are not those of " + first};
  }
  if (auto form = check::Form::make(std::move(*source)); !form) return Error{"check " + id + ": " + form.error().what};
  return Done{};
}

// Rows that no reader would ever meet have no place in a bundle.
Outcome inspect_strays(Database& database) {
  struct Stray {
    const char* sql;
    const char* name;
  };
  static constexpr Stray strays[] = {
      {"SELECT b.card FROM block b WHERE NOT EXISTS "
       "(SELECT 1 FROM card_text t WHERE t.card = b.card AND t.language = b.language)",
       "text without a title: card "},
      {"SELECT i.form FROM item_text i WHERE NOT EXISTS "
       "(SELECT 1 FROM form_text t WHERE t.form = i.form AND t.language = i.language)",
       "questions without a title: check "},
      {"SELECT c.form FROM choice_text c WHERE NOT EXISTS "
       "(SELECT 1 FROM form_text t WHERE t.form = c.form AND t.language = c.language)",
       "answers without a title: check "},
      {"SELECT r.form FROM result_text r WHERE NOT EXISTS "
       "(SELECT 1 FROM form_text t WHERE t.form = r.form AND t.language = r.language)",
       "results without a title: check "},
      {"SELECT s.form FROM safety_text s WHERE NOT EXISTS "
       "(SELECT 1 FROM form_text t WHERE t.form = s.form AND t.language = s.language)",
       "a safety rule without a title: check "},
      {"SELECT s.form FROM safety_text s WHERE NOT EXISTS "
       "(SELECT 1 FROM safety x WHERE x.form = s.form AND x.rule = s.rule)",
       "a safety rule for nothing: check "},
      {"SELECT r.form FROM result_card r JOIN card c ON c.id = r.card WHERE r.role = 'try' AND c.exercise = 0",
       "a result offers a card without an exercise: check "},
      {"SELECT s.form FROM suggestion_card s JOIN card c ON c.id = s.card WHERE s.role = 'try' AND c.exercise = 0",
       "a suggestion offers a card without an exercise: check "},
  };
  for (const Stray& stray : strays) {
    Rows rows = database.rows(stray.sql);
    if (rows.next()) return Error{stray.name + rows.text(0, kLongestId)};
    if (rows.failed()) return Error{rows.why()};
  }
  return Done{};
}

Outcome inspect_shelf(Database& database, const std::string& topic, const Frame& frame) {
  auto cards = card_ids(database, topic);
  if (!cards) return cards.error();
  for (const std::string& id : *cards)
    if (Outcome card = inspect_card(database, id, frame); !card) return card;
  auto forms = form_ids(database, topic);
  if (!forms) return forms.error();
  for (const std::string& id : *forms)
    if (Outcome form = inspect_form(database, id, frame); !form) return form;
  return Done{};
}

} // namespace

Outcome inspect_texts(Database& database, const Frame& frame) {
  auto topics = topic_ids(database);
  if (!topics) return topics.error();
  if (topics->empty()) return Error{"topic: there is none"};
  for (const std::string& id : *topics) {
    if (Outcome topic = inspect_topic(database, id, frame); !topic) return topic;
    if (Outcome shelf = inspect_shelf(database, id, frame); !shelf) return shelf;
  }
  if (Outcome meanings = inspect_meanings(database, frame); !meanings) return meanings;
  return inspect_strays(database);
}

} // namespace anteroom::store
