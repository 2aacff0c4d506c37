#include "ui/help_screen.h"

#include "ui/chrome.h"

#include <algorithm>

namespace anteroom::ui {

void draw_help(Frame& frame, const HelpView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false; // Back leads to where the visitor was
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 44);
  const double x = (frame.screen().w - width) / 2;
  const Written plain{frame.body(), frame.theme.ink, frame.theme.paper};
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start;
  y += frame.write(frame.words(Word::help_title), {frame.title(), frame.theme.ink, frame.theme.paper, Role::title}, x,
                   y, width);
  if (!view.emergency.empty()) y = draw_emergency(frame, view.emergency, x, y + frame.m.body * 0.7, width);
  y += frame.m.body * 0.8;
  if (view.contacts.empty()) {
    y += frame.write(frame.words(Word::help_none), plain, x, y, width);
  } else {
    y += frame.write(frame.words(Word::help_staff), plain, x, y, width) + frame.m.body * 0.8;
    y = draw_contacts(frame, view.contacts, x, y, width);
  }
  frame.end_scroll(y, frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
