#pragma once
// A card being read, a page at a time.
#include "ui/widgets.h"

namespace anteroom::ui {

struct ReaderView {
  const cards::Card* card = nullptr; // owned by the caller, outlives the frame
  int page = 0;                      // of the version that is shown; the last there is, when it is beyond
  TopicColours colours;
  std::string topic_title;
  std::string tag; // "2 min": how long the version that is shown takes to read
  std::vector<Tile> related;
  std::optional<cards::Language> other = {}; // of the card's text, where it is not that of the screen
  bool easy = false;                         // in easy words, where the card has them
  std::string explained = {};                // the id of the word whose meaning lies open
};

void draw_reader(Frame& frame, const ReaderView& view);

} // namespace anteroom::ui
