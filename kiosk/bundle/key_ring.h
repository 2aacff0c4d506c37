#pragma once
// The keys whose bundles a kiosk takes, and how they change: by a record that a key trusted now and the
// key that is to follow have both signed, so that neither a stolen old key nor a stranger's new one is
// enough. Records are numbered and applied one by one; a retired key is refused for ever. Pure; any thread.
#include "base/result.h"
#include "bundle/manifest.h"
#include "bundle/signature.h"
#include "host/files.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::bundle {

struct KeyRing {
  std::vector<PublicKey> keys;
  std::vector<KeyId> retired;
  std::int64_t changes = 0; // records applied so far
  std::int64_t epoch = 1;   // the one of bundles that are taken
  bool operator==(const KeyRing&) const = default;

  bool is_retired(const KeyId& id) const;
  // Null: unknown, or retired.
  const PublicKey* find(const KeyId& id) const;
  // Trusts `key` too, unless it is retired or there already.
  void add(const PublicKey& key);
};

// The keys in `folder`, from its files NAME.pub; a file that holds none is logged and passed over. None when
// there is no such folder.
std::vector<PublicKey> keys_in(host::Files& files, const std::string& folder, const Log& log);

// What a record says.
struct KeyChange {
  std::int64_t number = 0; // one more than the last
  std::int64_t epoch = 0;  // as it is, or one more: then sequences may start again
  PublicKey key;           // trusted from now on
  std::vector<KeyId> retired;
  bool operator==(const KeyChange&) const = default;
};

// Enough to change keys each month for eighty years.
inline constexpr std::int64_t kMostKeyChanges = 1024;
// A record file is a few lines and two signatures.
inline constexpr std::size_t kLargestKeyChange = 32 * 1024;

// The lines that both keys sign, over their BLAKE2b-512.
std::string write_key_change(const KeyChange& change);
// The trusted comment of both signatures.
std::string comment_of(const KeyChange& change);
// The file: those lines and both signatures, old key first.
std::string write_key_change_file(const KeyChange& change, const Signature& by_old, const Signature& by_new);

// `ring` as it is after the record in `file`, or why that record does not count.
Result<KeyRing> apply_key_change(const KeyRing& ring, std::string_view file);

} // namespace anteroom::bundle
