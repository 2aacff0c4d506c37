#include "ui/stepper.h"

#include "ui/answer_ways.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

using check::Decimal;

struct Steps {
  double key = 0;   // width of a button
  double value = 0; // width of the number between them
  double height = 0;
  bool one_row = true; // large steps beside the small ones, or below

  double total(double gap) const { return one_row ? height : 2 * height + gap; }
};

// The number that is set, large, and its unit below.
struct NumberWords {
  std::string number, unit, name;
  text::Style large, small;
  bool open = false;
  text::Box number_box, unit_box;

  double height() const { return number_box.height + (unit.empty() ? 0 : unit_box.height); }
};

NumberWords number_words(Frame& frame, const QuestionView& view, double width) {
  const check::Item& item = view.question();
  NumberWords made;
  made.open = !view.given.number.has_value();
  made.number = made.open ? "\u2013" : number_text(frame, view.check, view.given.number->text());
  made.unit = item.unit;
  made.name = made.open ? made.number : told(frame, view.check, item, view.given);
  made.large = frame.title();
  made.large.face = text::Face::sans;
  made.large.size = frame.m.title * 1.25;
  made.small = frame.small();
  made.large.align = made.small.align = text::Align::centre;
  while (made.large.size > frame.m.label && frame.measure({made.number, {}}, made.large, 10'000).width > width)
    made.large.size *= 0.9;
  made.number_box = frame.measure({made.number, {}}, made.large, width);
  made.unit_box = frame.measure({made.unit, {}}, made.small, width);
  return made;
}

void draw_number(Frame& frame, const NumberWords& words, double x, double y, double width) {
  const Colour ink = words.open ? frame.theme.soft : frame.theme.ink;
  frame.paint(words.number, words.large, ink, frame.theme.paper, x, y, width);
  if (!words.unit.empty())
    frame.paint(words.unit, words.small, frame.theme.soft, frame.theme.paper, x, y + words.number_box.height, width);
  Node node;
  node.name = words.name;
  node.rect = {x, y, width, words.height()};
  node.ink = ink;
  node.ground = frame.theme.paper;
  node.large_text = true;
  frame.add(std::move(node));
}

std::string signed_text(const Frame& frame, const CheckView& check, Decimal step, bool more) {
  return number_text(frame, check, (more ? "+" : "\u2212") + step.text());
}

bool has_large(const check::Item& item) { return large_step(item) > step_of(item); }

Steps lay(Frame& frame, const QuestionView& view, double room) {
  const check::Item& item = view.question();
  const double gap = frame.m.gap;
  Steps made;
  const double words =
      frame.measure({signed_text(frame, view.check, large_step(item), false), {}}, frame.label(), 10'000).width;
  const double least = std::ceil(std::max(frame.m.target * 1.15, words + 1.3 * frame.m.label));
  const int keys = has_large(item) ? 4 : 2;
  const double wished = frame.m.body * 8;
  made.key = std::clamp(std::floor((room - wished - keys * gap) / keys), least, std::max(least, frame.m.target * 1.5));
  made.height = std::ceil(frame.m.target * (frame.m.small_panel ? 1.25 : 1.4));
  made.value = std::min(wished, room - keys * made.key - keys * gap);
  if (made.value < frame.m.body * 5) {
    made.one_row = false;
    made.value = std::min(wished, room - 2 * made.key - 2 * gap);
  }
  return made;
}

struct Keys {
  Frame& frame;
  const QuestionView& view;
  const Steps& steps;

  void draw(const std::string& id, const std::string& label, Decimal by, double x, double y) const {
    const auto to = stepped(view.question(), view.given, by);
    if (!to) return;
    Button key{id, label, session::Marked{view.check.form, {{}, *to, {}}}};
    key.role = Role::answer;
    draw_button(frame, {x, y, steps.key, steps.height}, key, frame.theme.paper);
  }
};

} // namespace

Decimal large_step(const check::Item& item) {
  const Decimal step = step_of(item);
  Decimal large = *(step * Decimal(10));
  if (!item.lowest || !item.highest) return large;
  const auto range = *item.highest - *item.lowest;
  if (!range || *range < *(large * Decimal(2))) return step;
  while (true) {
    const auto larger = large * Decimal(10);
    if (!larger || *range < *(*larger * Decimal(3))) return large;
    large = *larger;
  }
}

std::optional<Decimal> stepped(const check::Item& item, const check::Answer& given, Decimal by) {
  std::optional<Decimal> from = given.number;
  if (!from) {
    from = Decimal(0);
    if (item.lowest) from = std::max(*from, *item.lowest);
    if (item.highest) from = std::min(*from, *item.highest);
    if (by < Decimal(0)) return from; // the first touch of "less" is the least that can be meant
  }
  auto to = *from + by;
  if (!to) return std::nullopt;
  // Nothing that people count or measure goes below 0, unless the form says so.
  to = std::max(*to, item.lowest.value_or(std::min(Decimal(0), item.highest.value_or(Decimal(0)))));
  if (item.highest) to = std::min(*to, *item.highest);
  if (to == given.number) return std::nullopt;
  return to;
}

double stepper_height(Frame& frame, const QuestionView& view, double room) {
  return lay(frame, view, room).total(frame.m.gap);
}

double draw_stepper(Frame& frame, const QuestionView& view, double y, double room) {
  const check::Item& item = view.question();
  const Steps steps = lay(frame, view, room);
  const double gap = frame.m.gap;
  const double middle = frame.screen().w / 2;
  const Keys keys{frame, view, steps};
  const Decimal small = step_of(item);
  const Decimal large = large_step(item);
  const double near = steps.value / 2 + gap;

  const NumberWords words = number_words(frame, view, steps.value);
  const double tall = std::max(steps.height, words.height());
  draw_number(frame, words, middle - steps.value / 2, y + (tall - words.height()) / 2, steps.value);
  const auto draw_pair = [&](const char* name, Decimal step, double away, double top, bool sign_only) {
    const std::string id = std::string("number.") + name;
    keys.draw(id + "less", sign_only ? "\u2212" : signed_text(frame, view.check, step, false), -step,
              middle - away - steps.key, top);
    keys.draw(id + "more", sign_only ? "+" : signed_text(frame, view.check, step, true), step, middle + away, top);
  };
  draw_pair("", small, near, y, true);
  if (has_large(item)) {
    const double away = steps.one_row ? near + steps.key + gap : near;
    draw_pair("much-", large, away, steps.one_row ? y : y + steps.height + gap, false);
  }
  return y + std::max(steps.total(gap), tall);
}

} // namespace anteroom::ui
