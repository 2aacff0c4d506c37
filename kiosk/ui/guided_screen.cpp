#include "ui/chrome.h"
#include "ui/exercise_screen.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// Circles to touch, one for each thing found. Touching any fills the next one: there is no wrong one.
double draw_circles(Frame& frame, const ExerciseView& view, int count, double y, double room) {
  const double gap = frame.m.gap;
  const double size = std::floor(std::clamp((room - (count - 1) * gap) / count, frame.m.target, frame.m.target * 1.4));
  const int columns = std::max(1, std::min(count, static_cast<int>((room + gap) / (size + gap))));
  const double left = (frame.screen().w - columns * size - (columns - 1) * gap) / 2;
  for (int i = 0; i < count; ++i) {
    const bool filled = i < view.found;
    const Rect rect{left + (i % columns) * (size + gap), y + (i / columns) * (size + gap), size, size};
    const std::string id = "found:" + std::to_string(i + 1);
    if (frame.is_focused(id)) {
      frame.ring(rect, size / 2, frame.theme.paper);
      frame.rounded(inset(rect, -2), size / 2 + 2, frame.theme.paper);
    }
    const Point centre{rect.x + size / 2, rect.y + size / 2};
    frame.disc(centre, size / 2, filled ? view.colours.ink : view.colours.tint);
    if (filled)
      frame.icon(picture::Icon::check, inset(rect, size * 0.26), view.colours.tint);
    else
      frame.disc(centre, size / 2, view.colours.ink, std::max(2.0, frame.m.px(0.5)));
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = frame.words(Word::exercise_found, filled ? view.found : i + 1, count);
    node.selected = filled;
    node.rect = rect;
    node.ink = filled ? view.colours.tint : view.colours.ink;
    node.ground = filled ? view.colours.ink : view.colours.tint;
    node.event = session::FoundOne{filled ? i : std::min(view.found + 1, count)};
    frame.add(std::move(node));
  }
  return y + ((count + columns - 1) / columns) * (size + gap) - gap;
}

std::vector<Button> actions(const Frame& frame, const ExerciseView& view, int steps) {
  std::vector<Button> made;
  if (view.step > 0)
    made.push_back({"exercise.previous", frame.words(Word::exercise_previous), session::TurnedStep{view.step - 1},
                    ButtonLook::plain, picture::Icon::back});
  const bool last = view.step + 1 >= steps;
  made.push_back({"exercise.next", frame.words(last ? Word::exercise_finish : Word::exercise_next),
                  session::TurnedStep{view.step + 1}, ButtonLook::primary, std::nullopt, true});
  return made;
}

} // namespace

void draw_guided(Frame& frame, const ExerciseView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const auto& lines = view.exercise->lines;
  const int steps = static_cast<int>(lines.size());
  const auto at = static_cast<std::size_t>(std::clamp(view.step, 0, steps - 1));
  const int count = at < view.exercise->counts.size() ? view.exercise->counts[at] : 0;
  Chrome chrome;
  chrome.crumb = view.title;
  chrome.crumb_language = view.other;
  chrome.actions = actions(frame, view, steps);
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 26);
  const double x = (frame.screen().w - width) / 2;
  text::Style big = frame.in(view.other, frame.title());
  text::Style small = frame.small();
  big.align = small.align = text::Align::centre;
  big.line_height = 1.3;
  const double step_height = frame.measure(passage(lines[at]), big, width).height;
  const double circles = count > 0 ? frame.m.target * 1.2 + frame.m.body * 2.6 : 0;
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start + std::max(0.0, (room.h - step_height - circles - frame.m.body * 2.4) * 0.42);
  y += frame.write(frame.words(Word::exercise_step, view.step + 1, steps),
                   {small, frame.theme.soft, frame.theme.paper, Role::progress}, x, y, width);
  y += frame.m.body * 0.5;
  y += frame.write(passage(lines[at]), {big, frame.theme.ink, frame.theme.paper, Role::title}, x, y, width);
  if (count > 0) {
    y += frame.m.body * 0.9;
    y += frame.write(frame.words(Word::exercise_touch), {small, frame.theme.soft, frame.theme.paper}, x, y, width) +
         frame.m.body * 0.7;
    y = draw_circles(frame, view, count, y, room.w);
  }
  frame.end_scroll(y, frame.m.gap * 0.4);
  draw_bottom(frame, chrome);
}

void draw_exercise_done(Frame& frame, const ExerciseView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const bool breathing = view.exercise->kind == cards::BlockKind::breathing;
  Chrome chrome;
  chrome.crumb = view.title;
  chrome.crumb_language = view.other;
  chrome.home = false;
  const Milliseconds lasts = view.ends - view.began;
  chrome.actions = {
      {"exercise.home", frame.words(Word::bar_home), session::WentHome{}, ButtonLook::primary, std::nullopt, true}};
  const Button again{"exercise.again", frame.words(Word::exercise_again),
                     session::StartedExercise{view.card, breathing ? lasts : Milliseconds{0}}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 26);
  const double x = (frame.screen().w - width) / 2;
  text::Style title = frame.title();
  text::Style body = frame.body();
  title.align = body.align = text::Align::centre;
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  const double words = frame.measure({frame.words(Word::exercise_done_title), {}}, title, width).height +
                       frame.measure({frame.words(Word::exercise_done_text), {}}, body, width).height;
  // The mark takes what room the words and the button leave, or stays away: both are in view at once.
  const double spare = room.h - words - frame.m.target - frame.m.body * 2.4 - frame.m.gap;
  const double r = std::min({frame.m.target, room.h * 0.16, spare / 2});
  const bool marked = r > frame.m.body * 0.6;
  double y = start + std::max(0.0, (spare - (marked ? 2 * r : 0)) * 0.4);
  if (marked) {
    const double middle = frame.screen().w / 2;
    frame.disc({middle, y + r}, r, view.colours.tint);
    frame.icon(picture::Icon::check, {middle - r * 0.55, y + r * 0.45, r * 1.1, r * 1.1}, view.colours.ink);
    y += 2 * r + frame.m.body;
  }
  y += frame.write(frame.words(Word::exercise_done_title), {title, view.colours.ink, frame.theme.paper, Role::title}, x,
                   y, width);
  y += frame.m.body * 0.5;
  y += frame.write(frame.words(Word::exercise_done_text), {body, frame.theme.ink, frame.theme.paper}, x, y, width);
  y += frame.m.body * 0.9;
  const double again_width = button_width(frame, again);
  draw_button(frame, {(frame.screen().w - again_width) / 2, y, again_width, frame.m.target}, again, frame.theme.paper);
  frame.end_scroll(y + frame.m.target, frame.m.gap * 0.4);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
