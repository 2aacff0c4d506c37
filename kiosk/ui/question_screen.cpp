#include "ui/check_screens.h"
#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

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
  made.width = std::floor((std::min(room, frame.m.body * (made.columns == 2 ? 38 : 26)) - (made.columns - 1) * gap) /
                          made.columns);
  const int rows = (static_cast<int>(choices.size()) + made.columns - 1) / made.columns;
  double least = frame.m.target;
  for (const check::plain::Choice& choice : choices)
    least = std::max(least, button_height(frame, {"", choice.text, session::Touched{}}, made.width));
  made.height =
      std::clamp(std::floor((height_left - (rows - 1) * gap) / rows), least, std::max(least, frame.m.target * 1.6));
  made.total = rows * made.height + (rows - 1) * gap;
  return made;
}

double draw_answers(Frame& frame, const CheckView& view, const AnswerGrid& grid, double y) {
  const double gap = frame.m.gap;
  const double left = (frame.screen().w - grid.columns * grid.width - (grid.columns - 1) * gap) / 2;
  const int items = static_cast<int>(view.form->items.size());
  const auto& choices = view.form->choices;
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    Button answer{"answer:" + std::to_string(i), choices[static_cast<std::size_t>(i)].text,
                  session::Answered{i, items}};
    answer.main_action = true;
    answer.selected = view.chosen == i;
    answer.role = Role::answer;
    draw_button(frame,
                {left + (i % grid.columns) * (grid.width + gap), y + (i / grid.columns) * (grid.height + gap),
                 grid.width, grid.height},
                answer, frame.theme.paper);
  }
  return y + grid.total;
}

} // namespace

void draw_question(Frame& frame, const CheckView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const check::plain::Questionnaire& form = *view.form;
  const check::plain::Item& item = form.items[static_cast<std::size_t>(view.item)];
  const int items = static_cast<int>(form.items.size());
  Button skip{"check.skip", frame.words(Word::check_skip), session::Skipped{items}, ButtonLook::quiet};
  Chrome chrome;
  chrome.home = false; // leaving halfway is Finish, or Back
  chrome.note = frame.words(Word::check_privacy);
  chrome.progress = Progress{static_cast<double>(view.item + 1) / items,
                             frame.words(Word::check_progress, view.item + 1, items), view.colours.ink};
  // Everything is in view at once: on a small panel Skip goes down to the other buttons.
  const bool skip_below = frame.m.small_panel;
  if (skip_below) {
    skip.look = ButtonLook::plain;
    chrome.actions = {skip};
  }
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 36);
  const double x = (frame.screen().w - width) / 2;
  text::Style period = frame.small();
  text::Style statement = frame.title();
  period.align = statement.align = text::Align::centre;
  const double skip_height = skip_below ? 0 : frame.m.target + frame.m.gap;
  const auto words = [&] {
    return frame.measure({form.period, {}}, period, width).height +
           frame.measure({item.text, {}}, statement, width).height + frame.m.body * 0.9;
  };
  const auto answers = [&] { return answer_grid(frame, view, room.w, room.h - words() - skip_height - frame.m.gap); };
  // As large as the visitor likes it, as long as all answers stay in view.
  AnswerGrid grid = answers();
  while (statement.size > frame.m.body && words() + grid.total + skip_height + frame.m.gap > room.h) {
    statement.size *= 0.94;
    period.size = std::min(period.size, statement.size * 0.7);
    grid = answers();
  }

  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  const double spare = std::max(0.0, room.h - words() - grid.total - skip_height - frame.m.gap);
  double y = start + spare * 0.34;
  y += frame.write(form.period, {period, frame.theme.soft, frame.theme.paper}, x, y, width) + frame.m.body * 0.25;
  y += frame.write(item.text, {statement, frame.theme.ink, frame.theme.paper, Role::title}, x, y, width);
  y += frame.m.body * 0.8 + spare * 0.3;
  y = draw_answers(frame, view, grid, y);
  if (!skip_below) {
    const double skip_width = std::max(button_width(frame, skip), frame.m.main_width);
    y += frame.m.gap;
    draw_button(frame, {(frame.screen().w - skip_width) / 2, y, skip_width, frame.m.target}, skip, frame.theme.paper);
    y += frame.m.target;
  }
  frame.end_scroll(y, frame.m.gap * 0.4);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
