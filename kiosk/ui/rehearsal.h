#pragma once
// A screen drawn where nobody sees it.
#include <functional>

struct ImDrawList;

namespace anteroom::ui {

// Calls `draw` with a list of its own, and throws away what was drawn. REQUIRES: Dear ImGui has a context.
void rehearse(const std::function<void(ImDrawList&)>& draw);

} // namespace anteroom::ui
