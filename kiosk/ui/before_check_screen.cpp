#include "ui/check_screens.h"
#include "ui/chrome.h"
#include "ui/in_language.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// Returns the y below.
double words(Frame& frame, const CheckView& view, double x, double y, double width) {
  const check::Questionnaire& form = view.questionnaire();
  const InLanguage as_the_form(frame, view.other, x, width);
  y += frame.write(form.title, {frame.title(), view.colours.ink, frame.theme.paper, Role::title}, x, y, width);
  if (const std::string only = only_in(frame, Word::language_only, view.other); !only.empty()) {
    const InLanguage as_the_screen(frame, std::nullopt, x, width);
    y += frame.m.body * 0.3;
    y += frame.write(only, {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  }
  for (const std::string& paragraph : form.about)
    y += frame.m.body * 0.7 +
         frame.write(paragraph, {frame.body(), frame.theme.ink, frame.theme.paper}, x, y + frame.m.body * 0.7, width);
  if (!form.copyright.empty())
    y += frame.m.body +
         frame.write(form.copyright, {frame.small(), frame.theme.soft, frame.theme.paper}, x, y + frame.m.body, width);
  return y;
}

} // namespace

void draw_before_check(Frame& frame, const CheckView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const check::Questionnaire& form = view.questionnaire();
  Chrome chrome;
  chrome.crumb = frame.words(Word::minutes, form.minutes);
  chrome.actions = {{"check.start", frame.words(Word::check_start), session::StartedCheck{view.form},
                     ButtonLook::primary, std::nullopt, true}};
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
  const double y = frame.begin_scroll({x - frame.m.gap, room.y, width + 2 * frame.m.gap, room.h});
  frame.end_scroll(words(frame, view, x, y, width), frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
