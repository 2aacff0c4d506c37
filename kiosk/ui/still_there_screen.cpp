#include "ui/still_there_screen.h"

#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

void draw_still_there(Frame& frame, const StillThereView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.back = chrome.home = chrome.display = false;
  draw_language_button(frame);
  const double above = frame.look.language_name.empty() ? 0 : frame.m.target;
  const Rect room = content(frame, frame.m.margin + above, chrome);
  const double width = std::min(room.w, frame.m.body * 26);
  const double x = (frame.screen().w - width) / 2;
  text::Style title = frame.title();
  text::Style body = frame.body();
  title.align = body.align = text::Align::centre;
  title.size *= 1.25;
  const std::string seconds = frame.words(Word::idle_seconds, view.seconds);
  const Button stay{"idle.stay", frame.words(Word::idle_stay), session::StayedHere{}, ButtonLook::primary, std::nullopt,
                    true};
  const double w = button_width(frame, stay) + frame.m.body * 2;
  const double h = frame.m.target * 1.2;
  const double bar = std::round(std::max(6.0, frame.m.px(1.6)));
  double space = frame.m.body;
  const auto total = [&] {
    return frame.measure({frame.words(Word::idle_title), {}}, title, width).height +
           frame.measure({seconds, {}}, body, width).height + h + bar + space * 3.4;
  };
  // As large as the visitor likes it, as long as the button stays in view.
  const double least = Metrics(frame.look.panel, session::TextSize::standard).body;
  while (total() > room.h && body.size > least)
    for (double* size : {&title.size, &body.size, &space}) *size *= 0.95;

  double y = room.y + std::max(0.0, (room.h - total()) * 0.42);
  y += frame.write(frame.words(Word::idle_title), {title, frame.theme.ink, frame.theme.paper, Role::title}, x, y,
                   width) +
       space * 0.6;
  // Heard with the rest at first, and then twice.
  const bool said = view.seconds == 10 || view.seconds == 5;
  y += frame.write(seconds, {body, frame.theme.soft, frame.theme.paper, Role::timer, false, false, said}, x, y, width) +
       space * 1.2;
  const double length = std::min(width, frame.m.body * 14);
  frame.rounded({(frame.screen().w - length) / 2, y, length, bar}, bar / 2, frame.theme.line);
  const double left = std::max(bar, length * std::clamp(view.share, 0.0, 1.0));
  frame.rounded({(frame.screen().w - length) / 2, y, left, bar}, bar / 2, frame.theme.primary);
  y += bar + space * 1.6;
  draw_button(frame, {(frame.screen().w - w) / 2, y, w, h}, stay, frame.theme.paper);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
