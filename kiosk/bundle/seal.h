#pragma once
// What a bundle's signature says of it, in the trusted comment: readable, and signed, before a byte of the
// bundle is read. "anteroom=1 channel=calm epoch=1 seq=12 size=1310720 schema=1 created=2026-11-21".
#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom::bundle {

// Where a bundle stands among those of its channel. A new epoch begins with a change of keys, and
// starts the sequence again.
struct Edition {
  std::int64_t epoch = 0;
  std::int64_t sequence = 0;
  auto operator<=>(const Edition&) const = default;
};

struct Seal {
  std::string channel;   // the id of the bundle
  Edition edition;       // both from 1
  std::int64_t size = 0; // bytes
  int schema = 0;
  std::string created; // "2026-11-21"
  bool operator==(const Seal&) const = default;
};

std::string write_seal(const Seal& seal);
// Exactly as write_seal writes it, or an error.
Result<Seal> read_seal(std::string_view comment);

} // namespace anteroom::bundle
