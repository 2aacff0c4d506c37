#include "tool/inspect_checks.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "distance (0 1 2 3) + uneasy (0 1 2 3)".
std::string terms(Database& database, const std::string& form, std::int64_t score, const char* role) {
  std::string made;
  Statement rows =
      database.prepare("SELECT link, weights, lowest, highest FROM term WHERE form = ?1 AND score = ?2 AND "
                       "role = ?3 ORDER BY position");
  rows.text(form).number(score).text(role);
  while (rows.step()) {
    made += (made.empty() ? "" : " + ") + rows.text_at(0);
    if (!rows.text_at(1).empty()) made += fmt::format(" ({})", rows.text_at(1));
    if (!rows.text_at(2).empty()) made += fmt::format(" from {} to {}", rows.text_at(2), rows.text_at(3));
  }
  return made;
}

std::string bands(Database& database, const std::string& form, std::int64_t score) {
  std::string made;
  Statement rows = database.prepare("SELECT id, lowest, highest FROM result WHERE form = ?1 AND score = ?2 "
                                    "ORDER BY CAST(lowest AS REAL)");
  rows.text(form).number(score);
  while (rows.step())
    made += fmt::format("{}{} to {} {}", made.empty() ? "" : ", ", rows.text_at(1), rows.text_at(2), rows.text_at(0));
  return made.empty() ? "not shown" : "bands " + made;
}

std::string computation(Database& database, const std::string& form, std::int64_t place, const std::string& origin,
                        const std::string& skipped, std::int64_t enough) {
  if (origin == "none") return "never computed: neither the file nor a side-file says how";
  if (origin == "file") return "computed by the file's own expression";
  std::string made = "computed by the side-file: " + terms(database, form, place, "count");
  if (const std::string gates = terms(database, form, place, "gate"); !gates.empty()) made += ", 0 unless " + gates;
  if (skipped == "empties") return made + "; no score when one is skipped";
  return made + fmt::format("; what is skipped counts as {}, with at least {}", skipped == "mean" ? "the mean" : "0",
                            counted(enough, "answer", "answers"));
}

std::string scores(Database& database, const std::string& form) {
  std::string made;
  Statement rows = database.prepare(
      "SELECT position, link, code, origin, skipped, enough FROM score WHERE form = ?1 ORDER BY position");
  rows.text(form);
  while (rows.step()) {
    const std::string code = rows.text_at(2);
    made +=
        fmt::format("    score {}{}: {}; {}\n", rows.text_at(1), code.empty() ? "" : " (" + code + ")",
                    computation(database, form, rows.number_at(0), rows.text_at(3), rows.text_at(4), rows.number_at(5)),
                    bands(database, form, rows.number_at(0)));
  }
  return made;
}

std::string safety(Database& database, const std::string& form) {
  std::string made;
  Statement rows = database.prepare("SELECT link FROM safety WHERE form = ?1 ORDER BY rule, position");
  rows.text(form);
  while (rows.step()) made += (made.empty() ? "" : ", ") + rows.text_at(0);
  return made.empty() ? "" : fmt::format("    support at once after {}\n", made);
}

} // namespace

std::string checks_in_words(Database& database, const std::string& topic, const std::string& language) {
  std::string made;
  Statement rows = database.prepare(
      "SELECT form.id, title, (SELECT count(*) FROM item WHERE item.form = form.id AND hidden = 0 AND read_only = 0 AND "
      "calculated = '' AND kind IN ('choice', 'boolean', 'integer', 'decimal', 'quantity')), (SELECT count(*) FROM "
      "suggestion WHERE suggestion.form = form.id) FROM form JOIN form_text ON form_text.form = form.id AND "
      "form_text.language = ?2 WHERE topic = ?1 ORDER BY position");
  rows.text(topic).text(language);
  while (rows.step()) {
    const std::string form = rows.text_at(0);
    made += fmt::format("  check {}: {}; {}{}\n", form, rows.text_at(1),
                        counted(rows.number_at(2), "question", "questions"),
                        rows.number_at(3) > 0 ? ", suggestions from single answers" : "");
    made += scores(database, form) + safety(database, form);
  }
  return made;
}

} // namespace anteroom::content
