#pragma once
// What the answers are like, in plain words, and where to go from here. Never a dead end.
#include "check/plain.h"
#include "ui/contacts.h"
#include "ui/widgets.h"

namespace anteroom::ui {

struct ResultView {
  const check::plain::Result* result = nullptr; // outlives the frame
  TopicColours colours;
  int answered = 0;
  int items = 0;
  std::vector<Tile> read;
  std::vector<Tile> try_now;
  std::vector<Contact> contacts;
};

void draw_result(Frame& frame, const ResultView& view);

} // namespace anteroom::ui
