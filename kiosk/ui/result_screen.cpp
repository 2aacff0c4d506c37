#include "ui/result_screen.h"

#include "ui/chrome.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

struct Column {
  Frame& frame;
  double x;
  double y;
  double width;

  void write(const std::string& text, const text::Style& style, Colour ink, double before, Role role = Role::text) {
    y += before;
    y += frame.write(text, {style, ink, frame.theme.paper, role}, x, y, width);
  }
  void heading(Word word) {
    write(frame.words(word), frame.heading(), frame.theme.ink, frame.m.body * 1.4, Role::heading);
  }
  void rows(const std::vector<Tile>& tiles) { y = draw_rows(frame, tiles, x, y + frame.m.body * 0.6, width); }
};

void not_a_diagnosis(Column& column, const TopicColours& colours) {
  Frame& frame = column.frame;
  const double pad = frame.m.body * 0.85;
  const std::string text = frame.words(Word::result_not_diagnosis);
  const double height = frame.measure({text, {}}, frame.body(), column.width - 2 * pad).height + 2 * pad;
  column.y += frame.m.body;
  frame.rounded({column.x, column.y, column.width, height}, frame.m.radius * 0.8, colours.tint);
  frame.write(text, {frame.body(), frame.theme.ink, colours.tint}, column.x + pad, column.y + pad,
              column.width - 2 * pad);
  column.y += height;
}

} // namespace

void draw_result(Frame& frame, const ResultView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.note = frame.words(Word::check_privacy);
  chrome.actions = {
      {"result.again", frame.words(Word::result_over), session::TookAgain{view.items}, ButtonLook::plain}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 40);
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  Column column{frame, (frame.screen().w - width) / 2, start, width};
  column.write(view.result->title, frame.title(), view.colours.ink, 0, Role::title);
  column.write(frame.words(Word::result_answered, view.answered, view.items), frame.small(), frame.theme.soft,
               frame.m.body * 0.3);
  for (const std::string& paragraph : view.result->text)
    column.write(paragraph, frame.body(), frame.theme.ink, frame.m.body * 0.7);
  not_a_diagnosis(column, view.colours);
  if (!view.try_now.empty()) {
    column.heading(Word::result_try);
    column.rows(view.try_now);
  }
  if (!view.read.empty()) {
    column.heading(Word::result_read);
    column.rows(view.read);
  }
  column.heading(Word::result_talk);
  column.write(frame.words(Word::help_staff), frame.body(), frame.theme.ink, frame.m.body * 0.4);
  column.y += frame.m.body * 0.8;
  column.y = draw_contacts(frame, view.contacts, column.x, column.y, width);
  frame.end_scroll(column.y, frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
