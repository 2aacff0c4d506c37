// What is read of a bundle before anything is trusted: its signature file, what that says, and keys.
#include "fuzz/target.h"

#include "bundle/seal.h"
#include "bundle/signature.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  if (const auto signature = bundle::read_signature(bytes)) {
    const auto again = bundle::read_signature(bundle::write_signature(*signature, "again"));
    require(again && *again == *signature, "a signature is the same when it is written and read again");
    require(!bundle::verify(*signature, bundle::PublicKey{signature->key, {}}, {}), "a forged signature is no good");
    (void)bundle::read_seal(signature->trusted_comment);
  }
  if (const auto seal = bundle::read_seal(bytes)) require(bundle::write_seal(*seal) == bytes, "a seal has one form");
  if (const auto key = bundle::read_public_key(bytes)) {
    const auto again = bundle::read_public_key(bundle::write_public_key(*key));
    require(again && *again == *key, "a key is the same when it is written and read again");
  }
  if (const auto id = bundle::key_id(bytes)) require(bundle::name_of(*id) == bytes, "a key has one name");
}

} // namespace anteroom::fuzz
