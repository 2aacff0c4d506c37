#include "ui/check_screens.h"
#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

void draw_before_check(Frame& frame, const CheckView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const check::plain::Questionnaire& form = *view.form;
  Chrome chrome;
  chrome.crumb = frame.words(Word::minutes, form.minutes);
  chrome.actions = {{"check.start", frame.words(Word::check_start),
                     session::StartedCheck{static_cast<int>(form.items.size())}, ButtonLook::primary, std::nullopt,
                     true}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double measure = frame.m.body * 32;
  const bool beside = !frame.m.portrait && !frame.m.small_panel && room.w > frame.m.body * 34;
  double x = room.x;
  double width = std::min(measure, room.w);
  if (beside) {
    const double art = std::round(room.w * 0.34);
    frame.art(form.picture, {room.x, room.y, art, room.h - frame.m.gap}, view.colours, frame.m.radius, {});
    x += art + frame.m.margin;
    width = std::min(measure, room.right() - x);
  } else {
    x = (frame.screen().w - width) / 2;
  }
  const double start = frame.begin_scroll({x - frame.m.gap, room.y, width + 2 * frame.m.gap, room.h});
  double y = start;
  y += frame.write(form.title, {frame.title(), view.colours.ink, frame.theme.paper, Role::title}, x, y, width);
  for (const std::string& paragraph : form.about)
    y += frame.m.body * 0.7 +
         frame.write(paragraph, {frame.body(), frame.theme.ink, frame.theme.paper}, x, y + frame.m.body * 0.7, width);
  frame.end_scroll(y, frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

void draw_before_result(Frame& frame, const CheckView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false;
  chrome.note = frame.words(Word::check_privacy);
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 28);
  const double x = (frame.screen().w - width) / 2;
  text::Style title = frame.title();
  text::Style body = frame.body();
  title.align = body.align = text::Align::centre;
  const std::string heading = frame.words(Word::check_ready_title);
  const std::string text = frame.words(Word::check_ready_text);
  const Button show{
      "check.show", frame.words(Word::check_show), session::AskedForResult{}, ButtonLook::primary, std::nullopt, true};
  const Button change{
      "check.change", frame.words(Word::check_change), session::WentBack{}, ButtonLook::plain, std::nullopt, true};
  const double least = std::max(button_width(frame, show), button_width(frame, change));
  const bool side_by_side = frame.m.small_panel && 2 * least + frame.m.gap <= room.w;
  const double most = side_by_side ? (room.w - frame.m.gap) / 2 : width;
  const double w = std::max(least, std::min(most, frame.m.body * 14));
  const double h = frame.m.target * 1.1;
  const double buttons = side_by_side ? h : 2 * h + frame.m.gap;
  const auto total = [&] {
    return frame.measure({heading, {}}, title, width).height + frame.measure({text, {}}, body, width).height + buttons +
           frame.m.body * 2.2;
  };
  while (total() > room.h && body.size > Metrics(frame.look.panel, session::TextSize::standard).body)
    for (text::Style* style : {&title, &body}) style->size *= 0.94;
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start + std::max(0.0, (room.h - total()) * 0.42);
  y +=
      frame.write(heading, {title, view.colours.ink, frame.theme.paper, Role::title}, x, y, width) + frame.m.body * 0.6;
  y += frame.write(text, {body, frame.theme.ink, frame.theme.paper}, x, y, width) + frame.m.body * 1.3;
  const double middle = frame.screen().w / 2;
  if (side_by_side) {
    draw_button(frame, {middle - w - frame.m.gap / 2, y, w, h}, change, frame.theme.paper);
    draw_button(frame, {middle + frame.m.gap / 2, y, w, h}, show, frame.theme.paper);
  } else {
    draw_button(frame, {middle - w / 2, y, w, h}, show, frame.theme.paper);
    draw_button(frame, {middle - w / 2, y + h + frame.m.gap, w, h}, change, frame.theme.paper);
  }
  frame.end_scroll(y + buttons, frame.m.gap * 0.4);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
