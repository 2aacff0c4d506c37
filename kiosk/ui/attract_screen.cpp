#include "ui/attract_screen.h"

#include "ui/answer_grid.h"
#include "ui/chrome.h"
#include "ui/languages_screen.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

text::Style in(const cards::Language& language, text::Style style) {
  style.language = language.code;
  style.right_to_left = language.direction == cards::Direction::right_to_left;
  return style;
}

Button begin_button(const AttractView& view, std::size_t greeting) {
  const Greeting& shown = view.greetings[greeting];
  session::Event begins = session::Began{};
  if (greeting > 0) begins = session::ChoseLanguage{shown.language.code};
  Button made{"attract.begin", shown.begin, begins, ButtonLook::primary, std::nullopt, true};
  made.language = shown.language;
  return made;
}

// Where the greeting has room, and how its title is set: as large as it can be without breaking a line that its
// author did not break.
struct Words {
  Frame& frame;
  const Greeting& greeting;
  double width;
  text::Style title = in(greeting.language, frame.display());
  text::Style text = in(greeting.language, frame.body());

  double height() const {
    return frame.measure({greeting.title, {}}, title, width).height + frame.m.body * 0.8 +
           frame.measure({greeting.text, {}}, text, width).height;
  }
  void fit(double room) {
    text.size = frame.m.body * 1.05;
    const auto breaks = 1 + std::count(greeting.title.begin(), greeting.title.end(), '\n');
    while (title.size > frame.m.title &&
           (frame.measure({greeting.title, {}}, title, width).lines > breaks || height() > room))
      title.size *= 0.94;
    while (title.size > frame.m.heading && height() > room) title.size *= 0.94;
    while (text.size > frame.m.small && height() > room) text.size *= 0.94;
  }
};

} // namespace

void draw_attract(Frame& frame, const AttractView& view) {
  const Rect screen = frame.screen();
  frame.scenery(screen);
  const Metrics& m = frame.m;
  const Colour sky = frame.theme.sky;
  const double x = m.margin * 1.6;
  const double width = m.portrait ? screen.w - 2 * x : screen.w * 0.6;

  // The same for every greeting: as large as the largest.
  double begin_w = 0, button_h = m.target * 1.15;
  for (std::size_t i = 0; i < view.greetings.size(); ++i) {
    const Button begin = begin_button(view, i);
    begin_w = std::max(begin_w, button_width(frame, begin) + m.body * 1.6);
    button_h = std::max(button_h, button_height(frame, begin, screen.w));
  }
  const double button_y = screen.h - m.margin * 1.2 - button_h;
  std::vector<cards::Language> languages;
  for (const Greeting& greeting : view.greetings) languages.push_back(greeting.language);
  std::vector<Button> choices;
  if (languages.size() > 1) choices = language_buttons(languages, "");
  AnswerGrid grid;
  if (!choices.empty()) grid = key_grid(frame, choices, screen.w - 2 * m.margin, 0);
  const double below = choices.empty() ? button_y : button_y - m.gap * 1.5 - grid.total;

  Words words{frame, view.greetings[view.shown], width};
  const double head = choices.empty() ? m.margin + m.body * 1.6 : m.margin;
  // The name of the place stands above the title; one of more than two lines would push it down, and is left away.
  const text::Box site = frame.measure({view.site_name, {}}, frame.small(), width);
  const bool named = !view.site_name.empty() && site.lines <= 2;
  words.fit(below - std::max(head, named ? m.margin * 0.8 + site.height + m.body * 0.2 : 0) - m.gap);
  double y = std::max(head, (below - words.height()) * (m.portrait ? 0.26 : 0.4));
  if (named) {
    const double site_y = std::max(m.margin * 0.8, y - m.body * 1.07 - site.height);
    y = std::max(y, site_y + site.height + m.body * 0.2);
    frame.write(view.site_name, {frame.small(), frame.theme.soft, sky, Role::text, true}, x, site_y, width);
  }
  y += frame.write(words.greeting.title, {words.title, frame.theme.ink, sky, Role::title, true}, x, y, width);
  y += m.body * 0.8;
  frame.write(words.greeting.text, {words.text, frame.theme.ink, sky, Role::text, true}, x, y, width);

  if (!choices.empty()) draw_grid(frame, choices, grid, below);
  draw_button(frame, {screen.w - x - begin_w, button_y, begin_w, button_h}, begin_button(view, view.shown),
              frame.theme.paper);
  draw_help_button(frame);
}

} // namespace anteroom::ui
