#include "ui/languages_screen.h"

#include "ui/answer_grid.h"
#include "ui/chrome.h"

#include <algorithm>

namespace anteroom::ui {

std::vector<Button> language_buttons(const std::vector<cards::Language>& languages, const std::string& shown) {
  std::vector<Button> made;
  for (const cards::Language& language : languages) {
    Button button{"language:" + language.code, language.name, session::ChoseLanguage{language.code}};
    button.language = language;
    button.selected = language.code == shown;
    made.push_back(std::move(button));
  }
  return made;
}

void draw_languages(Frame& frame, const LanguagesView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false;
  chrome.here = "bar.language";
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  text::Style title = frame.title();
  title.align = text::Align::centre;
  const std::string words = frame.words(Word::language_title);
  const std::vector<Button> buttons = language_buttons(view.languages, view.shown);
  const double apart = frame.m.body;
  const double head = frame.measure({words, {}}, title, room.w).height + apart;
  const AnswerGrid grid = list_grid(frame, buttons, room.w, room.h - head);
  double y = start + std::max(0.0, room.h - head - grid.total) * 0.3;
  y += frame.write(words, {title, frame.theme.ink, frame.theme.paper, Role::title}, room.x, y, room.w) + apart;
  y = draw_grid(frame, buttons, grid, y);
  frame.end_scroll(y, frame.m.gap * 0.4);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
