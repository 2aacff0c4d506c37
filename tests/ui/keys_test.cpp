// Every screen, gone through with keys alone.
#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/walk.h"

#include <cmath>
#include <set>

using namespace anteroom;
using namespace anteroom::ui;

namespace {

std::set<std::string> focusable_ids(const Tree& tree) {
  std::set<std::string> ids;
  for (const Node& node : tree.nodes)
    if (node.focusable() && node.id != "bar.more") ids.insert(node.id);
  return ids;
}

// Calls `look_at(walk, where)` for every screen that has something to touch, on every panel.
template <class LookAt> void on_every_screen(LookAt look_at) {
  const Sample sample;
  for (const Panel& panel : panels()) {
    help::BlindScreen blind(english());
    for (const Scene& scene : scenes(sample)) {
      blind.look = look_of(panel);
      Walk walk(blind, scene);
      if (!focusable_ids(walk.tree()).empty()) look_at(walk, scene.name + ", " + name_of(panel));
    }
  }
}

// Whether the ring around `node` is seen on all its sides: it lies around it, at most this far out, and at the upper and
// lower edge of a page on that edge.
bool ring_is_seen(const Tree& tree, const Node& node, const Metrics& m) {
  const Rect ring = inset(node.visible, -(std::max(2.0, m.px(0.4)) + m.ring));
  const Rect whole{0, 0, m.px(m.width_mm), m.px(m.height_mm)};
  // What is higher than its page has no end in view; and a pixel is less than anybody sees.
  const Rect within = node.scrolls ? tree.scroll->view : whole;
  const bool across = ring.x >= within.x - 1 && ring.right() <= within.right() + 1;
  const bool along = node.scrolls ? node.visible.y >= within.y - 1 && node.visible.bottom() <= within.bottom() + 1
                                  : ring.y >= within.y - 1 && ring.bottom() <= within.bottom() + 1;
  return across && (along || ring.h > within.h * 0.8);
}

// Presses `key` until the focus is where it was first.
struct Round {
  std::set<std::string> met;
  std::vector<std::string> hidden; // had the focus and could not be seen
  std::vector<std::string> cut;    // had a ring that was not seen on all sides
  bool complete = false;
};

Round round(Walk& walk, Key key) {
  Round made;
  walk.press(key);
  const std::string first = walk.focus;
  for (int presses = 0; presses < 200 && !made.complete; ++presses) {
    made.met.insert(walk.focus);
    const std::string before = walk.focus;
    walk.press(key);
    made.complete = walk.focus == first && before != first;
    const Node* node = walk.tree().find(walk.focus);
    const bool seen = node && (wholly_visible(*node) || node->visible.h > walk.tree().scroll->view.h * 0.9);
    if (before != walk.focus && !seen) made.hidden.push_back(walk.focus);
    if (seen && !ring_is_seen(walk.tree(), *node, walk.metrics())) made.cut.push_back(walk.focus);
  }
  return made;
}

// What Tab does not do on this screen, in either direction.
void judge_round(Walk& walk, Key key, const std::string& where, std::vector<std::string>& faults) {
  const auto ids = focusable_ids(walk.tree());
  const Round made = round(walk, key);
  for (const std::string& id : ids)
    if (!made.met.count(id)) faults.push_back(where + ": " + id + " is not reached");
  for (const std::string& id : made.hidden) faults.push_back(where + ": " + id + " has the focus and is hidden");
  for (const std::string& id : made.cut) faults.push_back(where + ": the ring around " + id + " is cut");
  if (!made.complete && ids.size() > 1) faults.push_back(where + ": the focus does not come round");
}

// A scroll area of text has been read when every line of it has been seen.
struct Reader {
  double seen = 0; // down to here, in the page

  void look(const Walk& walk) {
    const ScrollArea& area = *walk.tree().scroll;
    if (area.offset <= seen) seen = std::max(seen, area.offset + area.view.h);
  }
};

} // namespace

TEST_CASE("A-19, A-21: keys reach everything on every screen, and what they reach is seen") {
  std::vector<std::string> faults;

  SECTION("A-19: Tab reaches everything that can be touched, shows it, and comes back round") {
    on_every_screen([&](Walk& walk, const std::string& where) { judge_round(walk, Key::next, where, faults); });
  }

  SECTION("Shift and Tab as well") {
    on_every_screen([&](Walk& walk, const std::string& where) { judge_round(walk, Key::previous, where, faults); });
  }

  SECTION("no line of a page is passed by on the way down from its beginning to the lower bar") {
    on_every_screen([&](Walk& walk, const std::string& where) {
      if (!walk.tree().scroll || walk.tree().scroll->most < 1) return;
      Reader reader;
      reader.look(walk);
      for (int presses = 0; presses < 200 && walk.focus.rfind("bar.", 0) != 0; ++presses) {
        walk.press(Key::down);
        reader.look(walk);
      }
      const ScrollArea& area = *walk.tree().scroll;
      if (reader.seen + 1 < area.most + area.view.h)
        faults.push_back(where + ": " + std::to_string(std::lround(area.most + area.view.h - reader.seen)) +
                         " pixels of text are passed by");
    });
  }

  INFO(joined(faults));
  CHECK(faults.empty());
}

TEST_CASE("A-18, A-19: four arrows, breadth first, reach everything on every screen and lead away again") {
  std::vector<std::string> faults;
  on_every_screen([&](Walk& walk, const std::string& where) {
    // Breadth first over the four arrows, from where the focus starts; the page may be anywhere.
    struct At {
      std::string focus;
      double offset;
    };
    walk.press(Key::next);
    std::vector<At> open{{walk.focus, walk.offset()}};
    std::set<std::string> met{walk.focus};
    std::set<std::pair<std::string, long>> been{{walk.focus, std::lround(walk.offset())}};
    for (std::size_t i = 0; i < open.size() && i < 250; ++i) {
      const At at = open[i];
      bool leaves = false;
      for (const Key key : {Key::down, Key::right, Key::up, Key::left}) {
        walk.focus = at.focus;
        if (walk.offset() != at.offset) walk.scroll(at.offset);
        walk.press(key);
        leaves = leaves || walk.focus != at.focus || std::abs(walk.offset() - at.offset) > 0.5;
        met.insert(walk.focus);
        if (been.insert({walk.focus, std::lround(walk.offset())}).second) open.push_back({walk.focus, walk.offset()});
      }
      if (!leaves && focusable_ids(walk.tree()).size() > 1)
        faults.push_back(where + ": no arrow leads away from " + at.focus);
    }
    for (const std::string& id : focusable_ids(walk.tree()))
      if (!met.count(id)) faults.push_back(where + ": no arrow reaches " + id);
  });
  INFO(joined(faults));
  CHECK(faults.empty());
}

TEST_CASE("A-21: the ring around the focus is a millimetre thick on every panel") {
  for (const Panel& panel : panels())
    for (const auto size : {session::TextSize::standard, session::TextSize::large, session::TextSize::largest}) {
      const Metrics m(panel, size);
      CHECK(m.ring >= m.px(1) - 0.01);
    }
}
