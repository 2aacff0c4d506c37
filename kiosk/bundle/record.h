#pragma once
// The kiosk's memory of its bundles: one small text file, <state>/active, that is replaced whole and
// ends in a hash of itself, so that a torn one is noticed.
#include "base/result.h"
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
  bool operator==(const Entry&) const = default;
};

struct Record {
  std::optional<Entry> active;
  std::optional<Entry> previous;
  // By id: editions up to this one are not taken any more.
  std::map<std::string, std::int64_t> floors;
  // Hashes of bundles that were installed and could not be shown; the newest last.
  std::vector<std::string> distrusted;
  bool operator==(const Record&) const = default;
};

std::string write_record(const Record& record);
// An error for a record that is torn, changed or of another version.
Result<Record> read_record(std::string_view text);

// Nothing when there is no record yet; an error when there is one that cannot be read.
Result<std::optional<Record>> load_record(host::Files& files, const std::string& state);
// Written beside, synced, renamed, folder synced. After an error the disk holds the old record or
// the new one; load_record tells which.
Outcome save_record(host::Files& files, const std::string& state, const Record& record);

} // namespace anteroom::bundle
