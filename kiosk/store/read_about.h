#pragma once
// Reads what a bundle says of itself, its languages, its words and its topics. Errors name the row.
#include "base/result.h"
#include "store/store.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::store {

class Database;

struct LanguageRow {
  cards::Language language;
  std::string plural; // 200 digits; see cards::Words
};

using WordTexts = std::map<std::pair<std::string, int>, std::string>; // by key and plural form

Result<About> read_about(Database& database);
// In order; never empty.
Result<std::vector<LanguageRow>> read_languages(Database& database);
// The words of `language` alone.
Result<WordTexts> read_words(Database& database, const std::string& language);
// One topic in the first of `languages` that it has a text in; the last is the first of the bundle.
Result<cards::Topic> read_topic(Database& database, const std::string& id, const std::vector<std::string>& languages);
// Ids in order of position; positions must count from 0 without gaps.
Result<std::vector<std::string>> topic_ids(Database& database);
Result<std::vector<std::string>> card_ids(Database& database, const std::string& topic);
Result<std::vector<std::string>> form_ids(Database& database, const std::string& topic);

} // namespace anteroom::store
