#include "ui/check_screens.h"
#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

double draw_progress(Frame& frame, const CheckView& view, double y) {
  const int items = static_cast<int>(view.form->items.size());
  const std::string words = frame.words(Word::check_progress, view.item + 1, items);
  const text::Style small = frame.small();
  const double words_width = frame.measure({words, {}}, small, 1000).width + 2;
  const double height = std::round(std::max(6.0, frame.m.px(1.6)));
  const double bar = std::min(frame.screen().w - 2 * frame.m.margin - words_width - frame.m.gap, frame.m.body * 22);
  const double x = (frame.screen().w - bar - words_width - frame.m.gap) / 2;
  const double line = frame.measure({words, {}}, small, 1000).height;
  const double middle = y + line / 2 - height / 2;
  frame.rounded({x, middle, bar, height}, height / 2, frame.theme.line);
  const double done = std::max(bar * (view.item + 1) / items, height);
  frame.rounded({x, middle, done, height}, height / 2, view.colours.ink);
  frame.write(words, {small, frame.theme.soft, frame.theme.paper, Role::progress}, x + bar + frame.m.gap, y, words_width);
  return y + line;
}

struct AnswerGrid {
  int columns = 1;
  double width = 0;
  double height = 0;
  double total = 0;
};

// Two by two where the words have room, else one below the other; all the same size and colour.
AnswerGrid answer_grid(Frame& frame, const CheckView& view, double room, double height_left) {
  const auto& choices = view.form->choices;
  const double gap = frame.m.gap;
  AnswerGrid made;
  made.columns = frame.m.portrait || room < frame.m.body * 20 ? 1 : 2;
  made.width = std::floor((std::min(room, frame.m.body * (made.columns == 2 ? 38 : 26)) - (made.columns - 1) * gap) / made.columns);
  const int rows = (static_cast<int>(choices.size()) + made.columns - 1) / made.columns;
  double least = frame.m.target;
  for (const check::Choice& choice : choices) least = std::max(least, button_height(frame, {"", choice.text, session::Touched{}}, made.width));
  made.height = std::clamp(std::floor((height_left - (rows - 1) * gap) / rows), least, std::max(least, frame.m.target * 1.35));
  made.total = rows * made.height + (rows - 1) * gap;
  return made;
}

double draw_answers(Frame& frame, const CheckView& view, const AnswerGrid& grid, double y) {
  const double gap = frame.m.gap;
  const double left = (frame.screen().w - grid.columns * grid.width - (grid.columns - 1) * gap) / 2;
  const int items = static_cast<int>(view.form->items.size());
  const auto& choices = view.form->choices;
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    Button answer{"answer:" + std::to_string(i), choices[static_cast<std::size_t>(i)].text, session::Answered{i, items}};
    answer.main_action = true;
    answer.selected = view.chosen == i;
    answer.role = Role::answer;
    draw_button(frame, {left + (i % grid.columns) * (grid.width + gap), y + (i / grid.columns) * (grid.height + gap), grid.width, grid.height},
                answer, frame.theme.paper);
  }
  return y + grid.total;
}

} // namespace

void draw_question(Frame& frame, const CheckView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const check::Questionnaire& form = *view.form;
  const check::Item& item = form.items[static_cast<std::size_t>(view.item)];
  Chrome chrome;
  chrome.home = false; // leaving halfway is Finish, or Back
  chrome.note = frame.words(Word::check_privacy);
  const Button skip{"check.skip", frame.words(Word::check_skip), session::Skipped{static_cast<int>(form.items.size())}, ButtonLook::quiet};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 36);
  const double x = (frame.screen().w - width) / 2;
  text::Style period = frame.small();
  text::Style statement = frame.title();
  period.align = statement.align = text::Align::centre;
  const double skip_height = frame.m.target;
  const double words = frame.measure({form.period, {}}, period, width).height + frame.measure({item.text, {}}, statement, width).height +
                       frame.m.small * 1.4 + frame.m.body * 2.2;
  const AnswerGrid grid = answer_grid(frame, view, room.w, room.h - words - skip_height - 2 * frame.m.gap);

  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  const double spare = std::max(0.0, room.h - words - grid.total - skip_height - 2 * frame.m.gap);
  double y = draw_progress(frame, view, start);
  y += frame.m.body * 0.7 + spare * 0.3;
  y += frame.write(form.period, {period, frame.theme.soft, frame.theme.paper}, x, y, width) + frame.m.body * 0.25;
  y += frame.write(item.text, {statement, frame.theme.ink, frame.theme.paper, Role::title}, x, y, width);
  y += frame.m.body * 0.9 + spare * 0.3;
  y = draw_answers(frame, view, grid, y) + frame.m.gap;
  const double skip_width = std::max(button_width(frame, skip), frame.m.main_width);
  draw_button(frame, {(frame.screen().w - skip_width) / 2, y, skip_width, skip_height}, skip, frame.theme.paper);
  frame.end_scroll(y + skip_height + frame.m.gap * 0.5);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
