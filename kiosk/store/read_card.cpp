#include "store/read_card.h"

#include "store/bounds.h"
#include "store/database.h"
#include "store/plain_text.h"

#include <algorithm>
#include <optional>

namespace anteroom::store {
namespace {

bool read_sensitivity(const std::string& name, cards::Sensitivity& sensitivity) {
  if (name == "sensitive")
    sensitivity = cards::Sensitivity::sensitive;
  else if (name == "ordinary")
    sensitivity = cards::Sensitivity::ordinary;
  else
    return false;
  return true;
}

Outcome read_facts(Database& database, const std::string& id, cards::Card& card) {
  Rows rows =
      database.rows("SELECT id, topic, minutes, sensitivity, exercise, picture, reviewed FROM card WHERE id = ?1", id);
  if (!rows.next()) return Error{rows.failed() ? rows.why() : "it is missing"};
  card.about.id = rows.id(0);
  card.about.topic = rows.id(1);
  card.about.minutes = rows.small(2, 1, kLongestMinutes);
  const std::string sensitivity = rows.text(3, kLongestId);
  if (!read_sensitivity(sensitivity, card.about.sensitivity)) rows.fail("sensitivity is “" + sensitivity + "”");
  card.about.has_exercise = rows.number(4, 0, 1) == 1;
  card.about.picture = rows.id_or_none(5);
  card.reviewed = rows.text(6, kLongestId);
  if (!card.reviewed.empty() && !is_month(card.reviewed))
    rows.fail("reviewed “" + card.reviewed + "” is not a month like 2026-11");
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

// Whether the card has a text in `language`; if so, it is in `card`.
Result<bool> read_text(Database& database, const std::string& language, cards::Card& card) {
  Rows rows = database.rows("SELECT title, summary, note, source FROM card_text WHERE card = ?1 AND language = ?2",
                            card.about.id, language);
  if (!rows.next()) {
    if (rows.failed()) return Error{rows.why()};
    return false;
  }
  card.about.title = rows.text(0, kLongestTitle);
  card.about.summary = rows.text(1, kLongestSummary);
  card.note = rows.text(2, kLongestNote);
  card.source = rows.text(3, kLongestSource);
  if (card.about.title.empty()) rows.fail("title is empty");
  const bool sensitive = card.about.sensitivity == cards::Sensitivity::sensitive;
  if (sensitive == card.note.empty())
    rows.fail(sensitive ? "a sensitive card has no note" : "an ordinary card has a note");
  if (rows.failed()) return Error{rows.why()};
  return true;
}

// A card without its pages and related cards.
Result<cards::Card> read_rows(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  cards::Card made;
  if (Outcome facts = read_facts(database, id, made); !facts) return Error{"card " + id + ": " + facts.error().what};
  for (const std::string& wanted : languages) {
    Result<bool> found = read_text(database, wanted, made);
    if (!found) return Error{"card " + id + " (" + wanted + "): " + found.error().what};
    made.about.language = wanted;
    if (*found) return made;
  }
  return Error{"card " + id + ": it has no text in the first language"};
}

Result<std::vector<std::string>> related_ids(Database& database, const std::string& id) {
  std::vector<std::string> made;
  Rows rows = database.rows("SELECT position, other FROM related WHERE card = ?1 ORDER BY position", id);
  while (rows.next()) {
    const auto place = static_cast<std::int64_t>(made.size());
    if (rows.number(0, 0, kMostRelated - 1) != place) rows.fail("a place among its related cards is missing");
    made.push_back(rows.id(1));
    if (made.back() == id) rows.fail("it is related to itself");
  }
  if (rows.failed()) return Error{"card " + id + ": " + rows.why()};
  return made;
}

std::ptrdiff_t exercises(const std::vector<cards::Page>& pages) {
  std::ptrdiff_t count = 0;
  for (const cards::Page& page : pages)
    count += std::count_if(page.blocks.begin(), page.blocks.end(),
                           [](const cards::Block& block) { return cards::is_exercise(block.kind); });
  return count;
}

std::set<std::string> words_on(const cards::Card& card) {
  std::set<std::string> made;
  for (const auto* pages : {&card.pages, &card.easy})
    for (const cards::Page& page : *pages)
      for (const cards::Block& block : page.blocks)
        for (const cards::Prose& line : block.lines)
          for (const cards::Mention& mention : line.mentions) made.insert(mention.word);
  return made;
}

// What the card says, and what its words mean.
Outcome read_versions(Database& database, cards::Card& card) {
  Result<std::vector<cards::Page>> pages = read_pages(database, card.about.id, card.about.language);
  if (!pages) return pages.error();
  card.pages = std::move(*pages);
  Result<std::vector<cards::Page>> easy = read_easy(database, card.about.id, card.about.language);
  if (!easy) return easy.error();
  card.easy = std::move(*easy);
  Result<std::vector<cards::Meaning>> words = read_meanings(database, words_on(card), card.about.language);
  if (!words) return words.error();
  card.words = std::move(*words);
  return Done{};
}

} // namespace

Result<cards::CardSummary> read_summary(Database& database, const std::string& id,
                                        const std::vector<std::string>& languages) {
  Result<cards::Card> card = read_rows(database, id, languages);
  if (!card) return card.error();
  return std::move(card->about);
}

Result<cards::Card> read_card(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  Result<cards::Card> read = read_rows(database, id, languages);
  if (!read) return read.error();
  cards::Card& card = *read;
  const std::string name = "card " + id + " (" + card.about.language + "): ";
  if (Outcome versions = read_versions(database, card); !versions) return Error{name + versions.error().what};
  if (exercises(card.pages) != (card.about.has_exercise ? 1 : 0))
    return Error{
        name + (card.about.has_exercise ? "it says it has one exercise, and has not" : "its exercise is not declared")};
  Result<std::vector<std::string>> related = related_ids(database, id);
  if (!related) return related.error();
  for (const std::string& other : *related) {
    Result<cards::CardSummary> summary = read_summary(database, other, languages);
    if (!summary) return Error{name + "related " + summary.error().what};
    card.related.push_back(std::move(*summary));
  }
  return std::move(card);
}

} // namespace anteroom::store
