#pragma once
// A language of the bundle, named in itself ("Español"), with the way it is written.
#include <string>

namespace anteroom::cards {

enum class Direction { left_to_right, right_to_left };

struct Language {
  std::string code; // BCP 47: "en", "zh-Hans"
  std::string name; // its own name in its own script
  Direction direction = Direction::left_to_right;
  bool draft = false; // nobody who grew up with it has read its words yet
  bool operator==(const Language&) const = default;
};

} // namespace anteroom::cards
