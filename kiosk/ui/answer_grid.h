#pragma once
// Answers side by side and below each other: all of one width, so that none looks like the right one.
#include "ui/widgets.h"

#include <vector>

namespace anteroom::ui {

struct AnswerGrid {
  int columns = 1;
  double width = 0;            // of one answer
  std::vector<double> heights; // of the rows
  double total = 0;            // height, with the gaps
};

// Few answers grow into `height`; many are as high as their words, in as many columns as it takes to show all at once
// where that is possible.
AnswerGrid list_grid(Frame& frame, const std::vector<Button>& answers, double room, double height);
// Numbers in one row, or in rows of the same length.
AnswerGrid key_grid(Frame& frame, const std::vector<Button>& keys, double room, double height);

// In the middle of the screen; returns the y below.
double draw_grid(Frame& frame, const std::vector<Button>& answers, const AnswerGrid& grid, double y);

} // namespace anteroom::ui
