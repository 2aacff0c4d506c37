#pragma once
// A key as the configuration names it: "F13", "Keypad 8", "Shift+Tab", "pad:dpad_up", "joy:button_3".
#include "base/input.h"

#include <string>

namespace anteroom {

struct KeyName {
  Key key = Key::other; // what it is to mean
  std::string name;
  int line = 0; // of the configuration
};

} // namespace anteroom
