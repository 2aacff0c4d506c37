#pragma once
// A card being read, a page at a time.
#include "ui/widgets.h"

namespace anteroom::ui {

struct ReaderView {
  const cards::Card* card = nullptr; // owned by the caller, outlives the frame
  int page = 0;
  TopicColours colours;
  std::string topic_title;
  std::string tag; // "2 min"
  std::vector<Tile> related;
  std::optional<cards::Language> other = {}; // of the card's text, where it is not that of the screen
};

void draw_reader(Frame& frame, const ReaderView& view);

} // namespace anteroom::ui
