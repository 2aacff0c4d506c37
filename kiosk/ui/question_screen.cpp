#include "ui/answer_grid.h"
#include "ui/answer_ways.h"
#include "ui/check_screens.h"
#include "ui/in_language.h"
#include "ui/stepper.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// The words of a question, and its answers, as high as they are in a given size of text.
struct Page {
  Frame& frame;
  const QuestionView& view;
  AnswerWay way;
  std::vector<Button> answers;
  Rect room;
  double below = 0; // height of what follows the answers
  text::Style statement;
  AnswerGrid grid = {};

  double width() const { return std::min(room.w, frame.m.body * 36); }
  double left() const { return (frame.screen().w - width()) / 2; }

  text::Style soft() const {
    text::Style style = frame.small();
    style.align = text::Align::centre;
    style.size = std::min(style.size, statement.size * 0.8);
    return style;
  }

  // What is drawn while it lives is the form's: in its language, and laid out as there.
  InLanguage as_the_form() const { return {frame, view.check.other, 0, frame.screen().w}; }

  text::Style soft_of_screen() const {
    const InLanguage as_the_screen(frame, std::nullopt, 0, frame.screen().w);
    return soft();
  }

  std::string question() const {
    const check::Item& item = view.question();
    return item.prefix.empty() ? item.text : item.prefix + " " + item.text;
  }

  // Draws when `draw`; the y below either way.
  double words(double y, bool draw) const {
    const InLanguage in_form = as_the_form();
    const auto line = [&](const std::string& text, const text::Style& style, Colour ink, double after, Role role) {
      if (text.empty()) return;
      if (draw) frame.write(text, {style, ink, frame.theme.paper, role}, left(), y, width());
      y += frame.measure({text, {}}, style, width()).height + after;
    };
    line(only_in(frame, Word::language_only, view.check.other), soft_of_screen(), frame.theme.soft, frame.m.body * 0.4,
         Role::text);
    for (const std::string& text : view.before) line(text, soft(), frame.theme.soft, frame.m.body * 0.4, Role::text);
    // What stands above a group says when, and for how long.
    if (view.before.empty())
      line(view.check.questionnaire().period, soft(), frame.theme.soft, frame.m.body * 0.25, Role::text);
    line(question(), statement, frame.theme.ink, 0, Role::title);
    for (const std::string& help : view.question().help) {
      y += frame.m.body * 0.3;
      line(help, soft(), frame.theme.soft, 0, Role::text);
    }
    if (way == AnswerWay::several) {
      y += frame.m.body * 0.3;
      line(frame.words(Word::check_several), soft_of_screen(), frame.theme.soft, 0, Role::text);
    }
    return y + frame.m.body * 0.65;
  }

  double ends_height() const {
    const check::Item& item = view.question();
    if (way != AnswerWay::scale || (item.low_label.empty() && item.high_label.empty())) return 0;
    return ends(0, false) + frame.m.body * 0.4;
  }

  // What the ends of a scale mean, above them; the y below.
  double ends(double y, bool draw) const {
    const InLanguage in_form = as_the_form();
    const check::Item& item = view.question();
    const double across = grid.columns * grid.width + (grid.columns - 1) * frame.m.gap;
    const double half = (std::max(across, width()) - frame.m.gap) / 2;
    const double x = (frame.screen().w - 2 * half - frame.m.gap) / 2;
    text::Style style = frame.small();
    const auto one = [&](const std::string& end, const std::string& label, double at) {
      if (label.empty()) return 0;
      const std::string words = end + " \u00b7 " + label;
      if (draw) frame.write(words, {style, frame.theme.soft, frame.theme.paper}, at, y, half);
      return frame.measure({words, {}}, style, half).height;
    };
    const std::vector<check::Decimal> numbers = numbers_of(item);
    const int low = one(number_text(frame, view.check, numbers.front().text()), item.low_label, x);
    style.align = text::Align::end;
    return y + std::max(low, one(number_text(frame, view.check, numbers.back().text()), item.high_label,
                                 x + half + frame.m.gap));
  }

  double answers_height() {
    const InLanguage in_form = as_the_form();
    const double height = room.h - (words(0, false) + ends_height() + below);
    if (way == AnswerWay::number) return stepper_height(frame, view, room.w);
    grid =
        way == AnswerWay::scale ? key_grid(frame, answers, room.w, height) : list_grid(frame, answers, room.w, height);
    return grid.total;
  }

  double draw_answers(double y) {
    const InLanguage in_form = as_the_form();
    if (way == AnswerWay::number) return draw_stepper(frame, view, y, room.w);
    if (ends_height() > 0) y = ends(y, true) + frame.m.body * 0.4;
    return draw_grid(frame, answers, grid, y);
  }

  double total() { return answers_height() + words(0, false) + ends_height() + below; }

  // As large as the visitor likes it while all answers stay in view; where they cannot, as large as headings are.
  void fit() {
    const text::Style wished = statement;
    while (total() > room.h && statement.size > frame.m.body) statement.size *= 0.94;
    // All answers are seen at once, if need be in letters that are not as large as wished, and never smaller than usual.
    const double usual = Metrics(frame.look.panel, session::TextSize::standard).label / frame.m.label;
    for (double share = 0.95; total() > room.h && share >= usual; share -= 0.05)
      for (Button& answer : answers) answer.words = share;
    if (total() <= room.h) return;
    for (Button& answer : answers) answer.words = 1;
    statement.size = std::min(wished.size, frame.m.heading);
    total();
  }
};

Chrome chrome_of(Frame& frame, const QuestionView& view) {
  Chrome chrome;
  chrome.home = false; // leaving halfway is Finish, or Back
  chrome.note = frame.words(Word::check_privacy);
  if (!view.changing)
    chrome.progress = Progress{view.share,
                               view.of > 0 ? frame.words(Word::check_progress, view.number, view.of)
                                           : frame.words(Word::check_question, view.number),
                               view.check.colours.ink};
  return chrome;
}

} // namespace

void draw_question(Frame& frame, const QuestionView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const AnswerWay way = answer_way(view.question());
  Button skip{"check.skip", frame.words(Word::check_skip), session::Answered{view.check.form, {}}, ButtonLook::quiet};
  Chrome chrome = chrome_of(frame, view);
  // Whoever comes back to an answer goes on with it, and does not lose it.
  const bool ready = !view.given.open();
  if (ready)
    chrome.actions = {{"check.next", frame.words(Word::check_next), session::WentOn{view.check.form},
                       ButtonLook::primary, std::nullopt, true}};
  const double top = draw_top(frame, chrome);
  Page page{frame,
            view,
            way,
            answer_buttons(frame, view),
            content(frame, top, chrome),
            0,
            frame.in(view.check.other, frame.title())};
  page.statement.align = text::Align::centre;
  page.below = frame.m.gap * 1.5 + frame.m.target;
  page.fit();
  // Where it would not be in view with the answers, Skip goes down to where Next will be. Once Next is there it follows
  // the answers, which stay where they are.
  const bool whole = !frame.m.small_panel && page.total() <= page.room.h;
  const bool skip_below = !whole && !ready;
  if (!whole) {
    page.below = frame.m.gap * 0.5;
    page.statement.size = frame.title().size;
    page.fit();
  }
  if (skip_below) {
    skip.look = ButtonLook::plain;
    chrome.actions = {skip};
  }

  const double start = frame.begin_scroll({0, page.room.y, frame.screen().w, page.room.h});
  const double spare = std::max(0.0, page.room.h - page.total());
  double y = page.words(start + spare * 0.34, true) + spare * 0.25;
  y = page.draw_answers(y);
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
