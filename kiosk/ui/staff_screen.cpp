#include "ui/staff_screen.h"

#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// A panel with a heading; returns its height, drawn or not.
double draw_part(Frame& frame, const StaffView::Part& part, double x, double y, double width, bool draw) {
  const double pad = std::round(frame.m.body * 0.85);
  const double room = width - 2 * pad;
  const double start = y;
  const auto write = [&](const std::string& text, const text::Style& style, Colour ink, Role role) {
    if (draw) frame.write(text, {style, ink, frame.theme.surface, role}, x + pad, y, room);
    y += frame.measure({text, {}}, style, room).height;
  };
  y += pad;
  write(part.heading, frame.heading(), part.warns ? frame.theme.help : frame.theme.ink, Role::heading);
  for (const std::string& line : part.lines) {
    y += frame.m.body * 0.4;
    write(line, frame.body(), frame.theme.ink, Role::text);
  }
  return y + pad - start;
}

} // namespace

void draw_staff(Frame& frame, const StaffView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const Metrics& m = frame.m;
  const double width = std::min(frame.screen().w - 2 * m.margin, m.body * 44);
  const double x = (frame.screen().w - width) / 2;
  const Button close{"staff.close", view.close, session::Finished{}, ButtonLook::primary, std::nullopt, true};
  const double bar = button_height(frame, close, width) + 2 * m.gap;
  const double start = frame.begin_scroll({0, 0, frame.screen().w, frame.screen().h - bar});
  double y = start + m.margin;
  y += frame.write(view.title, {frame.title(), frame.theme.primary, frame.theme.paper, Role::title}, x, y, width) +
       m.body * 0.8;
  for (const StaffView::Part& part : view.parts) {
    const double height = draw_part(frame, part, x, y, width, false);
    frame.outlined({x, y, width, height}, m.radius * 0.8, frame.theme.surface,
                   part.warns ? frame.theme.help : frame.theme.line,
                   part.warns ? std::max(2.0, m.px(0.5)) : m.hairline);
    draw_part(frame, part, x, y, width, true);
    y += height + m.gap;
  }
  frame.end_scroll(y, m.gap);
  const double w = std::max(button_width(frame, close), m.main_width);
  draw_button(frame, {x + width - w, frame.screen().h - bar + m.gap, w, bar - 2 * m.gap}, close, frame.theme.paper);
}

} // namespace anteroom::ui
