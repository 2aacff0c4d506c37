#pragma once
// What of a bundle is searched: titles, summaries, and the lines of cards and checks.
#include "base/result.h"
#include "search/index.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::store {
class Database;
}

namespace anteroom::search {

struct Entry {
  Kind kind = Kind::card;
  std::string id;
};

struct Heading {
  std::string title;
  std::string summary;
  bool sensitive = false; // nothing of its lines is shown before its note was
};

// Everything that can be found, in the order of the shelves.
Result<std::vector<Entry>> read_entries(store::Database& bundle);
// Of an entry in exactly this language; nothing when it has no text in it.
Result<std::optional<Heading>> read_heading(store::Database& bundle, const Entry& entry, const std::string& language);
// The lines of its text, in order.
Result<std::vector<std::string>> read_lines(store::Database& bundle, const Entry& entry, const std::string& language);

} // namespace anteroom::search
