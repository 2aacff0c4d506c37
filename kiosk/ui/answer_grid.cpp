#include "ui/answer_grid.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr int kFew = 5; // answers that are all of one height

int rows_of(std::size_t count, int columns) { return (static_cast<int>(count) + columns - 1) / columns; }

void add_up(Frame& frame, AnswerGrid& grid) {
  grid.total = 0;
  for (const double height : grid.heights) grid.total += height + (grid.total > 0 ? frame.m.gap : 0);
}

AnswerGrid list_in(Frame& frame, const std::vector<Button>& answers, double room, double height, int columns) {
  const double widest = frame.m.body * (columns == 1 ? 26 : columns == 2 ? 40 : 56);
  AnswerGrid grid;
  grid.columns = columns;
  grid.width = std::floor((std::min(room, widest) - (columns - 1) * frame.m.gap) / columns);
  grid.heights.assign(static_cast<std::size_t>(rows_of(answers.size(), columns)), frame.m.target);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    double& row = grid.heights[i / static_cast<std::size_t>(columns)];
    row = std::max(row, button_height(frame, answers[i], grid.width));
  }
  if (static_cast<int>(answers.size()) <= kFew) {
    const double rows = static_cast<double>(grid.heights.size());
    const double least = *std::ranges::max_element(grid.heights);
    const double share = std::floor((height - (rows - 1) * frame.m.gap) / rows);
    std::ranges::fill(grid.heights, std::clamp(share, least, std::max(least, frame.m.target * 1.6)));
  }
  add_up(frame, grid);
  return grid;
}

} // namespace

AnswerGrid list_grid(Frame& frame, const std::vector<Button>& answers, double room, double height) {
  const int most = frame.m.portrait ? 2 : 3;
  // Two and four stand in pairs where words have room; more begin in one column, as lists do.
  const bool pairs = (answers.size() == 2 || answers.size() == 4) && !frame.m.portrait && room >= frame.m.body * 20;
  AnswerGrid best = list_in(frame, answers, room, height, pairs ? 2 : 1);
  for (int columns = best.columns + 1; columns <= most && best.total > height; ++columns) {
    const AnswerGrid more = list_in(frame, answers, room, height, columns);
    if (more.width < frame.m.body * 9) break;
    if (more.total < best.total) best = more;
  }
  return best;
}

AnswerGrid key_grid(Frame& frame, const std::vector<Button>& keys, double room, double height) {
  double least = frame.m.target;
  for (const Button& key : keys)
    least = std::max(least, frame.measure({key.label, {}}, frame.label(), 10'000).width + 1.3 * frame.m.label);
  const double gap = frame.m.gap;
  const int fit = std::max(1, static_cast<int>((room + gap) / (std::ceil(least) + gap)));
  const int rows = rows_of(keys.size(), fit);
  AnswerGrid grid;
  grid.columns = rows_of(keys.size(), rows);
  grid.width = std::floor(std::min((room - (grid.columns - 1) * gap) / grid.columns, std::ceil(least) * 1.5));
  const double tall = std::clamp((height - (rows - 1) * gap) / rows, frame.m.target, frame.m.target * 1.4);
  grid.heights.assign(static_cast<std::size_t>(rows), std::floor(tall));
  add_up(frame, grid);
  return grid;
}

double draw_grid(Frame& frame, const std::vector<Button>& answers, const AnswerGrid& grid, double y) {
  const double gap = frame.m.gap;
  const double left = (frame.screen().w - grid.columns * grid.width - (grid.columns - 1) * gap) / 2;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::size_t column = i % static_cast<std::size_t>(grid.columns);
    const double height = grid.heights[i / static_cast<std::size_t>(grid.columns)];
    draw_button(frame, {left + static_cast<double>(column) * (grid.width + gap), y, grid.width, height}, answers[i],
                frame.theme.paper);
    if (column + 1 == static_cast<std::size_t>(grid.columns) || i + 1 == answers.size()) y += height + gap;
  }
  return y - gap;
}

} // namespace anteroom::ui
