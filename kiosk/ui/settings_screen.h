#pragma once
// How this visitor sees, hears and works the kiosk. The screen itself shows each choice as it is made, and all of
// them can be put back at once.
#include "ui/frame.h"

namespace anteroom::ui {

struct SettingsView {
  session::Preferences chosen;
};

void draw_settings(Frame& frame, const SettingsView& view);

} // namespace anteroom::ui
