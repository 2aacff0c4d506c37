#pragma once
// Sizes, from millimetres. A panel's pixels say nothing about its size, so the config tells its width.
#include "session/visit.h"

namespace anteroom::ui {

struct Panel {
  int width = 1280; // pixels
  int height = 800;
  double width_mm = 217;
  double eye_mm = 550; // from the eyes of who reads
  bool operator==(const Panel&) const = default;
};

struct Metrics {
  // `low`: everything lies in the lower part of the screen, where the panel is so high that this brings it nearer.
  Metrics(const Panel& panel, session::TextSize size, bool low = false);

  double px(double mm) const { return mm * per_mm; }

  double per_mm; // pixels
  double width_mm;
  double height_mm;
  double area; // pixels: the height of what screens are laid out in, at the bottom of the panel
  bool portrait;
  bool can_be_lower; // so high that low makes a difference
  bool small_panel;  // under 9 inches across: 11.6 mm targets (44 CSS px) instead of 15

  // All below in pixels.
  double target;     // smallest side of anything that can be touched
  double main_width; // smallest width of a main action
  double gap;        // between targets, at least 3 mm
  double margin;     // at the sides of the screen
  double radius;     // of cards
  double hairline;
  double ring; // focus ring, at least 1 mm
  // Type: ems. In the largest size a capital letter of the body spans 0.7 degrees at the distance of the eyes (EN 301
  // 549, 5.1.4), on panels that have room for it, and 4.8 mm (Section 508, 402.4) on every one.
  double body;
  double small;
  double label; // on buttons
  double heading;
  double title;
  double display; // attract
};

} // namespace anteroom::ui
