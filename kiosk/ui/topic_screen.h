#pragma once
// One shelf: its cards and checks as a list.
#include "ui/widgets.h"

namespace anteroom::ui {

struct TopicView {
  std::string title;
  std::string subtitle;
  TopicColours colours;
  std::vector<Tile> entries;
  bool search = false;                       // words can be looked for
  std::optional<cards::Language> other = {}; // of title and subtitle, where it is not that of the screen
};

void draw_topic(Frame& frame, const TopicView& view);

} // namespace anteroom::ui
