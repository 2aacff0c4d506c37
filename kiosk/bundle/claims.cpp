// What a signature claims, before it is held against its file. Part of the Installer.
#include "bundle/installer.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

namespace anteroom::bundle {

std::optional<Installer::Claim> Installer::claim(const std::string& path, Time now, Look& look) {
  const Seen& seen = seen_[path];
  const std::string name = plain(file_name(signature_of(path)));
  if (seen.signature.kind == host::Kind::nothing) {
    const Trust& trust = bundles_.trust();
    if (trust.allow_unsigned) return Claim{};
    if (bundles_.keys().keys.empty())
      say_once(path, "is not taken: this kiosk has no key to check it with. Put the content team's .pub file into the "
                     "folder of keys, and start the kiosk again");
    else
      say_once(path, "waits for its signature, “" + name + "”, which has to lie beside it");
    return std::nullopt;
  }
  if (seen.signature.kind != host::Kind::file) return doubt(path, "its signature is no file", now, look), std::nullopt;
  const auto text = read_small_file(files_, signature_of(path), kLargestSignature);
  if (!text) return put_off(path, "its signature cannot be read: " + text.error().what, now, look), std::nullopt;
  return claim_of(path, *text, look);
}

// What can be told from the signature alone: enough to refuse most of what is wrong unread.
std::optional<Installer::Claim> Installer::claim_of(const std::string& path, const std::string& text, Look& look) {
  const auto refuse = [&](const std::string& why) { return set_aside(path, why, look), std::nullopt; };
  const auto signature = read_signature(text);
  if (!signature) return refuse("its signature is not good: " + signature.error().what);
  const KeyRing ring = bundles_.keys();
  const PublicKey* key = ring.find(signature->key);
  if (!key)
    return refuse("it is signed with key " + name_of(signature->key) +
                  (ring.is_retired(signature->key) ? ", which was retired" : ", which this kiosk does not know"));
  const auto seal = read_seal(signature->trusted_comment);
  if (!seal) return refuse(seal.error().what);
  if (seal->schema != options_.schema)
    return refuse("it was made for another version of the kiosk (its tables are version " +
                  std::to_string(seal->schema) + ", and this kiosk reads " + std::to_string(options_.schema) + ")");
  // The same edition may be the same bundle: only its content can tell.
  if (!bundles_.is_active(seal->channel, seal->edition))
    if (const auto objection = bundles_.objection(seal->channel, seal->edition)) return refuse(*objection);
  return Claim{text, *signature, *key, *seal};
}

} // namespace anteroom::bundle
