#pragma once
// The search index of a bundle: a SQLite file that the kiosk makes for itself, beside the bundle, and throws
// away whenever it is not exactly what was made. It holds no texts, only where each word is found: what a hit
// shows is read from the bundle, so that a bad index can leave something out and never make something up.
//
// Lists of our own and not SQLite's FTS5: over the texts of a hundred thousand cards its trigram index was 335 MB
// and took 129 ms (p99) for what a visitor types, its word index 158 MB and 31 ms without finding the middle of a
// word; one or two letters it does not find at all. These lists are 52 MB and take 6 ms
// (tests/search/speed_test.cpp, the same machine).
#include "base/result.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace anteroom::search {

// Counted up with every change of the tables, of folding or of keys: an index of another number is stale.
inline constexpr int kIndexFormat = 1;

// about: format, bundle (the hash of its content), entries (how many), sum (of all the rest).
// entry: what can be found, in the order of the shelves. kind 0 is a card, 1 a check.
// posting, list: for a key of search/words.h, the entries from `first` on that have it, up to the next such row.
//   Of each a varint of (distance from the one before, at first from `first`) * 4 + place (Place below). Key ""
//   has every entry that has a text in the language.
// vocabulary: the whole words in order of bytes, a newline before and behind each, in parts of about a megabyte.
inline constexpr std::array kIndexTables{
    "CREATE TABLE about(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE entry(number INTEGER NOT NULL PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL) STRICT",
    "CREATE TABLE list(number INTEGER NOT NULL PRIMARY KEY, entries BLOB NOT NULL) STRICT",
    "CREATE TABLE posting(language TEXT NOT NULL, key TEXT NOT NULL, first INTEGER NOT NULL, "
    "list INTEGER NOT NULL REFERENCES list, PRIMARY KEY(language, key, first)) STRICT, WITHOUT ROWID",
    "CREATE TABLE vocabulary(language TEXT NOT NULL, part INTEGER NOT NULL, words BLOB NOT NULL, "
    "PRIMARY KEY(language, part)) STRICT, WITHOUT ROWID",
};

enum class Kind { card = 0, check = 1 };
// Where an entry has a word; the first that holds.
enum class Place { title = 0, summary = 1, text = 2 };

struct Making {
  std::string bundle;          // an inspected bundle, which does not change meanwhile
  std::string hash;            // its content's
  std::string to;              // an empty file, or a name that is not taken
  std::int64_t most_bytes = 0; // the file grows no larger
};
// Makes the file, synced; for its name to last the folder has to be synced too. Reads the bundle once: seconds
// for thousands of cards, with up to 50 MB of memory, whatever the size. After an error nothing is left at `to`, nor
// after std::bad_alloc, which is thrown when there is not enough memory to read the bundle. Gives up once `stopping`
// is true.
Outcome make_index(const Making& making, const std::atomic<bool>& stopping);

// Whether `path` is the index of the bundle with this hash, as this kiosk made it, to the last byte that
// matters. Reads the file whole. Throws std::bad_alloc when there is not enough memory for that.
Outcome check_index(const std::string& path, const std::string& hash);

} // namespace anteroom::search
