#pragma once
// What fingers, a mouse and keys do, told apart from any window system. Positions in pixels of the
// picture, from its top left.
#include "base/time.h"

#include <variant>

namespace anteroom {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

// A finger, or a mouse with its button down. `gone`: it vanished without lifting (the device was
// unplugged, the window lost it); whatever it pressed is released and nothing happens.
struct Finger {
  enum class Phase { down, moved, up, gone };
  Phase phase = Phase::down;
  long long id = 0;
  Point at;
};

// Notches of a mouse wheel, positive towards the end of the page.
struct Wheel {
  double notches = 0;
};

// `cover` hides the screen, or shows it again. `jack_in` and `jack_out`: a keypad tells so that headphones were plugged
// in, or pulled out. `staff`: somebody of the staff wants to look after the kiosk. `other`: a key that means nothing,
// but that somebody pressed.
enum class Key {
  up,
  down,
  left,
  right,
  next,
  previous,
  select,
  back,
  help,
  home,
  settings,
  cover,
  leave,
  page_up,
  page_down,
  listen, // reads the screen aloud, or pauses
  again,  // says the sentence once more
  sentence_back,
  sentence_on,
  slower,
  faster,
  quieter,
  louder,
  jack_in,
  jack_out,
  scan, // the one switch of somebody who has no other key
  staff,
  other
};

// A key went down. Repeats of a held key are not told: holding a key acts once.
struct KeyDown {
  Key key = Key::select;
};

// It was let go.
struct KeyUp {
  Key key = Key::select;
};

using Input = std::variant<Finger, Wheel, KeyDown, KeyUp>;

} // namespace anteroom
