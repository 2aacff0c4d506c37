#pragma once
// The machine's sound through SDL, opened while it is needed.
#include "host/sound.h"

#include <memory>

namespace anteroom::shell {

// The device that the system plays through. Nothing of SDL runs before open().
std::unique_ptr<host::Sound> system_sound();

} // namespace anteroom::shell
