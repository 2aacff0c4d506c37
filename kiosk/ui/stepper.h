#pragma once
// A number set by touching less and more, for who has no keyboard.
#include "ui/check_screens.h"

namespace anteroom::ui {

// The number that `by` steps lead to from what is given, within what the question allows; from an open answer, from
// zero or the end nearest to it. Nothing at the end of the range.
std::optional<check::Decimal> stepped(const check::Item& item, const check::Answer& given, check::Decimal by);
// The large step: some ten of them cross the range.
check::Decimal large_step(const check::Item& item);

double stepper_height(Frame& frame, const QuestionView& view, double room);
// In the middle of the screen; returns the y below.
double draw_stepper(Frame& frame, const QuestionView& view, double y, double room);

} // namespace anteroom::ui
