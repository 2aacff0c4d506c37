#pragma once
// The kiosk's memory of its bundles and keys: one small text file, <state>/active, that is replaced whole
// and ends in a hash of itself, so that a torn one is noticed. The one before it stays as active.old.
#include "base/result.h"
#include "bundle/key_ring.h"
#include "bundle/seal.h"
#include "host/files.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::bundle {

// An installed bundle.
struct Entry {
  std::string name; // in <state>/bundles; see installed_name
  std::string id;
  std::int64_t sequence = 0;
  std::string hash; // of its content; 128 hexadecimal digits
  std::int64_t epoch = 1;
  bool operator==(const Entry&) const = default;
  Edition edition() const { return {epoch, sequence}; }
  // For people: "edition 12 of calm".
  std::string words() const { return "edition " + std::to_string(sequence) + " of " + id; }
};

// A bundle that has not shown its home screen yet.
struct Trial {
  std::string hash;
  int tries = 0; // starts of the kiosk with it
  bool operator==(const Trial&) const = default;
};

struct Record {
  std::optional<Entry> active;
  std::optional<Entry> previous;
  // By id: editions up to this one are not taken any more.
  std::map<std::string, Edition> floors;
  // Hashes of bundles that were installed and could not be shown; the newest last.
  std::vector<std::string> distrusted;
  // What changes of keys have brought; those of the key folder are not in it.
  KeyRing keys = {};
  // The latest day in any signature that was good: it is that day, or later. Empty before the first.
  std::string newest = {};
  std::optional<Trial> trial = {};
  bool operator==(const Record&) const = default;
};

std::string write_record(const Record& record);
// An error for a record that is torn, changed or of another version.
Result<Record> read_record(std::string_view text);

// Nothing when there is no record yet; an error when there is one that cannot be read.
Result<std::optional<Record>> load_record(host::Files& files, const std::string& state);
// The record before the last, or an empty one: what it says of keys and floors still counts.
Record load_record_before(host::Files& files, const std::string& state);
// Whether the disk answers when it is asked for those two, whatever they say.
bool can_be_read(host::Files& files, const std::string& state);
// Ends what a power cut left half done: the new record takes its place, or goes when it is torn.
Outcome settle_record(host::Files& files, const std::string& state);
// Written beside, synced, renamed, folder synced. After an error the disk holds the old record or
// the new one; load_record tells which.
Outcome save_record(host::Files& files, const std::string& state, const Record& record);

} // namespace anteroom::bundle
