#pragma once
// Keys on the author's disk: NAME.key, which is kept safe, and NAME.pub, which every kiosk gets; and the other
// short files that signing reads and writes. Errors name the file.
#include "base/result.h"
#include "bundle/signature.h"
#include "tool/secret_key.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::content {

struct KeyFiles {
  std::string secret;  // NAME.key
  std::string for_all; // NAME.pub
};
// `name` may be typed with ".key" or ".pub" behind it.
KeyFiles key_files(const std::string& name);
// An error when one of them is there: a key that is lost cannot be made again.
Outcome check_free(const KeyFiles& files);
// A new key. NAME.key may be read by its owner only; a file that is there already is never written over.
Result<bundle::PublicKey> make_keys(const KeyFiles& files, const std::optional<SecretBytes>& password);

// Asks for the key's password, if it has one.
Result<SecretKey> secret_key_in(const std::string& file);
Result<bundle::PublicKey> public_key_in(const std::string& file);

// All of a file of at most `most` bytes, which may be a pipe.
Result<SecretBytes> read_short(const std::string& file, std::size_t most);
enum class Readers { all, owner };
// A new file, whole, or an error and none.
Outcome write_new(const std::string& file, std::string_view text, Readers readers);
// In the place of a file that may be there: written beside it first, so that a power cut leaves the old one or the new.
Outcome write_over(const std::string& file, std::string_view text);

} // namespace anteroom::content
