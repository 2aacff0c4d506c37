#include "ui/attract_screen.h"

#include "ui/chrome.h"

#include <algorithm>

namespace anteroom::ui {

void draw_attract(Frame& frame, const AttractView& view) {
  const Rect screen = frame.screen();
  frame.scenery(screen);
  const Metrics& m = frame.m;
  // The sky's and the near hill's colours, where text lies on them at its least contrast.
  const Colour sky = frame.theme.dark ? Colour{0x2A, 0x3A, 0x40, 255} : Colour{0xE3, 0xE5, 0xDA, 255};
  const double x = m.margin * 1.6;
  const double width = m.portrait ? screen.w - 2 * x : screen.w * 0.6;
  text::Style second = frame.body();
  second.size = m.body * 1.05;
  const std::string title = frame.words(Word::attract_title);
  const std::string text = frame.words(Word::attract_text);
  // As large as it can be without breaking a line that its author did not break.
  text::Style display = frame.display();
  const auto breaks = 1 + std::count(title.begin(), title.end(), '\n');
  while (display.size > m.title && frame.measure({title, {}}, display, width).lines > breaks) display.size *= 0.94;
  const double title_height = frame.measure({title, {}}, display, width).height;
  const double text_height = frame.measure({text, {}}, second, width).height;
  const Button begin{
      "attract.begin", frame.words(Word::attract_begin), session::Began{}, ButtonLook::primary, std::nullopt, true};
  const double button_h = std::max(button_height(frame, begin, screen.w), m.target * 1.15);
  const double button_y = screen.h - m.margin * 1.2 - button_h;

  double y = std::max(m.margin + m.body * 1.6, (button_y - title_height - text_height) * (m.portrait ? 0.26 : 0.4));
  // The name of the place stands above the title; one of more than two lines would push it down, and is left away.
  const text::Box site = frame.measure({view.site_name, {}}, frame.small(), width);
  if (!view.site_name.empty() && site.lines <= 2) {
    const double site_y = std::max(m.margin * 0.8, y - m.body * 1.07 - site.height);
    y = std::max(y, site_y + site.height + m.body * 0.2);
    frame.write(view.site_name, {frame.small(), frame.theme.soft, sky, Role::text, true}, x, site_y, width);
  }
  y += frame.write(title, {display, frame.theme.ink, sky, Role::title, true}, x, y, width);
  y += m.body * 0.8;
  frame.write(text, {second, frame.theme.ink, sky, Role::text, true}, x, y, width);

  const double begin_w = button_width(frame, begin) + m.body * 1.6;
  draw_button(frame, {screen.w - x - begin_w, button_y, begin_w, button_h}, begin, frame.theme.paper);
  draw_help_button(frame);
}

} // namespace anteroom::ui
