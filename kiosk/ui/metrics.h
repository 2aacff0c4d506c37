#pragma once
// Sizes, from millimetres. A panel's pixels say nothing about its size, so the config tells its width.
#include "session/visit.h"

namespace anteroom::ui {

struct Panel {
  int width = 1280; // pixels
  int height = 800;
  double width_mm = 217;
  bool operator==(const Panel&) const = default;
};

struct Metrics {
  Metrics(const Panel& panel, session::TextSize size);

  double px(double mm) const { return mm * per_mm; }

  double per_mm; // pixels
  double width_mm;
  double height_mm;
  bool portrait;
  bool small_panel; // under 9 inches across: 11.6 mm targets (44 CSS px) instead of 15

  // All below in pixels.
  double target;     // smallest side of anything that can be touched
  double main_width; // smallest width of a main action
  double gap;        // between targets, at least 3 mm
  double margin;     // at the sides of the screen
  double radius;     // of cards
  double hairline;
  double ring; // focus ring, at least 1 mm
  // Type: ems.
  double body;
  double small;
  double label; // on buttons
  double heading;
  double title;
  double display; // attract
};

} // namespace anteroom::ui
