#pragma once
// Something neutral over whatever was on the screen: a page that anybody may see somebody read.
#include "ui/frame.h"

namespace anteroom::ui {

void draw_cover(Frame& frame);

} // namespace anteroom::ui
