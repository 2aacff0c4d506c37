#pragma once
// Small trees, planted by hand, and hands that touch them.
#include "ui/hands.h"

#include <string>
#include <vector>

namespace anteroom::ui {

inline Node button(const std::string& id, const Rect& rect) {
  Node node;
  node.id = node.name = id;
  node.role = Role::button;
  node.rect = node.visible = rect;
  node.ink = {0, 0, 0, 255};
  node.ground = {255, 255, 255, 255};
  node.event = session::Touched{};
  return node;
}

// A page of 1000 x 800 pixels: "bar.top" and "bar.low" stay, between them 600 pixels are seen of a text that is
// 2000 pixels longer, with the button "first" near its top and "last" at its end.
inline Tree page(double offset = 0) {
  Tree tree;
  tree.screen = "page";
  tree.scroll = ScrollArea{{0, 100, 1000, 600}, offset, 2000};
  const auto scrolled = [&](Node node) {
    node.rect.y -= offset;
    node.visible = meet(node.rect, tree.scroll->view);
    node.scrolls = true;
    return node;
  };
  tree.nodes = {button("bar.top", {10, 10, 200, 80}), scrolled(button("first", {100, 200, 300, 80})),
                scrolled(button("last", {100, 2500, 300, 80})), button("bar.low", {10, 710, 200, 80})};
  return tree;
}

// Feels one input after another over a tree, on a clock of its own.
struct Hand {
  static constexpr double kSlop = 12;

  Tree tree = page();
  Hands hands = {};
  std::string focus = {};
  Time now{Milliseconds{1000}};
  Patience patience = {};

  Meant feel(const Input& input) {
    const Meant meant = ui::feel(hands, input, tree, focus, kSlop, now, patience);
    if (meant.focus) focus = *meant.focus;
    if (meant.scroll_to) tree = page(*meant.scroll_to);
    return meant;
  }
  Meant down(double x, double y, long long id = 1) { return feel(Finger{Finger::Phase::down, id, {x, y}}); }
  Meant to(double x, double y, long long id = 1) { return feel(Finger{Finger::Phase::moved, id, {x, y}}); }
  Meant up(double x, double y, long long id = 1) { return feel(Finger{Finger::Phase::up, id, {x, y}}); }
  Meant gone(long long id = 1) { return feel(Finger{Finger::Phase::gone, id, {}}); }
  Meant key(Key key) { return feel(KeyDown{key}); }
  void pass(int milliseconds) { now += Milliseconds{milliseconds}; }

  // A drag of `steps` moves, 16 ms each.
  Meant drag(double from, double towards, int steps) {
    down(600, from);
    for (int i = 1; i <= steps; ++i) {
      pass(16);
      to(600, from + (towards - from) * i / steps);
    }
    return up(600, towards);
  }

  // Lets a glide run in frames of 16 ms; false when it is still going after `most` of them.
  bool rests(int most = 600) {
    for (int i = 0; i < most && hands.glide; ++i) {
      pass(16);
      if (const auto offset = glide_on(hands, tree, now)) tree = page(*offset);
    }
    return !hands.glide;
  }
};

} // namespace anteroom::ui
