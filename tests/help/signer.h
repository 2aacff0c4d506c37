#pragma once
// A content team with a key of its own, for tests: signs as anteroom-content does. Link libsodium.
#include "bundle/content_hash.h"
#include "bundle/seal.h"
#include "bundle/signature.h"

#include <sodium.h>

#include <array>
#include <string>
#include <string_view>

namespace anteroom::help {

class Signer {
public:
  // The same key for the same number, in every run.
  explicit Signer(std::uint8_t number) {
    if (sodium_init() < 0) std::abort();
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    seed.fill(number);
    crypto_sign_seed_keypair(key_.key.data(), secret_.data(), seed.data());
    key_.id.fill(number);
  }

  const bundle::PublicKey& key() const { return key_; }

  bundle::Signature sign(const bundle::Digest& digest, std::string trusted_comment) const {
    bundle::Signature made;
    made.key = key_.id;
    made.trusted_comment = std::move(trusted_comment);
    crypto_sign_detached(made.signature.data(), nullptr, digest.data(), digest.size(), secret_.data());
    std::string both(made.signature.begin(), made.signature.end());
    both += made.trusted_comment;
    crypto_sign_detached(made.global.data(), nullptr, reinterpret_cast<const unsigned char*>(both.data()), both.size(),
                         secret_.data());
    return made;
  }
  // The text of FILE.minisig for a file of these bytes.
  std::string file(std::string_view bytes, std::string trusted_comment) const {
    return bundle::write_signature(sign(bundle::digest_of(bytes), std::move(trusted_comment)), "signed by a test");
  }

private:
  bundle::PublicKey key_;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_{};
};

} // namespace anteroom::help
