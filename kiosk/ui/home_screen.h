#pragma once
// The shelves: one tile a topic, all in view where they fit.
#include "ui/widgets.h"

namespace anteroom::ui {

struct HomeView {
  std::string site_name;
  std::vector<Tile> tiles;
  bool search = false; // words can be looked for
};

void draw_home(Frame& frame, const HomeView& view);

} // namespace anteroom::ui
