#pragma once
// Live preview: a content folder is built whenever it is saved, and handed to a running kiosk.
#include "tool/interrupt.h"
#include "tool/secret_key.h"

#include <functional>
#include <optional>
#include <string>

namespace anteroom::content {

struct Watched {
  std::string content;
  std::string state; // of the kiosk that it is tried on; "" when only its drop folder is known
  std::string inbox; // its drop folder
};

// Goes on until it is interrupted. `say` is given lines for the author, with their newline: what is wrong, what the
// kiosk was given, and whether it took it. The error says why there was nothing to begin with.
Outcome watch(const Watched& watched, std::optional<SecretKey> key, const Interrupt& interrupt,
              const std::function<void(const std::string& line)>& say);

} // namespace anteroom::content
