#pragma once
// What a bundle says of itself, as far as installing it needs to know, and how that is found out.
#include "base/result.h"
#include "bundle/seal.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace anteroom::bundle {

struct Manifest {
  std::string id; // small letters, digits and hyphens
  std::string title;
  std::int64_t sequence = 0; // from 1; one more with every edition
  std::int64_t epoch = 1;    // from 1; one more with a change of keys that says so
  std::string created = {};  // "2026-11-21"
  int schema = 1;            // of its tables
  Edition edition() const { return {epoch, sequence}; }
};

// The bundle that came with the kiosk: trusted as it was shipped.
struct Packaged {
  std::string path;                 // may be empty
  std::optional<Manifest> manifest; // what it says of itself; nothing when there is none, or it cannot be read
};

// Whether the file at `path`, a private copy that nobody else writes, is a bundle that this kiosk
// can show. The error is for staff and says what is wrong with the file. Given by app (store::inspect),
// since this room cannot read bundles.
using Inspection = std::function<Result<Manifest>(const std::string& path)>;

// One line, for staff, without a newline.
using Log = std::function<void(const std::string& line)>;

} // namespace anteroom::bundle
