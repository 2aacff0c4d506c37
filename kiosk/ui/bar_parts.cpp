#include "ui/bar_parts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// The end of what is typed, as much as one line has room for. Cut between letters.
std::string tail(Frame& frame, const std::string& text, const text::Style& style, double room) {
  std::size_t begin = 0;
  while (begin < text.size() && frame.measure({text.substr(begin), {}}, style, 10'000).width > room) {
    ++begin;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  }
  return text.substr(begin);
}

} // namespace

double bar_pad(const Frame& frame) {
  return std::round(frame.m.px(std::clamp(0.022 * std::min(frame.m.width_mm, frame.m.height_mm), 2.0, 5.0)));
}

void draw_progress(Frame& frame, const Progress& progress, double x, double room, double middle) {
  const text::Style small = frame.small();
  const text::Box box = frame.measure({progress.words, {}}, small, 1000);
  const double height = std::round(std::max(6.0, frame.m.px(1.6)));
  const double fits = std::min(room - box.width - 2 * frame.m.gap - 2, frame.m.body * 22);
  const double bar = fits > frame.m.body * 2 ? fits : 0;
  const double apart = bar > 0 ? frame.m.gap : 0;
  x += (room - bar - box.width - apart - frame.m.gap) / 2;
  if (bar > 0) {
    const Rect whole{x, middle - height / 2, bar, height};
    frame.rounded(whole, height / 2, frame.theme.line);
    frame.rounded({whole.x, whole.y, std::max(bar * progress.share, height), height}, height / 2, progress.ink);
  }
  frame.write(progress.words, {small, frame.theme.soft, frame.theme.paper, Role::progress}, x + bar + apart,
              middle - box.height / 2.0, box.width + 2);
}

void draw_field(Frame& frame, const Field& field, const Rect& rect) {
  const Colour ground = frame.theme.surface;
  const double radius = std::min(frame.m.radius * 0.92, rect.h / 2);
  if (frame.is_focused("search.field")) frame.ring(rect, radius, frame.theme.paper);
  frame.outlined(rect, radius, ground, frame.theme.primary, std::max(2.0, 1.6 * frame.m.hairline));
  const text::Style style = frame.label();
  const double apart = std::round(frame.m.label * 0.6);
  const double lens = std::round(frame.m.label * 1.2);
  frame.icon(picture::Icon::lens, {rect.x + apart, rect.y + (rect.h - lens) / 2, lens, lens}, frame.theme.soft);
  const double x = rect.x + 2 * apart + lens;
  const double room = rect.right() - apart - x;
  const std::string typed = tail(frame, field.text, style, room - 4);
  const text::Box box = frame.measure({typed, {}}, style, 10'000);
  const text::Box hint = frame.measure({field.hint, {}}, style, 10'000);
  if (!typed.empty())
    frame.paint(typed, style, frame.theme.ink, ground, x, rect.y + (rect.h - box.height) / 2, box.width + 1.0);
  else if (hint.width + 6 <= room)
    frame.paint(field.hint, style, frame.theme.soft, ground, x + 6, rect.y + (rect.h - hint.height) / 2,
                hint.width + 1.0);
  if (!field.event) {
    const double caret = std::max(2.0, std::round(frame.m.px(0.4)));
    frame.fill({x + (typed.empty() ? 0.0 : box.width + 1.0), rect.y + rect.h * 0.24, caret, rect.h * 0.52},
               frame.theme.primary);
  }
  Node node;
  node.id = field.event ? "search.field" : "";
  node.role = field.event ? Role::button : Role::text;
  node.name = field.text.empty() ? field.hint : field.text;
  node.rect = rect;
  node.ink = typed.empty() ? frame.theme.soft : frame.theme.ink;
  node.ground = ground;
  node.event = field.event;
  frame.add(std::move(node));
}

} // namespace anteroom::ui
