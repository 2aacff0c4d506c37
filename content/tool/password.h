#pragma once
// Passwords: asked for on the terminal without showing them; a line of the standard input where that is no
// terminal, so that scripts can answer.
#include "base/result.h"
#include "tool/secret_bytes.h"

#include <string>

namespace anteroom::content {

// The password of the key in `file`.
Result<SecretBytes> ask_password(const std::string& file);
// One for a new key in `file`; twice on a terminal, where a slip would not be seen. Never empty.
Result<SecretBytes> ask_new_password(const std::string& file);

} // namespace anteroom::content
