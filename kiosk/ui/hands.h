#pragma once
// What fingers and keys are doing: from touches to taps, drags and glides, by one pure function over
// the tree that was last drawn. A value; assign an empty one to forget it.
#include "base/input.h"
#include "base/time.h"
#include "ui/scanning.h"
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

// The key that went down last.
struct Struck {
  Key key = Key::other;
  Time at{};
  bool held = false; // it is down still
  Time repeated{};   // when it last counted
};

// How patient the kiosk is with hands: as the site has it, and the visitor.
struct Patience {
  Milliseconds hold{0};          // a touch counts once the finger has rested so long on its target
  Milliseconds same_target{250}; // the same target so soon again is a hand that trembles
  Milliseconds same_key{250};    // and so is the same key
  Milliseconds repeat_delay{0};  // a key that is held and moves the focus repeats after this; 0: never
  Milliseconds repeat_rate{500};
  Milliseconds scan{2500}; // how long the focus stops, for one switch

  bool operator==(const Patience&) const = default;
};

// For hands that asked to be waited for.
inline constexpr Milliseconds kSteadyHold{400};

struct Hands {
  std::optional<Press> press;
  std::optional<Glide> glide;
  bool keys = false; // the last thing used was a key: show the focus
  // Where a touch brought another screen, and until when a second one there is not meant for that screen.
  Point deaf_at{};
  Time deaf_until{};
  std::string tapped; // the last target that a touch activated, and when
  Time tapped_at{};
  std::optional<Struck> struck;
  Scan scan;
};

// What stays of `hands` when another screen comes: a finger that is still down never presses what comes next, a key
// that is held moves nothing there, and a switch begins anew.
Hands on_another_screen(const Hands& hands, const Patience& patience, Time now);

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

// `slop` is how far a finger may tremble and still tap, pixels (about 3 mm). Keys are told by way of strike().
Meant feel(Hands& hands, const Input& input, const Tree& tree, const std::string& focus, double slop, Time now,
           const Patience& patience = {});

// A key went down: whether it counts, or is the same again too soon. Remembers it.
bool strike(Hands& hands, Key key, const Patience& patience, Time now);
void let_go(Hands& hands, Key key);
// When a key that is held counts again; nothing when it does not. It ends with a key that nobody holds any more.
std::optional<Time> repeats_at(const Hands& hands, const Patience& patience);

// How much of its rest a finger has had on its target, 0 to 1; nothing when it needs none, or presses nothing.
std::optional<double> rested(const Hands& hands, const Patience& patience, Time now);

// Moves a gliding page on; nothing when it rests.
std::optional<double> glide_on(Hands& hands, const Tree& tree, Time now);

} // namespace anteroom::ui
