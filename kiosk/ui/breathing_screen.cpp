#include "ui/chrome.h"
#include "ui/exercise_screen.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// Smooth at both ends, like a breath.
double eased(double share) { return 0.5 - 0.5 * std::cos(std::clamp(share, 0.0, 1.0) * 3.14159265358979); }

// Thirty pictures a second are smooth for something this slow.
constexpr Milliseconds kStep{33};

Word word_of(Breathing part) {
  switch (part) {
  case Breathing::hold: return Word::breathe_hold;
  case Breathing::out: return Word::breathe_out;
  case Breathing::in: break;
  }
  return Word::breathe_in;
}

} // namespace

BreathAt breath_at(const cards::Breath& breath, Milliseconds since) {
  const double in = breath.in;
  const double hold = breath.hold;
  const double out = breath.out;
  const double at = std::fmod(std::max(0.0, static_cast<double>(since.count()) / 1000), std::max(in + hold + out, 1.0));
  if (at < in) return {Breathing::in, eased(at / in)};
  if (at < in + hold) return {Breathing::hold, 1};
  return {Breathing::out, 1 - eased((at - in - hold) / std::max(out, 1.0))};
}

void draw_breathing(Frame& frame, const ExerciseView& view) {
  const TopicColours& colours = view.colours;
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.crumb = view.title;
  chrome.crumb_language = view.other;
  chrome.actions = {{"exercise.stop", frame.words(Word::exercise_stop), session::WentBack{}, ButtonLook::primary,
                     std::nullopt, true}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const BreathAt now = breath_at(view.exercise->breath, frame.look.now - view.began);

  const double largest = std::floor(std::min({room.h * 0.46, room.w * 0.42, frame.m.px(110)}));
  const Point centre{frame.screen().w / 2, room.y + room.h / 2};
  const double radius = largest * (0.45 + 0.55 * now.fullness);
  frame.disc(centre, largest, picture::mix(frame.theme.paper, colours.tint, 0.6));
  frame.disc(centre, std::round(radius), colours.tint);
  // In high contrast the circle that breathes has an edge, and the words a dark ground.
  const Colour ground = picture::mix(colours.tint, colours.ink, frame.theme.plain ? 0.05 : 0.22);
  frame.disc(centre, std::round(radius * 0.72), ground);
  if (frame.theme.plain) frame.disc(centre, std::round(radius), colours.ink, frame.m.ring);

  text::Style style = frame.title();
  style.align = text::Align::centre;
  style.size = std::min(frame.m.title, largest * 0.24);
  const std::string word = frame.words(word_of(now.part));
  const double width = largest * 1.3;
  const text::Box box = frame.measure({word, {}}, style, width);
  frame.write(word, {style, frame.theme.ink, ground, Role::title, true, false, true}, centre.x - width / 2,
              centre.y - box.height / 2.0, width);
  draw_bottom(frame, chrome);
  frame.wake_at(std::min(frame.look.now + kStep, view.ends));
}

} // namespace anteroom::ui
