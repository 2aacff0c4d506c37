#pragma once
// A topic: a coloured shelf of cards on the home screen. A check stands on a shelf of its own.
#include <string>

namespace anteroom::cards {

// Names of the palette; the theme gives each an ink and a tint in light and in dark.
enum class Colour { plum, amber, blue, teal, olive, green, slate, rose };

struct Topic {
  std::string id;
  std::string title;
  std::string subtitle;
  std::string picture;
  Colour colour = Colour::teal;
  std::string language = {}; // of its texts
  bool operator==(const Topic&) const = default;
};

const char* colour_name(Colour colour);
bool colour_from(const std::string& name, Colour& colour);

} // namespace anteroom::cards
