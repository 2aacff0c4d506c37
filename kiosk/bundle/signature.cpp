#include "bundle/signature.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr std::size_t kLongestUntrusted = 1024;
constexpr std::size_t kLongestTrusted = 8192;

void start_sodium() {
  if (sodium_init() < 0) std::abort(); // no source of randomness: the system is broken
}

std::string base64(const std::vector<std::uint8_t>& bytes) {
  start_sodium();
  std::string made(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(made.data(), made.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  made.pop_back(); // the NUL
  return made;
}

// Exactly `size` bytes, written the one way there is.
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text, std::size_t size) {
  start_sodium();
  std::vector<std::uint8_t> made(size);
  std::size_t got = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(made.data(), made.size(), text.data(), text.size(), nullptr, &got, &end,
                                       sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || got != size || end != text.data() + text.size() || base64(made) != text) return std::nullopt;
  return made;
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '\t' || (c >= 0x20 && c < 0x7f); });
}

// Takes a line and its newline off the front of `rest`; nothing when there is no newline.
std::optional<std::string_view> take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

} // namespace

std::string name_of(const KeyId& id) {
  std::string made;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) {
    made += "0123456789ABCDEF"[*byte >> 4];
    made += "0123456789ABCDEF"[*byte & 15];
  }
  return made;
}

Result<KeyId> key_id(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (name.size() != 16 || name.find_first_not_of(digits) != std::string_view::npos)
    return Error{"the name of a key has 16 digits, 0 to 9 and A to F"};
  KeyId made{};
  for (std::size_t i = 0; i < made.size(); ++i)
    made[made.size() - 1 - i] = static_cast<std::uint8_t>(digits.find(name[2 * i]) << 4 | digits.find(name[2 * i + 1]));
  return made;
}

std::string line_of(const PublicKey& key) {
  std::vector<std::uint8_t> bytes{'E', 'd'};
  bytes.insert(bytes.end(), key.id.begin(), key.id.end());
  bytes.insert(bytes.end(), key.key.begin(), key.key.end());
  return base64(bytes);
}

Result<PublicKey> public_key_of_line(std::string_view line) {
  PublicKey made;
  const auto bytes = from_base64(line, 2 + made.id.size() + made.key.size());
  if (!bytes || (*bytes)[0] != 'E' || (*bytes)[1] != 'd') return Error{"it is not a public key of minisign"};
  std::copy_n(bytes->begin() + 2, made.id.size(), made.id.begin());
  std::copy_n(bytes->begin() + 10, made.key.size(), made.key.begin());
  return made;
}

Result<PublicKey> read_public_key(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  const std::size_t first = text.find('\n');
  if (first == std::string_view::npos) return public_key_of_line(text);
  if (!text.starts_with(kUntrusted)) return Error{"it is not a public key of minisign"};
  return public_key_of_line(text.substr(first + 1));
}

std::string write_public_key(const PublicKey& key) {
  return std::string(kUntrusted) + "minisign public key " + name_of(key.id) + '\n' + line_of(key) + '\n';
}

Result<Signature> read_signature(std::string_view text) {
  const Error no{"it is not a signature of minisign"};
  if (text.size() > kLargestSignature) return no;
  const auto untrusted = take_line(text);
  const auto first = take_line(text);
  const auto comment = take_line(text);
  const auto second = take_line(text);
  if (!untrusted || !first || !comment || !second || !text.empty()) return no;
  if (!untrusted->starts_with(kUntrusted) || untrusted->size() > kUntrusted.size() + kLongestUntrusted) return no;
  if (!comment->starts_with(kTrusted) || comment->size() > kTrusted.size() + kLongestTrusted) return no;
  Signature made;
  made.trusted_comment = comment->substr(kTrusted.size());
  if (!is_printable(made.trusted_comment)) return no;
  const auto bytes = from_base64(*first, 2 + made.key.size() + made.signature.size());
  const auto global = from_base64(*second, made.global.size());
  if (!bytes || !global) return no;
  if ((*bytes)[0] == 'E' && (*bytes)[1] == 'd')
    return Error{"it is a signature of the older kind, over the bytes instead of their hash; sign again"};
  if ((*bytes)[0] != 'E' || (*bytes)[1] != 'D') return no;
  std::copy_n(bytes->begin() + 2, made.key.size(), made.key.begin());
  std::copy_n(bytes->begin() + 10, made.signature.size(), made.signature.begin());
  std::copy_n(global->begin(), made.global.size(), made.global.begin());
  return made;
}

std::string write_signature(const Signature& signature, std::string_view untrusted_comment) {
  std::vector<std::uint8_t> bytes{'E', 'D'};
  bytes.insert(bytes.end(), signature.key.begin(), signature.key.end());
  bytes.insert(bytes.end(), signature.signature.begin(), signature.signature.end());
  return std::string(kUntrusted) + std::string(untrusted_comment) + '\n' + base64(bytes) + '\n' +
         std::string(kTrusted) + signature.trusted_comment + '\n' +
         base64({signature.global.begin(), signature.global.end()}) + '\n';
}

bool verify(const Signature& signature, const PublicKey& key, const Digest& digest) {
  start_sodium();
  if (signature.key != key.id) return false;
  if (crypto_sign_verify_detached(signature.signature.data(), digest.data(), digest.size(), key.key.data()) != 0)
    return false;
  std::vector<std::uint8_t> signed_too(signature.signature.begin(), signature.signature.end());
  signed_too.insert(signed_too.end(), signature.trusted_comment.begin(), signature.trusted_comment.end());
  return crypto_sign_verify_detached(signature.global.data(), signed_too.data(), signed_too.size(), key.key.data()) ==
         0;
}

} // namespace anteroom::bundle
