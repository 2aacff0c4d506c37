#pragma once
#include "ui/frame.h"

namespace anteroom::ui {

// Lets a screen that came up at `began` come through from the paper, in a short moment. False when that is
// over and nothing was drawn.
bool draw_fade(Frame& frame, Time began);

} // namespace anteroom::ui
