#include "ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr double kNineInches = 229; // mm

double factor(session::TextSize size) {
  switch (size) {
  case session::TextSize::large: return 1.25;
  case session::TextSize::largest: return 1.55;
  case session::TextSize::standard: break;
  }
  return 1;
}

} // namespace

Metrics::Metrics(const Panel& panel, session::TextSize size)
    : per_mm(panel.width / panel.width_mm), width_mm(panel.width_mm), height_mm(panel.height / per_mm),
      portrait(panel.height > panel.width), small_panel(std::hypot(width_mm, height_mm) < kNineInches) {
  const double least = std::min(width_mm, height_mm);
  target = std::ceil(px(small_panel ? 11.6 : 15));
  main_width = std::ceil(px(small_panel ? 26 : 30));
  gap = std::ceil(px(std::max(3.0, 0.022 * least)));
  margin = std::round(px(std::clamp(0.055 * least, 4.5, 16.0)));
  radius = std::round(px(std::clamp(0.032 * least, 3.0, 6.0)));
  hairline = std::max(1.0, std::round(px(0.25)));
  ring = std::max(2.0, std::ceil(px(1)));
  // Read from arm's length on a small panel, from a step back on a large one.
  const double em_mm = 3.3 + 0.0115 * least + 0.0125 * std::clamp(least - 140, 0.0, 140.0);
  const double em = px(std::min(em_mm, 9.0)) * factor(size);
  body = em;
  small = 0.84 * em;
  label = 0.95 * em;
  heading = 1.12 * em;
  title = 1.62 * em;
  display = std::min(2.9 * em, px(0.105 * width_mm));
}

} // namespace anteroom::ui
