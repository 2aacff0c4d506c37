#include "store/read_check.h"

#include "store/bounds.h"
#include "store/database.h"
#include "store/plain_text.h"
#include "store/read_check_parts.h"

namespace anteroom::store {
namespace {

using check::Questionnaire;

Outcome read_form(Database& database, const std::string& id, Questionnaire& form) {
  Rows rows = database.rows("SELECT id, minutes, picture, url, version FROM form WHERE id = ?1", id);
  if (!rows.next()) return Error{rows.failed() ? rows.why() : "it is missing"};
  form.id = rows.id(0);
  form.minutes = rows.small(1, 1, kLongestMinutes);
  form.picture = rows.id_or_none(2);
  form.url = rows.text(3, kLongestLink);
  form.version = rows.text(4, kLongestLink);
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Result<bool> read_text(Database& database, const std::string& language, Questionnaire& form) {
  Rows rows = database.rows(
      "SELECT title, summary, about, period, copyright, source FROM form_text WHERE form = ?1 AND language = ?2",
      form.id, language);
  if (!rows.next()) {
    if (rows.failed()) return Error{rows.why()};
    return false;
  }
  form.title = rows.text(0, kLongestTitle);
  form.summary = rows.text(1, kLongestSummary);
  form.about = paragraphs(rows.text(2, kLongestProse));
  form.period = rows.text(3, kLongestTitle);
  form.copyright = rows.text(4, kLongestProse);
  form.source = rows.text(5, kLongestSource);
  if (form.title.empty()) rows.fail("title is empty");
  if (rows.failed()) return Error{rows.why()};
  return true;
}

Result<Questionnaire> read_rows(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  Questionnaire made;
  if (Outcome form = read_form(database, id, made); !form) return form.error();
  for (const std::string& wanted : languages) {
    Result<bool> found = read_text(database, wanted, made);
    if (!found) return found.error();
    made.language = wanted;
    if (*found) return made;
  }
  return Error{"it has no text in the first language"};
}

Result<Questionnaire> read_whole(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  Result<Questionnaire> read = read_rows(database, id, languages);
  if (!read) return read.error();
  Questionnaire& form = *read;
  if (Outcome items = read_items(database, form.language, form); !items) return items.error();
  if (Outcome facts = read_facts(database, form); !facts) return facts.error();
  if (Outcome scores = read_scores(database, form); !scores) return scores.error();
  if (Outcome results = read_results(database, form.language, form); !results) return results.error();
  if (Outcome rules = read_rules(database, form.language, form); !rules) return rules.error();
  return read;
}

} // namespace

Result<Questionnaire> read_check_summary(Database& database, const std::string& id,
                                         const std::vector<std::string>& languages) {
  Result<Questionnaire> form = read_rows(database, id, languages);
  if (!form) return Error{"check " + id + ": " + form.error().what};
  return form;
}

Result<Questionnaire> read_check(Database& database, const std::string& id, const std::vector<std::string>& languages) {
  Result<Questionnaire> form = read_whole(database, id, languages);
  if (!form) return Error{"check " + id + " (" + languages.front() + "): " + form.error().what};
  return form;
}

} // namespace anteroom::store
