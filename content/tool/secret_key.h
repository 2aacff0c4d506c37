#pragma once
// Secret keys in minisign's format, https://jedisct1.github.io/minisign/ ("Secret key format"): files of its
// program are read here, with a password or without, and it reads ours.
#include "base/result.h"
#include "bundle/signature.h"
#include "tool/secret_bytes.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace anteroom::content {

class SecretKey {
public:
  // One that nobody else has.
  static SecretKey make();

  bundle::PublicKey public_key() const;
  // The prehashed kind, "ED", over a file of that digest, and over the comment.
  bundle::Signature sign(const bundle::Digest& digest, std::string trusted_comment) const;

private:
  friend Result<SecretBytes> write_secret_key(const SecretKey& key, const std::optional<SecretBytes>& password);
  friend Result<SecretKey> read_secret_key(const SecretBytes& text,
                                           const std::function<Result<SecretBytes>()>& ask_password);
  SecretKey(bundle::KeyId id, SecretBytes key) : id_(id), key_(std::move(key)) {}

  bundle::KeyId id_;
  SecretBytes key_; // Ed25519: the seed, then the public half
};

// The text of NAME.key, hidden by `password` if there is one. Hiding takes a second or more and a gigabyte of
// memory, less of both where there is less: whoever guesses passwords needs as much for each.
Result<SecretBytes> write_secret_key(const SecretKey& key, const std::optional<SecretBytes>& password);

// The key in the text of a NAME.key. `ask_password` is called once, and only when the key is hidden by one; its
// error is passed on. The error says what is wrong with the key or the password, without the file's name.
Result<SecretKey> read_secret_key(const SecretBytes& text, const std::function<Result<SecretBytes>()>& ask_password);

} // namespace anteroom::content
