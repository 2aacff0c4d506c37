#include "ui/cover_screen.h"

#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

void draw_cover(Frame& frame) {
  const Rect screen = frame.screen();
  Chrome chrome;
  chrome.actions.push_back(
      {"cover.go-on", frame.words(Word::cover_go_on), session::Uncovered{}, ButtonLook::primary, std::nullopt, true});
  const double bottom = bottom_edge(frame, chrome);
  const double margin = frame.m.margin;
  const double width = std::min(screen.w - 2 * margin, frame.m.body * 28);
  const std::string heading = frame.words(Word::cover_title);
  const std::string words = frame.words(Word::cover_text);
  text::Style title = frame.title();
  text::Style text = frame.body();
  const auto total = [&] {
    return frame.measure({heading, {}}, title, width).height + text.size * 0.5 +
           frame.measure({words, {}}, text, width).height;
  };
  // As large as the visitor likes it, as long as all of it is seen.
  const double least = Metrics(frame.look.panel, session::TextSize::standard).small;
  while (total() > bottom - 2 * margin && text.size > least)
    for (text::Style* style : {&title, &text}) style->size *= 0.95;
  frame.fill(screen, frame.theme.paper);
  // The picture takes what the words leave.
  const double left = std::min(std::floor(bottom - total() - 2 * margin), bottom * 0.62);
  const double above = frame.theme.plain || left < frame.m.target ? 0 : left;
  if (above > 0) frame.scenery({0, 0, screen.w, above});
  const double x = (screen.w - width) / 2;
  double y = above + (bottom - above - total()) / 2;
  y += frame.write(heading, {title, frame.theme.ink, frame.theme.paper, Role::title}, x, y, width) + text.size * 0.5;
  frame.write(words, {text, frame.theme.ink, frame.theme.paper}, x, y, width);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
