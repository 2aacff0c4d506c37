#include "store/bounds.h"
#include "store/database.h"
#include "store/read_card.h"

namespace anteroom::store {

Result<std::vector<cards::Meaning>> read_meanings(Database& database, const std::set<std::string>& ids,
                                                  const std::string& language) {
  std::vector<cards::Meaning> made;
  for (const std::string& id : ids) {
    Rows rows = database.rows("SELECT term, text FROM meaning WHERE language = ?1 AND id = ?2", language, id);
    if (rows.next()) made.push_back({id, rows.text(0, kLongestTitle), rows.text(1, kLongestMeaning)});
    if (rows.failed()) return Error{"the word “" + id + "”: " + rows.why()};
    if (made.empty() || made.back().id != id) return Error{"the word “" + id + "” is explained nowhere"};
    if (made.back().term.empty() || made.back().text.empty()) return Error{"the word “" + id + "” means nothing"};
  }
  return made;
}

Result<std::set<std::string>> meaning_ids(Database& database, const std::string& language) {
  std::set<std::string> made;
  Rows rows = database.rows("SELECT id FROM meaning WHERE language = ?1", language);
  while (rows.next()) {
    made.insert(rows.id(0));
    if (made.size() > kMostMeanings) rows.fail("there are too many explained words");
  }
  if (rows.failed()) return Error{"meaning (" + language + "): " + rows.why()};
  return made;
}

} // namespace anteroom::store
