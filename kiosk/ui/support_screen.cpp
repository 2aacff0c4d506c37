#include "ui/check_screens.h"
#include "ui/in_language.h"

#include <algorithm>

namespace anteroom::ui {

double draw_support_words(Frame& frame, const Support& support, Colour ink, double x, double y, double width) {
  const auto as_the_form = [&] { return InLanguage(frame, support.other, x, width); };
  {
    const InLanguage in_form = as_the_form();
    y += frame.write(support.safety->title, {frame.title(), ink, frame.theme.paper, Role::title}, x, y, width);
  }
  y += frame.m.body * 0.5;
  // Whom to turn to comes before what else there is to say.
  if (!support.emergency.empty()) y = draw_emergency(frame, support.emergency, x, y, width) + frame.m.gap;
  y = draw_contacts(frame, support.contacts, x, y, width) + (support.contacts.empty() ? 0 : frame.m.gap);
  y += frame.write(frame.words(Word::help_staff), {frame.body(), frame.theme.ink, frame.theme.paper}, x, y, width);
  const InLanguage in_form = as_the_form();
  for (const std::string& paragraph : support.safety->text) {
    y += frame.m.body * 0.6;
    y += frame.write(paragraph, {frame.body(), frame.theme.ink, frame.theme.paper}, x, y, width);
  }
  return y + frame.m.body * 0.5;
}

void draw_support(Frame& frame, const CheckView& check, const Support& support) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false;
  chrome.note = frame.words(Word::check_privacy);
  chrome.actions = {{"support.go-on", frame.words(Word::support_go_on), session::WentOn{check.form}, ButtonLook::plain,
                     std::nullopt, true}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 40);
  const double x = (frame.screen().w - width) / 2;
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = draw_support_words(frame, support, check.colours.ink, x, start, width) + frame.m.body * 0.3;
  y += frame.write(frame.words(Word::support_wait), {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  frame.end_scroll(y, frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
