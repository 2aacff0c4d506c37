#pragma once
// Signatures in minisign's format, https://jedisct1.github.io/minisign/ ("Signature format" and "Public key
// format"): files of its program are read here, and it reads ours. Only the prehashed kind, "ED", over
// the BLAKE2b-512 of a file; the older kind over the bytes themselves is refused. Pure; any thread.
#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom::bundle {

using KeyId = std::array<std::uint8_t, 8>;

// As minisign prints it: "E7620F1842B4E81F".
std::string name_of(const KeyId& id);
// Nothing but 16 hexadecimal digits, as above.
Result<KeyId> key_id(std::string_view name);

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> key{}; // Ed25519
  bool operator==(const PublicKey&) const = default;
};

// The base64 line, "RWQ…": 56 characters.
std::string line_of(const PublicKey& key);
Result<PublicKey> public_key_of_line(std::string_view line);
// A file NAME.pub: a comment line and the line above, or that line alone.
Result<PublicKey> read_public_key(std::string_view text);
std::string write_public_key(const PublicKey& key);

struct Signature {
  KeyId key{};
  std::array<std::uint8_t, 64> signature{}; // over the hash of the file
  std::array<std::uint8_t, 64> global{};    // over the signature and the trusted comment
  std::string trusted_comment;              // worth nothing before `verify`
  bool operator==(const Signature&) const = default;
};

// A file FILE.minisig. Larger ones are refused unread.
inline constexpr std::size_t kLargestSignature = 10 * 1024;
Result<Signature> read_signature(std::string_view text);
std::string write_signature(const Signature& signature, std::string_view untrusted_comment);

using Digest = std::array<std::uint8_t, 64>; // BLAKE2b-512

// Whether `key` made `signature` over a file of that digest, and its trusted comment.
bool verify(const Signature& signature, const PublicKey& key, const Digest& digest);

} // namespace anteroom::bundle
