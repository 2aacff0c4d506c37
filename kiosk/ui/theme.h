#pragma once
// The colours of the kiosk: light, dark, and in high contrast. Every pair that text is drawn in passes 4.5:1, in
// high contrast 12:1, and what tells a control from its ground 3:1 (tests/ui/theme_test.cpp).
#include "cards/topic.h"
#include "picture/picture.h"
#include "session/visit.h"

namespace anteroom::ui {

using picture::Colour;

struct TopicColours {
  Colour ink;
  Colour tint;
};

struct Theme {
  session::Shade shade = session::Shade::light;
  bool dark = false;  // light letters on a dark ground
  bool plain = false; // no scenery behind words, and an edge around each card
  Colour paper;       // the ground
  Colour surface;     // cards, bars, answers
  Colour ink;
  Colour soft; // second text
  Colour line; // hairlines between what needs none
  Colour edge; // of what can be touched
  Colour primary;
  Colour on_primary;
  Colour help;
  Colour focus;  // the ring
  Colour shadow; // alpha is its strength
  Colour sky;    // where words lie on the scenery at their least contrast

  TopicColours topic(cards::Colour colour) const;
};

// The light one for Shade::site_default.
const Theme& theme_of(session::Shade shade);

} // namespace anteroom::ui
