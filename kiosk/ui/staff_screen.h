#pragma once
// How the kiosk is doing, for the people who look after it. Visitors never come here.
#include "ui/frame.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct StaffView {
  struct Part {
    std::string heading;
    std::vector<std::string> lines;
    bool warns = false; // somebody should do something about it
  };
  std::string title;
  std::string close; // the button's words
  std::vector<Part> parts;
};

void draw_staff(Frame& frame, const StaffView& view);

} // namespace anteroom::ui
