#pragma once
// The colours of the kiosk, light and dark. Every pair that text is drawn in passes 4.5:1
// (tests/ui/theme_test.cpp).
#include "cards/topic.h"
#include "picture/picture.h"

namespace anteroom::ui {

using picture::Colour;

struct TopicColours {
  Colour ink;
  Colour tint;
};

struct Theme {
  bool dark = false;
  Colour paper;   // the ground
  Colour surface; // cards, bars, answers
  Colour ink;
  Colour soft; // second text
  Colour line; // hairlines
  Colour primary;
  Colour on_primary;
  Colour help;
  Colour focus;  // the ring
  Colour shadow; // alpha is its strength

  TopicColours topic(cards::Colour colour) const;
};

const Theme& light_theme();
const Theme& dark_theme();

} // namespace anteroom::ui
