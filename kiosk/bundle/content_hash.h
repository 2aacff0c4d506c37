#pragma once
// BLAKE2b-512 of a file's bytes, the hash that signatures of bundles are made over.
#include "base/result.h"
#include "bundle/signature.h"
#include "host/files.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace anteroom::bundle {

class ContentHash {
public:
  ContentHash();
  ContentHash(ContentHash&&) noexcept;
  ~ContentHash();

  void add(std::span<const std::byte> bytes);
  // Nothing may be added after.
  Digest digest();
  // The same as 128 hexadecimal digits.
  std::string hex() { return hex_of(digest()); }
  static std::string hex_of(const Digest& digest);

private:
  struct State;
  std::unique_ptr<State> state_;
};

// Of a text, and of the whole file at `path`.
std::string hash_of(std::string_view text);
Digest digest_of(std::string_view text);
// REQUIRES: `hex` is what hex() gave.
Digest digest_of_hex(std::string_view hex);
Result<std::string> hash_of_file(host::Files& files, const std::string& path);

} // namespace anteroom::bundle
