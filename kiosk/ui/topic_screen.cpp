#include "ui/topic_screen.h"

#include "ui/chrome.h"
#include "ui/search_screen.h"

namespace anteroom::ui {

void draw_topic(Frame& frame, const TopicView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false; // Back leads there
  chrome.note = frame.words(Word::home_privacy);
  if (view.search) chrome.actions = {search_button(frame)};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start;
  y += frame.write(view.title, {frame.in(view.other, frame.title()), view.colours.ink, frame.theme.paper, Role::title},
                   room.x, y, room.w);
  y += frame.write(view.subtitle, {frame.in(view.other, frame.body()), frame.theme.soft, frame.theme.paper}, room.x,
                   y + frame.m.body * 0.15, room.w);
  y += frame.m.body * 0.9;
  if (view.entries.empty())
    y += frame.write(frame.words(Word::topic_empty), {frame.body(), frame.theme.ink, frame.theme.paper}, room.x, y,
                     room.w);
  y = draw_rows(frame, view.entries, room.x, y, room.w, room.h - (y - start) - frame.m.gap);
  frame.end_scroll(y, frame.m.gap);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
