#include "ui/hands.h"

#include "base/match.h"
#include "ui/focus.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// Speed halves in this many milliseconds of gliding: about a second from a flick to rest.
constexpr double kHalving = 160;
constexpr double kRest = 0.02;     // pixels a millisecond; slower than this is still
constexpr double kFastest = 6;     // pixels a millisecond
constexpr double kWheelStep = 0.2; // of the view, a notch
// A key that is down for so long is stuck, or its keypad is gone.
constexpr Milliseconds kStuck{30'000};
constexpr Milliseconds kFastestRepeat{50};
constexpr double kMemory = 12; // milliseconds in which half of an earlier speed of a finger is forgotten

double clamped(const Tree& tree, double offset) { return tree.scroll ? std::clamp(offset, 0.0, tree.scroll->most) : 0; }

void put_down(Hands& hands, const Finger& finger, const Tree& tree, double slop, Time now) {
  // A second finger is ignored while one presses or drags; a palm that rests beside everything is not one.
  if (hands.press && (hands.press->dragging || !hands.press->on.empty())) return;
  const bool caught = hands.glide.has_value();
  hands.glide.reset();
  Press press;
  press.finger = finger.id;
  press.began = press.last = finger.at;
  press.since = press.moved = now;
  if (tree.scroll) press.scroll_began = tree.scroll->offset;
  const double away = std::hypot(finger.at.x - hands.deaf_at.x, finger.at.y - hands.deaf_at.y);
  press.too_soon = now < hands.deaf_until && away < 4 * slop;
  // A touch that stops a gliding page does that and presses nothing.
  const Node* node = tree.hit(finger.at);
  if (node && !press.too_soon && !(caught && node->scrolls)) press.on = node->id;
  hands.press = press;
}

Meant move(Hands& hands, const Finger& finger, const Tree& tree, double slop, Time now) {
  Meant meant;
  if (!hands.press || hands.press->finger != finger.id) return meant;
  Press& press = *hands.press;
  const bool can_scroll = tree.scroll && tree.scroll->most > 0 && tree.scroll->view.holds(press.began);
  if (!press.dragging && can_scroll && std::abs(finger.at.y - press.began.y) > slop) {
    press.dragging = true;
    press.on.clear();
    press.began = finger.at; // no jump by the slop
  }
  if (press.dragging) {
    const auto passed = static_cast<double>(std::max<Milliseconds::rep>(1, (now - press.moved).count()));
    const double latest = (press.last.y - finger.at.y) / passed;
    // A finger that rests sends nothing until it lifts: the longer ago a speed was, the less it counts.
    const double earlier = std::exp2(-passed / kMemory);
    press.speed = std::clamp((1 - earlier) * latest + earlier * press.speed, -kFastest, kFastest);
    meant.scroll_to = clamped(tree, press.scroll_began + press.began.y - finger.at.y);
  } else if (!press.on.empty()) {
    const Node* node = tree.find(press.on);
    if (!node || !node->visible.holds(finger.at)) press.on.clear(); // slid off: cancelled
  }
  press.last = finger.at;
  press.moved = now;
  return meant;
}

// Whether a press that ends now is one: rested upon, and no second one of a hand that trembles.
bool counts(const Hands& hands, const Press& press, const Patience& patience, Time now) {
  const bool again = press.on == hands.tapped && now - hands.tapped_at < patience.same_target;
  return !again && now - press.since >= patience.hold;
}

Meant lift(Hands& hands, const Finger& finger, const Tree& tree, double slop, Time now, const Patience& patience) {
  Meant meant = move(hands, finger, tree, slop, now);
  if (!hands.press || hands.press->finger != finger.id) return meant;
  const Press press = *hands.press;
  hands.press.reset();
  meant.too_soon = press.too_soon;
  if (press.dragging) {
    if (tree.scroll && std::abs(press.speed) > kRest * 4) hands.glide = Glide{press.speed, tree.scroll->offset, now};
    if (hands.glide && meant.scroll_to) hands.glide->offset = *meant.scroll_to;
  } else if (!press.on.empty() && counts(hands, press, patience, now)) {
    meant.activated = hands.tapped = press.on;
    hands.tapped_at = now;
  }
  return meant;
}

Meant touch(Hands& hands, const Finger& finger, const Tree& tree, double slop, Time now, const Patience& patience) {
  Meant meant;
  hands.keys = false;
  switch (finger.phase) {
  case Finger::Phase::down: put_down(hands, finger, tree, slop, now); break;
  case Finger::Phase::moved: meant = move(hands, finger, tree, slop, now); break;
  case Finger::Phase::up: meant = lift(hands, finger, tree, slop, now, patience); break;
  case Finger::Phase::gone: hands.press.reset(); return {};
  }
  meant.touched = true;
  return meant;
}

Meant turn(Hands& hands, const Wheel& wheel, const Tree& tree) {
  Meant meant;
  meant.touched = true;
  hands.glide.reset();
  if (tree.scroll)
    meant.scroll_to = clamped(tree, tree.scroll->offset + wheel.notches * kWheelStep * tree.scroll->view.h);
  return meant;
}

bool moves_focus(Key key) {
  switch (key) {
  case Key::up:
  case Key::down:
  case Key::left:
  case Key::right:
  case Key::next:
  case Key::previous: return true;
  default: return false;
  }
}

bool steers(Key key) {
  switch (key) {
  case Key::select:
  case Key::back:
  case Key::leave:
  case Key::page_up:
  case Key::page_down:
  case Key::staff: return true;
  default: return moves_focus(key);
  }
}

Meant press_key(Hands& hands, const KeyDown& down, const Tree& tree, const std::string& focus) {
  Meant meant;
  meant.touched = true;
  if (!steers(down.key)) return meant;
  hands.glide.reset();
  const bool shown = hands.keys;
  hands.keys = true;
  switch (down.key) {
  case Key::back: meant.back = true; return meant;
  case Key::leave: meant.leave = true; return meant;
  case Key::staff: meant.staff = true; return meant;
  case Key::select:
    if (const Node* node = tree.find(focus); shown && node && !node->visible.empty()) {
      meant.activated = focus;
      return meant;
    }
    break;
  default: break;
  }
  const FocusMove moved = move_focus(tree, shown ? focus : std::string(), down.key);
  if (!moved.focus.empty()) meant.focus = moved.focus;
  meant.scroll_to = moved.scroll_to;
  return meant;
}

} // namespace

Meant feel(Hands& hands, const Input& input, const Tree& tree, const std::string& focus, double slop, Time now,
           const Patience& patience) {
  return std::visit(Match{
                        [&](const Finger& finger) { return touch(hands, finger, tree, slop, now, patience); },
                        [&](const Wheel& wheel) { return turn(hands, wheel, tree); },
                        [&](const KeyDown& down) { return press_key(hands, down, tree, focus); },
                        [&](const KeyUp&) { return Meant{}; },
                    },
                    input);
}

Hands on_another_screen(const Hands& hands, const Patience& patience, Time now) {
  Hands made;
  made.keys = hands.keys;
  made.struck = hands.struck;
  if (made.struck) made.struck->held = false;
  made.scan.on = hands.scan.on;
  if (made.scan.on) made.scan.next = now + patience.scan;
  return made;
}

bool strike(Hands& hands, Key key, const Patience& patience, Time now) {
  if (hands.struck && hands.struck->key == key && now - hands.struck->at < patience.same_key) return false;
  hands.struck = Struck{key, now, true, now};
  return true;
}

void let_go(Hands& hands, Key key) {
  if (hands.struck && hands.struck->key == key) hands.struck->held = false;
}

std::optional<Time> repeats_at(const Hands& hands, const Patience& patience) {
  if (!hands.struck || !hands.struck->held || !moves_focus(hands.struck->key)) return std::nullopt;
  if (patience.repeat_delay <= Milliseconds{0}) return std::nullopt;
  const Struck& struck = *hands.struck;
  const Time due = struck.repeated == struck.at ? struck.at + patience.repeat_delay
                                                : struck.repeated + std::max(patience.repeat_rate, kFastestRepeat);
  if (due - struck.at > kStuck) return std::nullopt;
  return due;
}

std::optional<double> rested(const Hands& hands, const Patience& patience, Time now) {
  if (!hands.press || hands.press->on.empty() || patience.hold <= Milliseconds{0}) return std::nullopt;
  const double share =
      static_cast<double>((now - hands.press->since).count()) / static_cast<double>(patience.hold.count());
  return std::clamp(share, 0.0, 1.0);
}

std::optional<double> glide_on(Hands& hands, const Tree& tree, Time now) {
  if (!hands.glide) return std::nullopt;
  Glide& glide = *hands.glide;
  const auto passed = static_cast<double>((now - glide.at).count());
  if (passed <= 0) return glide.offset;
  const double slowed = glide.speed * std::exp2(-passed / kHalving);
  const double offset = clamped(tree, glide.offset + (glide.speed + slowed) / 2 * passed);
  const bool stuck = offset == glide.offset;
  glide = {slowed, offset, now};
  if (stuck || std::abs(slowed) < kRest) hands.glide.reset();
  return offset;
}

} // namespace anteroom::ui
