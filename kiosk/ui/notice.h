#pragma once
// A line over the end of a screen, for what a visitor has to know at once. It goes with the next touch or key.
#include "ui/frame.h"

namespace anteroom::ui {

// Above the lower bar of the screen that was drawn.
void draw_notice(Frame& frame, const std::string& words);

} // namespace anteroom::ui
