#include "ui/rehearsal.h"

#include <imgui.h>

namespace anteroom::ui {

void rehearse(const std::function<void(ImDrawList&)>& draw) {
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  list.PushClipRectFullScreen();
  draw(list);
}

} // namespace anteroom::ui
