#pragma once
// The part of an inspection that reads every topic, card and self-check in every language.
#include "base/result.h"
#include "store/read_about.h"

#include <set>
#include <string>
#include <vector>

namespace anteroom::store {

class Database;

// What the texts are held against.
struct Frame {
  std::vector<LanguageRow> languages; // never empty
  std::set<std::string> pictures;     // ids that the bundle holds
};

// The first row that is not as it should be, in words, or Done.
Outcome inspect_texts(Database& database, const Frame& frame);

} // namespace anteroom::store
