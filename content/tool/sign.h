#pragma once
// Signs bundles, FILE.minisig beside FILE, for kiosks that have the public key.
#include "base/result.h"
#include "bundle/seal.h"
#include "bundle/signature.h"
#include "tool/progress.h"
#include "tool/secret_key.h"

#include <string>

namespace anteroom::content {

// The name of the signature of `file`.
std::string signature_of(const std::string& file);
// What a signature of the bundle `file` has to say, from the file itself. The error says why a kiosk could
// not show it.
Result<bundle::Seal> seal_of(const std::string& file);
Result<bundle::Digest> digest_in(const std::string& file, const Progress& progress = {});
// "channel clinic, epoch 1, edition 3 of 2026-11-21".
std::string in_words(const bundle::Seal& seal);

struct Signed {
  bundle::KeyId by{};
  bundle::Seal seal;
};
// Nothing but a bundle that a kiosk can show is signed. Asks for the password of the key in `key_file`, if it has
// one. Takes the place of an older signature, and of no other file. `progress` is told of the bytes read.
Result<Signed> sign(const std::string& file, const std::string& key_file, const Progress& progress = {});
// The same with a key at hand, for a file of that digest and seal.
Result<Signed> sign_with(const SecretKey& key, const std::string& file, const bundle::Digest& digest,
                         const bundle::Seal& seal);

} // namespace anteroom::content
