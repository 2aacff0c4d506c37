#include "ui/fade.h"

#include "ui/chrome.h"

#include <cmath>

namespace anteroom::ui {
namespace {

constexpr Milliseconds kFade{140};
constexpr Milliseconds kStep{16};

} // namespace

bool draw_fade(Frame& frame, Time began) {
  const Milliseconds since = frame.look.now - began;
  if (since >= kFade || since < Milliseconds{0}) return false;
  const double left = 1 - static_cast<double>(since.count()) / static_cast<double>(kFade.count());
  Colour veil = frame.theme.paper;
  veil.a = static_cast<std::uint8_t>(std::lround(170 * left * left));
  frame.fill({0, 0, frame.screen().w, bottom_edge(frame, {})}, veil);
  frame.wake_at(frame.look.now + kStep);
  return true;
}

} // namespace anteroom::ui
