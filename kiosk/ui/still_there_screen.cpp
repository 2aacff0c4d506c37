#include "ui/still_there_screen.h"

#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

namespace {

constexpr double kSqueezed = 0.75; // of the width that the words of a button wish for; they break then

} // namespace

void draw_still_there(Frame& frame, const StillThereView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  draw_tools(frame, {"bar.language", "bar.cover"});
  const double above = frame.m.target;
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
  const Button more{"idle.more-time",
                    frame.words(Word::idle_more_time),
                    session::AskedMoreTime{},
                    ButtonLook::plain,
                    std::nullopt,
                    true};
  // Both of one width, side by side where there is room.
  const double widest = std::max(button_width(frame, stay), button_width(frame, more));
  const bool beside = 2 * widest * kSqueezed + frame.m.gap <= room.w;
  const double w = std::min(beside ? (room.w - frame.m.gap) / 2 : room.w, widest + frame.m.body * 2);
  const double one = std::max({frame.m.target * 1.1, button_height(frame, stay, w), button_height(frame, more, w)});
  const double h = beside ? one : 2 * one + frame.m.gap;
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
  const double left_x = (frame.screen().w - (beside ? 2 * w + frame.m.gap : w)) / 2;
  draw_button(frame, {left_x, y, w, one}, stay, frame.theme.paper);
  const Rect second = beside ? Rect{left_x + w + frame.m.gap, y, w, one} : Rect{left_x, y + one + frame.m.gap, w, one};
  draw_button(frame, second, more, frame.theme.paper);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
