#pragma once
// The semantic tree: one node for everything that is drawn and means something, in reading order.
// Touch, focus, speech, --ui-dump and the tests all read this one list. A node that can be activated
// carries the event that stands for it, so a frame is data and drawing does nothing.
#include "base/input.h"
#include "picture/picture.h"
#include "session/event.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::ui {

// Pixels of the screen.
struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;

  double right() const { return x + w; }
  double bottom() const { return y + h; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool holds(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool operator==(const Rect&) const = default;
};

Rect meet(const Rect& one, const Rect& other); // what they share; empty when nothing
inline Rect inset(const Rect& r, double by) { return {r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by}; }
inline Rect inset(const Rect& r, double x, double y) { return {r.x + x, r.y + y, r.w - 2 * x, r.h - 2 * y}; }

enum class Role { title, heading, text, button, answer, picture, progress, timer };
const char* role_name(Role role);

struct Node {
  std::string id; // stable between frames; "" for what cannot be acted on
  Role role = Role::text;
  std::string name;           // what it says, or what a picture shows
  std::string value;          // "3 of 9"
  std::string note;           // what else there is to say: "Only in English"; always in the language of the screen
  std::string language;       // of name and value, a BCP 47 tag
  bool right_to_left = false; // the direction of that language
  bool selected = false;
  bool dialled = false;     // every number in it is one to dial, and is said digit by digit
  bool live = false;        // changes by itself, and has to be heard then
  bool main_action = false; // one of the few big ones, with a wider smallest size
  Rect rect;
  Rect visible;                        // what of it is on the screen and not scrolled away
  bool scrolls = false;                // lies in the scroll area
  picture::Colour ink;                 // of its text
  picture::Colour ground;              // behind its text
  bool large_text = false;             // 24 CSS px, or 18.7 bold, and more: 3:1 is enough
  std::optional<session::Event> event; // what activating it means; focusable when set

  bool focusable() const { return event.has_value(); }
};

// The part of a screen that moves under the finger.
struct ScrollArea {
  Rect view;
  double offset = 0; // pixels the content is moved up
  double most = 0;   // the largest offset
};

struct Tree {
  std::string screen; // its name, for dumps and tests
  std::vector<Node> nodes;
  std::optional<ScrollArea> scroll;
  std::optional<Rect> sounding; // in the scroll area: what is read aloud, also where it is scrolled away

  const Node* find(const std::string& id) const;
  // The focusable node that is drawn at `at`, the topmost if several.
  const Node* hit(Point at) const;
};

} // namespace anteroom::ui
