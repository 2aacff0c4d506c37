#include "store/read_about.h"

#include "base/number.h"
#include "base/utf8.h"
#include "store/bounds.h"
#include "store/database.h"
#include "store/plain_text.h"
#include "store/schema.h"

#include <limits>

namespace anteroom::store {
namespace {

// A whole number from 1 up, written plainly; 0 when it is not.
std::int64_t whole(const std::string& text) { return text.starts_with('0') ? 0 : whole_number(text, 1).value_or(0); }

Result<std::vector<std::string>> ids_of(Rows&& rows, std::int64_t most, const std::string& whose) {
  std::vector<std::string> made;
  while (rows.next()) {
    made.push_back(rows.id(0));
    const auto place = static_cast<std::int64_t>(made.size()) - 1;
    if (rows.number(1, 0, most - 1) != place && !rows.failed())
      rows.fail("position " + std::to_string(place) + " is missing");
  }
  if (rows.failed()) return Error{whose + ": " + rows.why()};
  return made;
}

} // namespace

Result<About> read_about(Database& database) {
  std::map<std::string, std::string> facts;
  Rows rows = database.rows("SELECT key, value FROM about");
  while (rows.next() && facts.size() < 8) {
    std::string key = rows.text(0, kLongestId);
    facts[key] = rows.text(1, kLongestTitle);
  }
  if (rows.failed()) return Error{"about: " + rows.why()};
  if (facts.size() != 6) return Error{"about: not the six facts id, title, epoch, sequence, created, schema"};
  About about{facts["id"], facts["title"], whole(facts["sequence"]), facts["created"], whole(facts["epoch"])};
  if (!is_id(about.id)) return Error{"about: id “" + about.id + "” is not an id"};
  if (about.title.empty()) return Error{"about: it has no title"};
  if (about.sequence == 0) return Error{"about: sequence “" + facts["sequence"] + "” is not a whole number from 1 up"};
  if (about.epoch == 0) return Error{"about: epoch “" + facts["epoch"] + "” is not a whole number from 1 up"};
  if (!is_day(about.created)) return Error{"about: created “" + about.created + "” is not a day like 2026-11-21"};
  if (facts["schema"] != std::to_string(kSchemaVersion))
    return Error{"about: schema “" + facts["schema"] + "” is not that of its header"};
  return about;
}

Result<std::vector<LanguageRow>> read_languages(Database& database) {
  std::vector<LanguageRow> made;
  Rows rows = database.rows(
      "SELECT code, position, name, direction, plural, draft, zero, speech FROM language ORDER BY position");
  while (rows.next()) {
    LanguageRow row{{rows.text(0, kLongestId), rows.text(2, kLongestTitle)}, rows.text(4, kPluralDigits)};
    const std::string direction = rows.text(3, kLongestId);
    const auto place = static_cast<std::int64_t>(made.size());
    if (rows.number(1, 0, kMostLanguages - 1) != place) rows.fail("position " + std::to_string(place) + " is missing");
    if (direction == "right-to-left")
      row.language.direction = cards::Direction::right_to_left;
    else if (direction != "left-to-right")
      rows.fail("direction “" + direction + "” is not a direction");
    row.language.draft = rows.number(5, 0, 1) == 1;
    if (row.language.draft && place == 0) rows.fail("the first language is a draft, and no translation");
    row.language.zero = rows.text(6, kLongestId);
    const auto zero = first_code_point(row.language.zero);
    if (!zero || zero->bytes != row.language.zero.size() || (zero->bytes == 1 && zero->value != U'0'))
      rows.fail("zero of “" + row.language.code + "” is not a digit");
    const std::string speech = rows.text(7, kLongestId);
    if (!cards::speech_from(speech, row.language.speech)) rows.fail("speech “" + speech + "” is not a kind of speech");
    if (!is_language_code(row.language.code)) rows.fail("“" + row.language.code + "” is not a language code");
    if (row.language.name.empty()) rows.fail("“" + row.language.code + "” has no name");
    const bool forms = row.plural.find_first_not_of("012345") == std::string::npos;
    if (row.plural.size() != kPluralDigits || !forms)
      rows.fail("plural of “" + row.language.code + "” is not 200 digits");
    made.push_back(std::move(row));
  }
  if (rows.failed()) return Error{"language: " + rows.why()};
  if (made.empty()) return Error{"language: there is none"};
  return made;
}

Result<WordTexts> read_words(Database& database, const std::string& language) {
  WordTexts made;
  Rows rows = database.rows("SELECT key, form, text FROM word WHERE language = ?1", language);
  while (rows.next() && made.size() < 10'000) {
    const std::string key = rows.text(0, kLongestId);
    const int form = rows.small(1, 0, kHighestPlural);
    made[{key, form}] = rows.text(2, kLongestWord);
  }
  if (rows.failed()) return Error{"word (" + language + "): " + rows.why()};
  return made;
}

Result<cards::Topic> read_topic(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  cards::Topic made;
  {
    Rows rows = database.rows("SELECT id, colour, picture FROM topic WHERE id = ?1", id);
    if (rows.next()) {
      made.id = rows.id(0);
      const std::string colour = rows.text(1, kLongestId);
      if (!cards::colour_from(colour, made.colour)) rows.fail("“" + colour + "” is not a colour");
      made.picture = rows.id_or_none(2);
    }
    if (rows.failed()) return Error{"topic " + id + ": " + rows.why()};
    if (made.id.empty()) return Error{"topic " + id + ": it is missing"};
  }
  for (const std::string& wanted : languages) {
    Rows rows = database.rows("SELECT title, subtitle FROM topic_text WHERE topic = ?1 AND language = ?2", id, wanted);
    if (rows.next()) {
      made.language = wanted;
      made.title = rows.text(0, kLongestTitle);
      made.subtitle = rows.text(1, kLongestTitle);
      if (made.title.empty()) rows.fail("title is empty");
      if (!rows.failed()) return made;
    }
    if (rows.failed()) return Error{"topic " + id + " (" + wanted + "): " + rows.why()};
  }
  return Error{"topic " + id + ": it has no text in the first language"};
}

Result<std::vector<std::string>> topic_ids(Database& database) {
  return ids_of(database.rows("SELECT id, position FROM topic ORDER BY position"), kMostTopics, "topic");
}

Result<std::vector<std::string>> card_ids(Database& database, const std::string& topic) {
  return ids_of(database.rows("SELECT id, position FROM card WHERE topic = ?1 ORDER BY position", topic),
                std::numeric_limits<std::int32_t>::max(), "card (of topic " + topic + ")");
}

Result<std::vector<std::string>> form_ids(Database& database, const std::string& topic) {
  return ids_of(database.rows("SELECT id, position FROM form WHERE topic = ?1 ORDER BY position", topic), kMostForms,
                "form (of topic " + topic + ")");
}

} // namespace anteroom::store
