#pragma once
// A self-check: before it, one statement at a time, and before its result.
#include "check/plain.h"
#include "ui/widgets.h"

#include <optional>

namespace anteroom::ui {

struct CheckView {
  const check::plain::Questionnaire* form = nullptr; // outlives the frame
  TopicColours colours;
  int item = 0;              // answering
  std::optional<int> chosen; // what was answered here before
};

void draw_before_check(Frame& frame, const CheckView& view);
void draw_question(Frame& frame, const CheckView& view);
void draw_before_result(Frame& frame, const CheckView& view);

} // namespace anteroom::ui
