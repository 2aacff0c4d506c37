#pragma once
// Writes the record that tells kiosks to trust another key; see bundle/key_ring.h.
#include "base/result.h"
#include "bundle/key_ring.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::content {

struct ChangeOfKeys {
  std::int64_t number = 0; // one more than the last
  std::int64_t epoch = 0;
  std::string old_key;             // NAME.key of a key that kiosks trust now
  std::string new_key;             // NAME.key
  std::vector<std::string> retire; // NAME.pub
  std::string file;                // to write; new, and ends in ".anteroom-keys"
};

// Asks for the passwords of both keys, the old one's first. A record that no kiosk would take is not written.
Result<bundle::KeyChange> change_keys(const ChangeOfKeys& change);

} // namespace anteroom::content
