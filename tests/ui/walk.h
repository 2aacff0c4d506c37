#pragma once
// Goes through a screen with keys only: what is pressed moves the focus and the page, and the screen is drawn anew.
#include "ui/focus.h"
#include "ui/scenes.h"

namespace anteroom::ui {

class Walk {
public:
  Walk(help::BlindScreen& blind, const Scene& scene) : blind_(blind), scene_(scene) { draw(); }

  void press(Key key) {
    const FocusMove move = move_focus(tree_, focus, key);
    if (!move.focus.empty()) focus = move.focus;
    if (move.scroll_to) scroll(*move.scroll_to);
  }

  void scroll(double offset) {
    blind_.look.scroll_mm = offset * blind_.look.panel.width_mm / blind_.look.panel.width;
    draw();
  }

  const Tree& tree() const { return tree_; }
  Metrics metrics() const { return {blind_.look.panel, blind_.look.text_size}; }
  double offset() const { return tree_.scroll ? tree_.scroll->offset : 0; }
  std::string focus;

private:
  void draw() { tree_ = blind_(scene_.draw); }

  help::BlindScreen& blind_;
  const Scene& scene_;
  Tree tree_;
};

} // namespace anteroom::ui
