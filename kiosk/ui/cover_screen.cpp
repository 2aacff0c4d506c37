#include "ui/cover_screen.h"

#include "ui/chrome.h"

#include <algorithm>

namespace anteroom::ui {

void draw_cover(Frame& frame) {
  const Rect screen = frame.screen();
  Chrome chrome;
  chrome.actions.push_back(
      {"cover.go-on", frame.words(Word::cover_go_on), session::Uncovered{}, ButtonLook::primary, std::nullopt, true});
  const double bottom = bottom_edge(frame, chrome);
  const Colour ground = frame.theme.plain ? frame.theme.paper : frame.theme.sky;
  if (frame.theme.plain)
    frame.fill(screen, ground);
  else
    frame.scenery({0, 0, screen.w, bottom});
  const double x = frame.m.margin * (frame.m.small_panel ? 1 : 1.6);
  const double width = std::min(screen.w - 2 * x, frame.m.body * 24);
  const std::string heading = frame.words(Word::cover_title);
  const std::string words = frame.words(Word::cover_text);
  text::Style title = frame.title();
  text::Style text = frame.body();
  title.size *= 1.2;
  const auto total = [&] {
    return frame.measure({heading, {}}, title, width).height + text.size * 0.8 +
           frame.measure({words, {}}, text, width).height;
  };
  // As large as the visitor likes it, as long as all of it is seen.
  const double least = Metrics(frame.look.panel, session::TextSize::standard).small;
  while (total() > bottom - 2 * frame.m.margin && text.size > least)
    for (text::Style* style : {&title, &text}) style->size *= 0.95;
  double y = std::max(frame.m.margin, (bottom - total()) * 0.36);
  y += frame.write(heading, {title, frame.theme.ink, ground, Role::title, !frame.theme.plain}, x, y, width) +
       text.size * 0.8;
  frame.write(words, {text, frame.theme.ink, ground, Role::text, !frame.theme.plain}, x, y, width);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
