#include "ui/marks.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// As a frame takes rectangles; those of the tree are mirrored already.
Rect unmirrored(const Frame& frame, const Rect& rect) {
  if (!frame.look.right_to_left) return rect;
  return {frame.screen().w - rect.right(), rect.y, rect.w, rect.h};
}

Rect joined(const Rect& one, const Rect& other) {
  if (one.empty()) return other;
  const double x = std::min(one.x, other.x);
  const double y = std::min(one.y, other.y);
  return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

} // namespace

void draw_rest(Frame& frame, const std::string& id, double share) {
  const Node* node = frame.tree().find(id);
  if (!node || node->visible.empty()) return;
  const Rect on = unmirrored(frame, node->visible);
  const double height = std::round(std::max(6.0, frame.m.px(1.6)));
  const double apart = std::min(frame.m.gap, on.w / 6);
  const Rect whole{on.x + apart, on.bottom() - height - std::round(frame.m.gap / 2), on.w - 2 * apart, height};
  frame.outlined(inset(whole, -frame.m.hairline), height / 2 + frame.m.hairline, frame.theme.surface, frame.theme.ink,
                 frame.m.hairline);
  frame.rounded({whole.x, whole.y, std::round(std::max(whole.w * share, height)), height}, height / 2,
                frame.theme.focus);
}

void draw_group(Frame& frame, const Stop& group) {
  Rect all;
  for (const std::string& id : group)
    if (const Node* node = frame.tree().find(id); node && !node->visible.empty()) all = joined(all, node->visible);
  if (all.empty()) return;
  const double away = std::max(2.0, frame.m.px(0.4)) + frame.m.ring;
  const Rect ring = meet(inset(unmirrored(frame, all), -away), frame.screen());
  const double w = frame.m.ring;
  for (const Rect& side :
       {Rect{ring.x, ring.y, ring.w, w}, Rect{ring.x, ring.bottom() - w, ring.w, w},
        Rect{ring.x, ring.y + w, w, ring.h - 2 * w}, Rect{ring.right() - w, ring.y + w, w, ring.h - 2 * w}})
    frame.fill(side, frame.theme.focus);
}

} // namespace anteroom::ui
