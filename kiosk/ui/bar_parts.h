#pragma once
// What the two bars share, and what may stand in the middle of the upper one.
#include "ui/chrome.h"

namespace anteroom::ui {

// Between a bar's buttons and its edges.
double bar_pad(const Frame& frame);

// In `room` from x on, around the height `middle`.
void draw_progress(Frame& frame, const Progress& progress, double x, double room, double middle);
void draw_field(Frame& frame, const Field& field, const Rect& rect);

} // namespace anteroom::ui
