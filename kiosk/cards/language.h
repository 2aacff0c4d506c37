#pragma once
// A language of the bundle, named in itself ("Español"), with the way it is written, and what stands in for one.
#include <string>
#include <string_view>

namespace anteroom::cards {

enum class Direction { left_to_right, right_to_left };

struct Language {
  std::string code; // BCP 47: "en", "zh-Hans"
  std::string name; // its own name in its own script
  Direction direction = Direction::left_to_right;
  bool draft = false; // nobody who grew up with it has read its words yet
  bool operator==(const Language&) const = default;
};

// The language that this one is a form of: "es" of "es-MX", "" of "es".
std::string_view form_of(std::string_view code);
// Whether who reads `wished` reads `there` as well: it is the same, or one that it is a form of in the same script.
// es-MX: es, but not pa-Arab: pa.
bool reads(std::string_view wished, std::string_view there);

} // namespace anteroom::cards
