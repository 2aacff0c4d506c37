#pragma once
// Keys to type with, as the words of the language tell them (search_keys in its .po file): a key is what stands
// between spaces, a row is a line, and an empty line begins another page. A key of one letter adds it; one of
// several letters is a whole word and takes the place of what was typed, for scripts that are not typed letter by
// letter.
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct PlacedKey {
  Button button;
  Rect rect; // from the corner of the keyboard
};

struct Keyboard {
  std::vector<PlacedKey> keys;
  double height = 0;
};

// Page `page` (counted round) as it fits into `room` by `height` pixels: rows that are too long flow on, and what does
// not fit below is on a page of its own. Only where not even two rows fit, it is higher than that. The keys carry
// what `typed` becomes by them.
Keyboard keyboard(Frame& frame, const std::string& typed, int page, double room, double height);
void draw_keyboard(Frame& frame, const Keyboard& keyboard, double x, double y);

} // namespace anteroom::ui
