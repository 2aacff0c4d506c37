#include "ui/answer_ways.h"
#include "ui/check_screens.h"
#include "ui/in_language.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// A question with its answer, which can be touched to change it.
struct Row {
  Frame& frame;
  std::string question;
  std::string answer;
  Node node;
  std::optional<cards::Language> other = {}; // of the question, and of an answer
  bool open = false;

  double pad() const { return std::round(frame.m.body * 0.7); }
  double mark() const { return std::round(frame.m.label * 1.1); } // the sign that it leads on

  // Side by side where there is room, else the answer below.
  bool beside(double width) const { return width > frame.m.body * 34; }

  double lay(double x, double y, double width, bool draw) const {
    const double room = width - 2 * pad() - mark() - frame.m.body * 0.4;
    const double apart = frame.m.body;
    const bool side = beside(width);
    const double left = side ? std::floor(room * 0.62) : room;
    const double right = side ? room - left - apart : room;
    const text::Style asked = frame.in(other, frame.body());
    text::Style said = frame.label();
    if (open)
      said.bold = false;
    else
      said = frame.in(other, said);
    const double high = frame.measure({question, {}}, asked, left).height;
    const double low = frame.measure({answer, {}}, said, right).height;
    const double inner = side ? std::max(high, low) : high + frame.m.body * 0.15 + low;
    const double height = std::max(frame.m.target, inner + 2 * pad());
    if (!draw) return height;
    const Colour fill = node.ground;
    frame.icon(picture::Icon::forward, {x + width - pad() - mark(), y + (height - mark()) / 2, mark(), mark()},
               frame.theme.soft);
    const double top = y + (height - inner) / 2;
    frame.paint(question, asked, frame.theme.ink, fill, x + pad(), side ? y + (height - high) / 2 : top, left);
    frame.paint(answer, said, node.ink, fill, x + pad() + (side ? left + apart : 0),
                side ? y + (height - low) / 2 : top + high + frame.m.body * 0.15, right);
    return height;
  }
};

Row row_of(Frame& frame, const ReviewView& view, int place) {
  const check::Item& item = view.check.questionnaire().items[static_cast<std::size_t>(place)];
  const auto given = view.answers.given.find(place);
  Row row{frame, item.prefix.empty() ? item.text : item.prefix + " " + item.text, "", {}};
  if (given != view.answers.given.end()) row.answer = told(frame, view.check, item, given->second);
  row.other = view.check.other;
  row.open = row.answer.empty();
  if (row.open) row.answer = frame.words(Word::review_open);
  row.node.id = "review:" + std::to_string(place);
  row.node.role = Role::button;
  row.node.name = row.question;
  (row.open ? row.node.note : row.node.value) = row.answer;
  tell_language(row.node, row.other);
  row.node.ink = row.open ? frame.theme.soft : view.check.colours.ink;
  row.node.ground =
      frame.is_pressed(row.node.id) ? picture::mix(frame.theme.surface, frame.theme.ink, 0.1) : frame.theme.surface;
  row.node.event = session::ChangedAnswer{place};
  return row;
}

void draw_row(Frame& frame, Row row, const Rect& rect) {
  const double radius = frame.m.radius * 0.8;
  if (frame.is_focused(row.node.id)) frame.ring(rect, radius, frame.theme.paper);
  frame.outlined(rect, radius, row.node.ground, frame.theme.edge, frame.m.hairline);
  row.lay(rect.x, rect.y, rect.w, true);
  row.node.rect = rect;
  frame.add(std::move(row.node));
}

} // namespace

void draw_review(Frame& frame, const ReviewView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false;
  chrome.note = frame.words(Word::check_privacy);
  chrome.actions = {{"check.show", frame.words(Word::check_show), session::AskedForResult{}, ButtonLook::primary,
                     std::nullopt, true}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 44);
  const double x = (frame.screen().w - width) / 2;
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start;
  y += frame.write(frame.words(Word::review_title),
                   {frame.title(), view.check.colours.ink, frame.theme.paper, Role::title}, x, y, width) +
       frame.m.body * 0.3;
  y += frame.write(frame.words(Word::review_text), {frame.body(), frame.theme.ink, frame.theme.paper}, x, y, width) +
       frame.m.body * 0.8;
  for (const int place : view.asked) {
    Row row = row_of(frame, view, place);
    const double height = row.lay(x, y, width, false);
    draw_row(frame, std::move(row), {x, y, width, height});
    y += height + frame.m.gap;
  }
  frame.end_scroll(y - frame.m.gap, frame.m.gap);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
