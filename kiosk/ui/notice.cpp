#include "ui/notice.h"

#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

void draw_notice(Frame& frame, const std::string& words) {
  const double pad = std::round(frame.m.body * 0.8);
  const double width = std::min(frame.screen().w - 2 * frame.m.margin, frame.m.body * 40);
  text::Style style = frame.body();
  const double height = frame.measure({words, {}}, style, width - 2 * pad).height + 2 * pad;
  const Rect rect{(frame.screen().w - width) / 2, bottom_edge(frame, {}) - frame.m.gap - height, width, height};
  frame.shadow(rect, frame.m.radius * 0.8);
  frame.outlined(rect, frame.m.radius * 0.8, frame.theme.surface, frame.theme.primary, std::max(2.0, frame.m.px(0.5)));
  frame.write(words, {style, frame.theme.ink, frame.theme.surface}, rect.x + pad, rect.y + pad, width - 2 * pad);
}

} // namespace anteroom::ui
