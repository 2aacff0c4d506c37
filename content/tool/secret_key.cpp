#include "tool/secret_key.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::content {
namespace {

constexpr std::string_view kComment = "untrusted comment: ";
constexpr std::string_view kFirstLine = "untrusted comment: minisign encrypted secret key\n"; // also where it is not

// Where things stand in the bytes of the second line.
constexpr std::size_t kHidingAt = 2; // "Sc", or two zeros for no password
constexpr std::size_t kSumKindAt = 4;
constexpr std::size_t kSaltAt = 6;
constexpr std::size_t kWorkAt = 38;
constexpr std::size_t kMemoryAt = 46;
constexpr std::size_t kHiddenAt = 54; // from here on hidden by the password
constexpr std::size_t kIdAt = 54;
constexpr std::size_t kKeyAt = 62;
constexpr std::size_t kSumAt = 126;
constexpr std::size_t kSize = 158;
constexpr std::size_t kKeySize = kSumAt - kKeyAt;
constexpr std::size_t kSumSize = kSize - kSumAt;
static_assert(kKeySize == crypto_sign_SECRETKEYBYTES &&
              kWorkAt - kSaltAt == crypto_pwhash_scryptsalsa208sha256_SALTBYTES);

constexpr std::uint64_t kMostWork = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
constexpr std::uint64_t kMostMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;
constexpr std::uint64_t kLeastMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN;

void put(SecretBytes& raw, std::size_t at, std::string_view text) {
  std::copy(text.begin(), text.end(), raw.bytes().subspan(at).begin());
}

bool has(const SecretBytes& raw, std::size_t at, std::string_view text) {
  return raw.text().substr(at, text.size()) == text;
}

void put_number(SecretBytes& raw, std::size_t at, std::uint64_t number) {
  for (std::size_t i = 0; i < 8; ++i) raw.bytes()[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
}

std::uint64_t number_at(const SecretBytes& raw, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8U | raw.bytes()[at + i];
  return number;
}

// Over the kind of key, its id and the key: tells a wrong password from the right one.
SecretBytes checksum(const SecretBytes& raw) {
  SecretBytes sum(kSumSize);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kSumSize);
  crypto_generichash_update(&state, raw.bytes().data(), 2);
  crypto_generichash_update(&state, &raw.bytes()[kIdAt], kSumAt - kIdAt);
  crypto_generichash_final(&state, sum.bytes().data(), kSumSize);
  sodium_memzero(&state, sizeof state);
  return sum;
}

// Hides what is plain and shows what is hidden, with the salt and limits that `raw` names. False when there
// is not enough memory.
bool turn(SecretBytes& raw, const SecretBytes& password) {
  SecretBytes mask(kSize - kHiddenAt);
  if (crypto_pwhash_scryptsalsa208sha256(mask.bytes().data(), mask.bytes().size(), password.text().data(),
                                         password.text().size(), &raw.bytes()[kSaltAt], number_at(raw, kWorkAt),
                                         number_at(raw, kMemoryAt)) != 0)
    return false;
  for (std::size_t i = 0; i < mask.bytes().size(); ++i) raw.bytes()[kHiddenAt + i] ^= mask.bytes()[i];
  return true;
}

// With limits that this machine can bear, as minisign does it.
bool hide(SecretBytes& raw, const SecretBytes& password) {
  put(raw, kHidingAt, "Sc");
  randombytes_buf(&raw.bytes()[kSaltAt], kWorkAt - kSaltAt);
  std::uint64_t work = kMostWork;
  for (std::uint64_t memory = kMostMemory; memory >= kLeastMemory; memory /= 2, work /= 2) {
    put_number(raw, kWorkAt, work);
    put_number(raw, kMemoryAt, memory);
    if (turn(raw, password)) return true;
  }
  return false;
}

Outcome reveal(SecretBytes& raw, const SecretBytes& password) {
  // More than minisign ever writes: the bytes are damaged, and the wait might not end.
  if (number_at(raw, kWorkAt) > kMostWork || number_at(raw, kMemoryAt) > kMostMemory)
    return Error{"it is damaged; use your copy of it"};
  if (!turn(raw, password)) return Error{"there is not enough memory for its password; close other programs"};
  SecretBytes kept(kSumSize);
  std::copy_n(&raw.bytes()[kSumAt], kSumSize, kept.bytes().begin());
  if (kept != checksum(raw)) return Error{"the password is wrong; nothing was done"};
  return Done{};
}

std::optional<SecretBytes> bytes_of(const SecretBytes& text) {
  std::string_view rest = text.text();
  if (!rest.starts_with(kComment) || rest.find('\n') == std::string_view::npos) return std::nullopt;
  rest.remove_prefix(rest.find('\n') + 1);
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  SecretBytes raw(kSize);
  std::size_t got = 0;
  const char* end = nullptr;
  if (sodium_base642bin(raw.bytes().data(), kSize, rest.data(), rest.size(), nullptr, &got, &end,
                        sodium_base64_VARIANT_ORIGINAL) != 0 ||
      got != kSize || end != rest.data() + rest.size())
    return std::nullopt;
  return raw;
}

SecretBytes text_of(const SecretBytes& raw) {
  constexpr std::size_t kLine = sodium_base64_ENCODED_LEN(kSize, sodium_base64_VARIANT_ORIGINAL); // with a NUL
  SecretBytes text(kFirstLine.size() + kLine);
  put(text, 0, kFirstLine);
  sodium_bin2base64(reinterpret_cast<char*>(&text.bytes()[kFirstLine.size()]), kLine, raw.bytes().data(), kSize,
                    sodium_base64_VARIANT_ORIGINAL);
  text.bytes().back() = '\n'; // in place of the NUL
  return text;
}

// Whether the public half is that of the seed: signatures of a damaged key would be good for nobody.
bool halves_match(const SecretBytes& key) {
  SecretBytes again(kKeySize);
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> half{};
  crypto_sign_seed_keypair(half.data(), again.bytes().data(), key.bytes().data());
  return key == again;
}

} // namespace

SecretKey SecretKey::make() {
  SecretBytes key(kKeySize); // also starts libsodium
  bundle::KeyId id{};
  randombytes_buf(id.data(), id.size());
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> half{};
  crypto_sign_keypair(half.data(), key.bytes().data());
  return {id, std::move(key)};
}

bundle::PublicKey SecretKey::public_key() const {
  bundle::PublicKey made;
  made.id = id_;
  crypto_sign_ed25519_sk_to_pk(made.key.data(), key_.bytes().data());
  return made;
}

bundle::Signature SecretKey::sign(const bundle::Digest& digest, std::string trusted_comment) const {
  bundle::Signature made;
  made.key = id_;
  made.trusted_comment = std::move(trusted_comment);
  crypto_sign_detached(made.signature.data(), nullptr, digest.data(), digest.size(), key_.bytes().data());
  std::vector<std::uint8_t> both(made.signature.begin(), made.signature.end());
  both.insert(both.end(), made.trusted_comment.begin(), made.trusted_comment.end());
  crypto_sign_detached(made.global.data(), nullptr, both.data(), both.size(), key_.bytes().data());
  return made;
}

Result<SecretBytes> write_secret_key(const SecretKey& key, const std::optional<SecretBytes>& password) {
  SecretBytes raw(kSize);
  put(raw, 0, "Ed");
  put(raw, kSumKindAt, "B2");
  std::copy(key.id_.begin(), key.id_.end(), &raw.bytes()[kIdAt]);
  put(raw, kKeyAt, key.key_.text());
  if (!password) return text_of(raw); // the checksum stays zero, as minisign leaves it
  put(raw, kSumAt, checksum(raw).text());
  if (!hide(raw, *password)) return Error{"there is not enough memory for a password; close other programs"};
  return text_of(raw);
}

Result<SecretKey> read_secret_key(const SecretBytes& text, const std::function<Result<SecretBytes>()>& ask_password) {
  auto raw = bytes_of(text);
  if (!raw || !has(*raw, 0, "Ed") || !has(*raw, kSumKindAt, "B2"))
    return Error{"it is not a secret key of minisign; name the .key that keygen wrote"};
  if (has(*raw, kHidingAt, "Sc")) {
    const auto password = ask_password();
    if (!password) return password.error();
    if (auto revealed = reveal(*raw, *password); !revealed) return revealed.error();
  } else if (!has(*raw, kHidingAt, std::string_view("\0\0", 2))) {
    return Error{"its password is kept in a way that this program does not know"};
  }
  bundle::KeyId id{};
  std::copy_n(&raw->bytes()[kIdAt], id.size(), id.begin());
  SecretBytes key(kKeySize);
  std::copy_n(&raw->bytes()[kKeyAt], kKeySize, key.bytes().begin());
  if (!halves_match(key)) return Error{"it is damaged; use your copy of it"};
  return SecretKey(id, std::move(key));
}

} // namespace anteroom::content
