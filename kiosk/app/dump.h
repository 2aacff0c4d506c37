#pragma once
// The semantic tree as a line of JSON: for --ui-dump and the tests. Fields: screen, width, height, mm_width,
// scroll, and per node id, role, name, value, px and mm [x, y, w, h], visible_px, ink, ground, large_text,
// focusable, focused, selected, main_action, language, direction, index.
#include "app/app.h"

#include <string>

namespace anteroom::app {

std::string dump_line(const App& app);

} // namespace anteroom::app
