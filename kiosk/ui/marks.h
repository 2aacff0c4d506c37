#pragma once
// What is drawn over a screen for hands that need more time: how long a finger has rested, and the group that a
// switch would enter.
#include "ui/frame.h"
#include "ui/scanning.h"

namespace anteroom::ui {

// A bar that fills along the lower edge of the node `id`; `share` is 0 to 1.
void draw_rest(Frame& frame, const std::string& id, double share);

// A ring around all that is seen of `group`.
void draw_group(Frame& frame, const Stop& group);

} // namespace anteroom::ui
