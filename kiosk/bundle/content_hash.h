#pragma once
// BLAKE2b-512 of a file's bytes, the hash that signatures of bundles are made over.
#include "base/result.h"
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
  // 128 hexadecimal digits. Nothing may be added after.
  std::string hex();

private:
  struct State;
  std::unique_ptr<State> state_;
};

// Of a text, and of the whole file at `path`.
std::string hash_of(std::string_view text);
Result<std::string> hash_of_file(host::Files& files, const std::string& path);

} // namespace anteroom::bundle
