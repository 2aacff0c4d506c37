#pragma once
// Doing something now: breathing with a guide that moves, or one step after another.
#include "ui/widgets.h"

namespace anteroom::ui {

struct ExerciseView {
  std::string card; // id, to begin again
  std::string title;
  const cards::Block* exercise = nullptr; // breathing or guided; outlives the frame
  TopicColours colours;
  Time began{};
  Time ends{};
  int step = 0;
  int found = 0;
  std::optional<cards::Language> other = {}; // of the card's text, where it is not that of the screen
};

void draw_breathing(Frame& frame, const ExerciseView& view);
void draw_guided(Frame& frame, const ExerciseView& view);
// When it is over, or the last step is behind.
void draw_exercise_done(Frame& frame, const ExerciseView& view);

// Where a breath is: which part, and how full the lungs are (0..1).
enum class Breathing { in, hold, out };
struct BreathAt {
  Breathing part = Breathing::in;
  double fullness = 0;
};
BreathAt breath_at(const cards::Breath& breath, Milliseconds since);

} // namespace anteroom::ui
