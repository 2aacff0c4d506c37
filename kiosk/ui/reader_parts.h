#pragma once
// What the screen of a card is made of besides its blocks.
#include "ui/reader_screen.h"

namespace anteroom::ui {

// How the steps of an easy version stand on the screen: as large as there is room, the same on all of its pages.
struct Steps {
  int on_page = 1;      // one or two
  double height = 0;    // of a step, at least
  bool stacked = false; // the picture above its words
};
// `room` is the height that a page has for them.
Steps steps_of(Frame& frame, const cards::Card& card, double width, double room);
// The pages that this makes.
int pages_of(const Steps& steps, const cards::Card& card);
// Those of `page`, one below the other; returns the y below them.
double draw_steps(Frame& frame, const ReaderView& view, const Steps& steps, int page, double x, double y, double width);

// The words of `blocks` that are explained, as buttons under a heading, in order; returns the y below them, which is
// `y` when there are none.
double draw_words(Frame& frame, const ReaderView& view, const std::vector<const cards::Block*>& blocks, double x,
                  double y, double width);
// What a word means, in place of the card's text: the word, its meaning, and Close, whole in `room`.
void draw_meaning(Frame& frame, const ReaderView& view, const cards::Meaning& meaning, const Rect& room);

} // namespace anteroom::ui
