#pragma once
// While nobody is here: a quiet picture, an invitation, nothing sensitive.
#include "ui/frame.h"

namespace anteroom::ui {

struct AttractView {
  std::string site_name;
};

void draw_attract(Frame& frame, const AttractView& view);

} // namespace anteroom::ui
