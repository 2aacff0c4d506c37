#include "store/read_check.h"

#include "check/plain.h"
#include "store/bounds.h"
#include "store/database.h"
#include "store/plain_text.h"

#include <algorithm>
#include <cstdint>

namespace anteroom::store {
namespace {

struct FormRows {
  check::plain::Questionnaire form;
  std::string language; // the one its texts are in
};

constexpr const char* kTooFew = "too-few";

Outcome read_facts(Database& database, const std::string& id, check::plain::Questionnaire& form) {
  Rows rows = database.rows("SELECT id, minutes, enough, picture, source FROM form WHERE id = ?1", id);
  if (!rows.next()) return Error{rows.failed() ? rows.why() : "it is missing"};
  form.id = rows.id(0);
  form.minutes = rows.small(1, 1, kLongestMinutes);
  form.enough = rows.small(2, 1, kMostItems);
  form.picture = rows.id_or_none(3);
  form.source = rows.text(4, kLongestSource);
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Result<bool> read_text(Database& database, const std::string& language, check::plain::Questionnaire& form) {
  Rows rows = database.rows("SELECT title, summary, about, period FROM form_text WHERE form = ?1 AND language = ?2",
                            form.id, language);
  if (!rows.next()) {
    if (rows.failed()) return Error{rows.why()};
    return false;
  }
  form.title = rows.text(0, kLongestTitle);
  form.summary = rows.text(1, kLongestSummary);
  form.about = paragraphs(rows.text(2, kLongestProse));
  form.period = rows.text(3, kLongestTitle);
  if (form.title.empty()) rows.fail("title is empty");
  if (rows.failed()) return Error{rows.why()};
  return true;
}

Result<FormRows> read_rows(Database& database, const std::string& id, const std::string& language,
                           const std::string& first) {
  FormRows made;
  if (Outcome facts = read_facts(database, id, made.form); !facts) return facts.error();
  for (const std::string& wanted : {language, first}) {
    Result<bool> found = read_text(database, wanted, made.form);
    if (!found) return found.error();
    made.language = wanted;
    if (*found) return made;
  }
  return Error{"it has no text in the first language"};
}

Outcome read_choices(Database& database, const std::string& language, check::plain::Questionnaire& form) {
  Rows rows = database.rows("SELECT position, weight, text FROM choice WHERE form = ?1 AND language = ?2 "
                            "ORDER BY position",
                            form.id, language);
  while (rows.next()) {
    if (rows.number(0, 0, kMostChoices - 1) != static_cast<std::int64_t>(form.choices.size()))
      rows.fail("a choice is missing");
    const int weight = rows.small(1, 0, kHighestWeight);
    form.choices.push_back({rows.text(2, kLongestTitle), weight});
    if (form.choices.back().text.empty()) rows.fail("a choice is empty");
  }
  if (rows.failed()) return Error{rows.why()};
  if (form.choices.size() < 2) return Error{"it needs two choices or more"};
  return Done{};
}

Outcome read_items(Database& database, const std::string& language, check::plain::Questionnaire& form) {
  Rows rows = database.rows("SELECT position, id, text FROM item WHERE form = ?1 AND language = ?2 "
                            "ORDER BY position",
                            form.id, language);
  while (rows.next()) {
    if (rows.number(0, 0, kMostItems - 1) != static_cast<std::int64_t>(form.items.size()))
      rows.fail("a statement is missing");
    form.items.push_back({rows.id(1), rows.text(2, kLongestLine)});
    if (form.items.back().text.empty()) rows.fail("a statement is empty");
  }
  if (rows.failed()) return Error{rows.why()};
  if (form.items.empty()) return Error{"it has no statements"};
  if (form.enough > static_cast<int>(form.items.size())) return Error{"“enough” is more than it has statements"};
  return Done{};
}

Outcome read_result(Database& database, const std::string& form, const std::string& language,
                    check::plain::Result& result) {
  Rows rows = database.rows("SELECT title, text FROM result_text WHERE form = ?1 AND result = ?2 AND language = ?3",
                            form, result.id, language);
  if (!rows.next()) return Error{"result " + result.id + ": " + (rows.failed() ? rows.why() : "it has no text")};
  result.title = rows.text(0, kLongestTitle);
  result.text = paragraphs(rows.text(1, kLongestProse));
  if (rows.failed() || result.text.empty())
    return Error{"result " + result.id + ": " + (rows.failed() ? rows.why() : "its text is empty")};
  Rows reads = database.rows("SELECT position, card FROM result_read WHERE form = ?1 AND result = ?2 "
                             "ORDER BY position",
                             form, result.id);
  while (reads.next()) {
    if (reads.number(0, 0, kMostReads - 1) != static_cast<std::int64_t>(result.read.size()))
      reads.fail("a card to read is missing");
    result.read.push_back(reads.id(1));
  }
  if (reads.failed()) return Error{"result " + result.id + ": " + reads.why()};
  if (result.read.empty()) return Error{"result " + result.id + ": it leads nowhere"};
  return Done{};
}

// Bands in the order of their totals, and the result for too few answers; texts come after.
Outcome read_bands(Database& database, check::plain::Questionnaire& form) {
  Rows rows = database.rows("SELECT id, lowest, highest, try_now FROM result WHERE form = ?1", form.id);
  constexpr std::int64_t highest = kHighestWeight * kMostItems;
  while (rows.next()) {
    check::plain::Band band{rows.small(1, -1, highest), rows.small(2, -1, highest), {}};
    band.result.id = rows.id(0);
    band.result.try_now = rows.id(3);
    if (band.result.id == kTooFew) {
      if (band.from != -1 || band.to != -1) rows.fail("too-few has totals");
      form.too_few = std::move(band.result);
    } else {
      form.bands.push_back(std::move(band));
      if (static_cast<std::int64_t>(form.bands.size()) > kMostBands) rows.fail("it has too many bands");
    }
  }
  if (rows.failed()) return Error{rows.why()};
  if (form.too_few.id.empty()) return Error{"it has no result for too few answers"};
  std::sort(form.bands.begin(), form.bands.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  int next = 0;
  for (const check::plain::Band& band : form.bands) {
    if (band.from != next || band.to < band.from)
      return Error{"its bands leave a gap or overlap at total " + std::to_string(next)};
    next = band.to + 1;
  }
  if (next != check::plain::highest_total(form) + 1)
    return Error{"its bands end at total " + std::to_string(next - 1) + ", not " +
                 std::to_string(check::plain::highest_total(form))};
  return Done{};
}

Result<check::plain::Questionnaire> read_whole(Database& database, const std::string& id, const std::string& language,
                                               const std::string& first) {
  Result<FormRows> rows = read_rows(database, id, language, first);
  if (!rows) return rows.error();
  check::plain::Questionnaire& form = rows->form;
  if (Outcome choices = read_choices(database, rows->language, form); !choices) return choices.error();
  if (Outcome items = read_items(database, rows->language, form); !items) return items.error();
  if (Outcome bands = read_bands(database, form); !bands) return bands.error();
  for (check::plain::Band& band : form.bands)
    if (Outcome result = read_result(database, id, rows->language, band.result); !result) return result.error();
  if (Outcome result = read_result(database, id, rows->language, form.too_few); !result) return result.error();
  return std::move(form);
}

} // namespace

Result<check::plain::Questionnaire> read_check_summary(Database& database, const std::string& id,
                                                       const std::string& language, const std::string& first) {
  Result<FormRows> rows = read_rows(database, id, language, first);
  if (!rows) return Error{"check " + id + ": " + rows.error().what};
  return std::move(rows->form);
}

Result<check::plain::Questionnaire> read_check(Database& database, const std::string& id, const std::string& language,
                                               const std::string& first) {
  Result<check::plain::Questionnaire> form = read_whole(database, id, language, first);
  if (!form) return Error{"check " + id + " (" + language + "): " + form.error().what};
  return form;
}

} // namespace anteroom::store
