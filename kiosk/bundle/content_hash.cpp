#include "bundle/content_hash.h"

#include <sodium.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace anteroom::bundle {
namespace {

constexpr std::size_t kBytes = 64;
constexpr std::size_t kBlock = 64 * 1024;

} // namespace

struct ContentHash::State {
  crypto_generichash_state inner;
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  if (sodium_init() < 0) std::abort(); // no source of randomness: the system is broken
  crypto_generichash_init(&state_->inner, nullptr, 0, kBytes);
}
ContentHash::ContentHash(ContentHash&&) noexcept = default;
ContentHash::~ContentHash() = default;

void ContentHash::add(std::span<const std::byte> bytes) {
  crypto_generichash_update(&state_->inner, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Digest ContentHash::digest() {
  Digest made{};
  crypto_generichash_final(&state_->inner, made.data(), made.size());
  return made;
}

std::string ContentHash::hex_of(const Digest& digest) {
  std::array<char, 2 * kBytes + 1> made{};
  return sodium_bin2hex(made.data(), made.size(), digest.data(), digest.size());
}

std::string hash_of(std::string_view text) { return ContentHash::hex_of(digest_of(text)); }

Digest digest_of_hex(std::string_view hex) {
  Digest made{};
  std::size_t got = 0;
  if (sodium_hex2bin(made.data(), made.size(), hex.data(), hex.size(), nullptr, &got, nullptr) != 0 ||
      got != made.size())
    std::abort();
  return made;
}

Digest digest_of(std::string_view text) {
  ContentHash hash;
  hash.add(std::as_bytes(std::span(text)));
  return hash.digest();
}

Result<std::string> hash_of_file(host::Files& files, const std::string& path) {
  auto open = files.open(path);
  if (!open) return open.error();
  ContentHash hash;
  std::vector<std::byte> block(kBlock);
  for (;;) {
    Result<std::size_t> got = (*open)->read(block);
    if (!got) return got.error();
    if (*got == 0) return hash.hex();
    hash.add(std::span(block).first(*got));
  }
}

} // namespace anteroom::bundle
