#include "ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr double kNineInches = 229; // mm
constexpr double kSmall = 170;      // mm: the smaller side of panels whose usual letters are smaller than 4.8 mm
// All of a lower panel is as near as the lower part of such a one, and half of it would hold no keyboard.
constexpr double kLowers = 220; // mm
// Of the height: half of a screen that stands, a little more of one that lies, which would have no room else.
constexpr double kLowHalf = 0.5;
constexpr double kLowPart = 0.55;

// Height of a capital letter in Noto Sans, as a share of its em.
constexpr double kCapital = 0.714;
constexpr double kLegible = 4.8 / kCapital; // mm, an em
constexpr double kHalfAngle = 0.35 * 3.14159265358979 / 180;
// The largest letters: so many times the usual ones, and more where the eyes are so far and the panel has room.
constexpr double kLarge = 1.25;
constexpr double kLargest = 1.55;
constexpr double kRoom = 0.075; // of the panel's smaller side, an em

// Ems in millimetres.
struct Ems {
  double body;
  double rest; // what titles and buttons are measured by: they are large already
};

Ems ems(const Panel& panel, double least, session::TextSize size) {
  // Read from arm's length on a small panel, from a step back on a large one.
  double usual = std::min(3.3 + 0.0115 * least + 0.0125 * std::clamp(least - 140, 0.0, 140.0), 9.0);
  if (least > kSmall) usual = std::max(usual, kLegible);
  const double angle = 2 * panel.eye_mm * std::tan(kHalfAngle) / kCapital;
  const double most = std::max(usual * kLargest, std::min(angle, std::max(least * kRoom, kLegible)));
  switch (size) {
  case session::TextSize::large: return {std::max(usual * kLarge, std::sqrt(usual * most)), usual * kLarge};
  case session::TextSize::largest: return {most, usual * kLargest};
  case session::TextSize::standard: break;
  }
  return {usual, usual};
}

} // namespace

Metrics::Metrics(const Panel& panel, session::TextSize size, bool low)
    : per_mm(panel.width / panel.width_mm), width_mm(panel.width_mm), height_mm(panel.height / per_mm),
      area(panel.height), portrait(panel.height > panel.width), can_be_lower(height_mm >= kLowers),
      small_panel(std::hypot(width_mm, height_mm) < kNineInches) {
  const double least = std::min(width_mm, height_mm);
  if (low && can_be_lower) {
    area = std::floor(panel.height * (portrait ? kLowHalf : kLowPart));
    portrait = area > panel.width;
  }
  target = std::ceil(px(small_panel ? 11.6 : 15));
  main_width = std::ceil(px(small_panel ? 26 : 30));
  gap = std::ceil(px(std::max(3.0, 0.022 * least)));
  margin = std::round(px(std::clamp(0.055 * least, 4.5, 16.0)));
  radius = std::round(px(std::clamp(0.032 * least, 3.0, 6.0)));
  hairline = std::max(1.0, std::round(px(0.25)));
  ring = std::max(2.0, std::ceil(px(1)));
  const Ems em = ems(panel, least, size);
  const double rest = px(em.rest);
  body = px(em.body);
  small = 0.84 * body;
  label = std::min(0.95 * rest, target / 1.45); // a line of it keeps clear of the edges of a button
  heading = std::max(1.12 * rest, body);
  title = 1.62 * rest;
  display = std::min(2.9 * rest, px(0.105 * width_mm));
}

} // namespace anteroom::ui
