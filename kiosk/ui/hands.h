#pragma once
// What fingers and keys are doing: from touches to taps, drags and glides, by one pure function over
// the tree that was last drawn. A value; assign an empty one to forget it.
#include "base/input.h"
#include "base/time.h"
#include "ui/tree.h"

#include <optional>
#include <string>

namespace anteroom::ui {

struct Press {
  long long finger = 0;
  Point began;
  Point last;
  Time since{};
  Time moved{};     // when it last moved
  double speed = 0; // of the content, pixels a millisecond, positive towards the end
  double scroll_began = 0;
  std::string on; // id of what is pressed; empty beside everything
  bool dragging = false;
  bool too_soon = false; // the second half of a double tap: it may scroll, and presses nothing
};

struct Glide {
  double speed = 0; // pixels a millisecond
  double offset = 0;
  Time at{};
};

struct Hands {
  std::optional<Press> press;
  std::optional<Glide> glide;
  bool keys = false; // the last thing used was a key: show the focus
  // Where a touch brought another screen, and until when a second one there is not meant for that screen.
  Point deaf_at{};
  Time deaf_until{};
};

// What the input means.
struct Meant {
  std::optional<std::string> activated; // id
  std::optional<double> scroll_to;      // pixels
  std::optional<std::string> focus;     // id
  bool back = false;
  bool leave = false;
  bool staff = false;
  bool touched = false;  // somebody is there
  bool too_soon = false; // a finger lifts that was the second half of a double tap
};

// A second press so soon, and within four times the slop, is half of a double tap.
inline constexpr Milliseconds kDeaf{600};

// A finger that rests so long in the top left corner of the waiting screen is one of the staff's: no visitor
// does that by chance.
inline constexpr Milliseconds kStaffHold{5'000};
inline constexpr double kStaffCorner = 20; // millimetres

// `slop` is how far a finger may tremble and still tap, pixels (about 3 mm).
Meant feel(Hands& hands, const Input& input, const Tree& tree, const std::string& focus, double slop, Time now);

// Moves a gliding page on; nothing when it rests.
std::optional<double> glide_on(Hands& hands, const Tree& tree, Time now);

} // namespace anteroom::ui
