#pragma once
// What the answers are like, in plain words, and where to go from here. Never a dead end.
#include "ui/check_screens.h"

namespace anteroom::ui {

struct ResultView {
  CheckView check;
  const check::Guidance* guidance = nullptr; // outlives the frame
  Support support;                           // what the answers call for comes first
  int answered = 0;
  int asked = 0;
  std::vector<Tile> read = {};
  std::vector<Tile> try_now = {};
  std::vector<Contact> contacts = {};
  std::string take_away = {}; // what a phone reads off the screen; empty: nothing to take along
};

void draw_result(Frame& frame, const ResultView& view);

} // namespace anteroom::ui
