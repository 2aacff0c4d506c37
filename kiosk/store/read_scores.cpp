#include "store/bounds.h"
#include "store/database.h"
#include "store/form_words.h"
#include "store/plain_text.h"
#include "store/read_check_parts.h"

#include <algorithm>

namespace anteroom::store {
namespace {

using check::Guidance;
using check::Questionnaire;

constexpr const char* kTooFew = "too-few";
constexpr const char* kGeneral = "general";

Outcome read_bare_scores(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT position, link, code, title, origin, main, skipped, enough FROM score WHERE "
                            "form = ?1 ORDER BY position",
                            form.id);
  while (rows.next()) {
    if (rows.number(0, 0, kMostScores - 1) != static_cast<std::int64_t>(form.scores.size()))
      rows.fail("a score is missing");
    check::Score score;
    score.link = rows.text(1, kLongestLink);
    score.code = rows.text(2, kLongestLink);
    score.title = rows.text(3, kLongestLine);
    const auto origin = origin_named(rows.text(4, kLongestId));
    score.main = rows.number(5, 0, 1) == 1;
    const auto skipped = skipped_named(rows.text(6, kLongestId));
    score.enough = rows.small(7, 0, kMostItems);
    if (!origin || !skipped) rows.fail("a score is of no known kind");
    score.origin = origin.value_or(score.origin);
    score.skipped = skipped.value_or(score.skipped);
    form.scores.push_back(std::move(score));
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

// The score that a row belongs to, from column 0; null, and the rows fail, when there is none.
check::Score* score_of(Rows& rows, int column, Questionnaire& form) {
  const auto place =
      static_cast<std::size_t>(rows.number(column, 0, static_cast<std::int64_t>(form.scores.size()) - 1));
  return rows.failed() ? nullptr : &form.scores[place];
}

check::Decimal bound(Rows& rows, int column) {
  const auto made = number_of(rows.text(column, kLongestNumber));
  if (!made || !*made) rows.fail("a bound is not a number");
  return made.value_or(std::nullopt).value_or(check::Decimal());
}

Outcome read_terms(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT score, role, position, link, weights, lowest, highest FROM term WHERE form = ?1 "
                            "ORDER BY score, role, position",
                            form.id);
  while (rows.next()) {
    check::Score* score = score_of(rows, 0, form);
    const std::string role = rows.text(1, kLongestId);
    const std::int64_t place = rows.number(2, 0, kMostItems - 1);
    check::Term term;
    term.link = rows.text(3, kLongestLink);
    auto weights = weights_of(rows.text(4, kLongestWeights));
    if (!weights || (role != "count" && role != "gate")) rows.fail("what a score counts is broken");
    if (rows.failed()) break;
    term.weights = std::move(*weights);
    const std::size_t next = role == "gate" ? score->gates.size() : score->terms.size();
    if (place != static_cast<std::int64_t>(next)) rows.fail("something that a score counts is missing");
    if (role == "gate")
      score->gates.push_back({std::move(term), bound(rows, 5), bound(rows, 6)});
    else
      score->terms.push_back(std::move(term));
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

// Cards behind a result or a suggestion, in order; at most one to try.
Outcome read_cards(Rows&& rows, std::vector<std::string>& read, std::string& try_now) {
  while (rows.next()) {
    const std::string role = rows.text(0, kLongestId);
    const std::int64_t place = rows.number(1, 0, kMostReads - 1);
    std::string card = rows.id(2);
    if (role == "read" && place == static_cast<std::int64_t>(read.size()))
      read.push_back(std::move(card));
    else if (role == "try" && place == 0)
      try_now = std::move(card);
    else
      rows.fail("a card to read is missing");
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Outcome read_guidance(Database& database, const std::string& form, const std::string& language, Guidance& guidance) {
  {
    Rows rows = database.rows("SELECT title, text FROM result_text WHERE form = ?1 AND result = ?2 AND language = ?3",
                              form, guidance.id, language);
    if (!rows.next()) return Error{"result " + guidance.id + ": " + (rows.failed() ? rows.why() : "it has no text")};
    guidance.title = rows.text(0, kLongestTitle);
    guidance.text = paragraphs(rows.text(1, kLongestProse));
    if (rows.failed() || guidance.text.empty())
      return Error{"result " + guidance.id + ": " + (rows.failed() ? rows.why() : "its text is empty")};
  }
  Outcome cards = read_cards(database.rows("SELECT role, position, card FROM result_card WHERE form = ?1 AND "
                                           "result = ?2 ORDER BY role, position",
                                           form, guidance.id),
                             guidance.read, guidance.try_now);
  return cards ? cards : Error{"result " + guidance.id + ": " + cards.error().what};
}

// Bands in the order of their totals; texts come after.
Outcome read_bands(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT id, score, lowest, highest FROM result WHERE form = ?1", form.id);
  for (std::int64_t count = 0; rows.next();) {
    if (++count > kMostResults) rows.fail("it has too many results");
    Guidance guidance;
    guidance.id = rows.id(0);
    const bool general = guidance.id == kGeneral;
    if (general || guidance.id == kTooFew) {
      if (rows.number(1, -1, -1) == -1) (general ? form.general : form.too_few) = std::move(guidance);
      continue;
    }
    check::Score* score = score_of(rows, 1, form);
    const check::Decimal from = bound(rows, 2), to = bound(rows, 3);
    if (score && !rows.failed()) score->bands.push_back({from, to, std::move(guidance)});
  }
  if (rows.failed()) return Error{rows.why()};
  if (form.too_few.id.empty() || form.general.id.empty()) return Error{"it has no result for when there is no score"};
  for (check::Score& score : form.scores)
    std::sort(score.bands.begin(), score.bands.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return Done{};
}

Outcome read_safety(Database& database, const std::string& language, Questionnaire& form) {
  {
    Rows rows = database.rows("SELECT rule, position, link, harmless FROM safety WHERE form = ?1 "
                              "ORDER BY rule, position",
                              form.id);
    while (rows.next()) {
      const auto rule = static_cast<std::size_t>(rows.number(0, 0, kMostItems - 1));
      if (rule == form.safety.size()) form.safety.emplace_back();
      if (rule + 1 != form.safety.size() ||
          rows.number(1, 0, kMostItems - 1) != static_cast<std::int64_t>(form.safety[rule].items.size()))
        rows.fail("a safety rule is missing");
      auto harmless = places_of(rows.text(3, kLongestWeights));
      if (!harmless) rows.fail("what is harmless for a safety rule is broken");
      if (rows.failed()) break;
      form.safety[rule].items.push_back({rows.text(2, kLongestLink), std::move(*harmless)});
    }
    if (rows.failed()) return Error{rows.why()};
  }
  for (std::size_t rule = 0; rule < form.safety.size(); ++rule) {
    Rows rows = database.rows("SELECT title, text FROM safety_text WHERE form = ?1 AND rule = ?2 AND language = ?3",
                              form.id, static_cast<std::int64_t>(rule), language);
    if (!rows.next()) return Error{rows.failed() ? rows.why() : "a safety rule has no text"};
    form.safety[rule].title = rows.text(0, kLongestTitle);
    form.safety[rule].text = paragraphs(rows.text(1, kLongestProse));
    if (form.safety[rule].title.empty() || form.safety[rule].text.empty()) rows.fail("a safety rule has no text");
    if (rows.failed()) return Error{rows.why()};
  }
  return Done{};
}

Outcome read_suggestions(Database& database, Questionnaire& form) {
  {
    Rows rows =
        database.rows("SELECT position, link, choice FROM suggestion WHERE form = ?1 ORDER BY position", form.id);
    while (rows.next()) {
      if (rows.number(0, 0, kMostSuggestions - 1) != static_cast<std::int64_t>(form.suggestions.size()))
        rows.fail("a suggestion is missing");
      form.suggestions.push_back({rows.text(1, kLongestLink), rows.small(2, 0, kMostChoices - 1), {}, ""});
    }
    if (rows.failed()) return Error{rows.why()};
  }
  for (std::size_t i = 0; i < form.suggestions.size(); ++i)
    if (Outcome cards = read_cards(database.rows("SELECT role, position, card FROM suggestion_card WHERE form = ?1 "
                                                 "AND suggestion = ?2 ORDER BY role, position",
                                                 form.id, static_cast<std::int64_t>(i)),
                                   form.suggestions[i].read, form.suggestions[i].try_now);
        !cards)
      return Error{"a suggestion: " + cards.error().what};
  return Done{};
}

} // namespace

Outcome read_scores(Database& database, Questionnaire& form) {
  if (Outcome scores = read_bare_scores(database, form); !scores) return scores;
  return read_terms(database, form);
}

Outcome read_results(Database& database, const std::string& language, Questionnaire& form) {
  if (Outcome bands = read_bands(database, form); !bands) return bands;
  for (check::Score& score : form.scores)
    for (check::Band& band : score.bands)
      if (Outcome result = read_guidance(database, form.id, language, band.guidance); !result) return result;
  if (Outcome result = read_guidance(database, form.id, language, form.too_few); !result) return result;
  return read_guidance(database, form.id, language, form.general);
}

Outcome read_rules(Database& database, const std::string& language, Questionnaire& form) {
  if (Outcome safety = read_safety(database, language, form); !safety) return safety;
  return read_suggestions(database, form);
}

} // namespace anteroom::store
