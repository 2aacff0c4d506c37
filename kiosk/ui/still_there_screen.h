#pragma once
// "Still there?": covers everything, opaque, and any touch or key takes it away.
#include "ui/frame.h"

namespace anteroom::ui {

struct StillThereView {
  int seconds = 0;
  double share = 1; // of the time that is left
};

void draw_still_there(Frame& frame, const StillThereView& view);

} // namespace anteroom::ui
