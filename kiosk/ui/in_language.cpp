#include "ui/in_language.h"

namespace anteroom::ui {

InLanguage::InLanguage(Frame& frame, const std::optional<cards::Language>& other, double x, double width)
    : frame_(frame), before_(frame.tongue_) {
  frame.tongue_ = {frame.look.language, frame.look.right_to_left, frame.words.numerals(), x, width};
  if (other)
    frame.tongue_ = {other->code, other->direction == cards::Direction::right_to_left, cards::numerals_of(*other), x,
                     width};
}

void tell_language(Node& node, const std::optional<cards::Language>& other) {
  if (!other) return;
  node.language = other->code;
  node.right_to_left = other->direction == cards::Direction::right_to_left;
}

std::string only_in(const Frame& frame, Word word, const std::optional<cards::Language>& other) {
  if (!other || cards::reads(frame.look.language, other->code)) return "";
  return frame.words(word, other->name);
}

text::Style Frame::title() const { return style(text::Face::serif, true, m.title, 1.2); }
text::Style Frame::heading() const { return style(text::Face::serif, true, m.heading, 1.25); }
text::Style Frame::body() const { return style(text::Face::sans, false, m.body, 1.5); }
text::Style Frame::small() const { return style(text::Face::sans, false, m.small, 1.35); }
text::Style Frame::label() const { return style(text::Face::sans, true, m.label, 1.2); }
text::Style Frame::display() const { return style(text::Face::serif, true, m.display, 1.12); }

} // namespace anteroom::ui
