#include "ui/note_screen.h"

#include "ui/chrome.h"
#include "ui/in_language.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

// The next smaller text, as a share of the one that was chosen.
double least_share(const Look& look) {
  const auto chosen = static_cast<int>(look.text_size);
  const auto smaller = static_cast<session::TextSize>(std::max(chosen - 1, 0));
  return Metrics(look.panel, smaller).body / Metrics(look.panel, look.text_size).body;
}

} // namespace

void draw_note(Frame& frame, const NoteView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 30);
  const double x = (frame.screen().w - width) / 2;
  text::Style title = frame.in(view.other, frame.title());
  text::Style note = frame.in(view.other, frame.body());
  text::Style small = frame.small();
  title.align = note.align = small.align = text::Align::centre;
  const auto height = [&](const std::string& text, const text::Style& style) {
    return static_cast<double>(frame.measure({text, {}}, style, width).height);
  };
  // Two equal choices: the same look, the same size.
  const std::vector<Button> choices{
      {"note.else", frame.words(Word::note_else), session::WentBack{}, ButtonLook::plain, std::nullopt, true},
      {"note.read", frame.words(Word::note_read), session::AcceptedNote{}, ButtonLook::plain, std::nullopt, true}};
  double w = 0;
  for (const Button& choice : choices) w = std::max(w, button_width(frame, choice));
  w = std::min(std::max(w, std::min((width - frame.m.gap) / 2, frame.m.body * 12)), room.w);
  const bool side_by_side = 2 * w + frame.m.gap <= room.w;
  double h = frame.m.target * 1.15;
  for (const Button& choice : choices) h = std::max(h, button_height(frame, choice, w));
  const double buttons = side_by_side ? h : 2 * h + frame.m.gap;
  const double space = frame.m.body * 0.8;
  const std::string heading = frame.words(Word::note_title);
  const std::string only = only_in(frame, Word::language_only_card, view.other);
  const auto total = [&] {
    return height(heading, small) + height(view.card_title, title) + (only.empty() ? 0 : height(only, small) + space) +
           height(view.note, note) + buttons + 2.6 * space;
  };
  // As large as the visitor likes it. One step smaller where that brings both choices into view; else it scrolls.
  const double share = least_share(frame.look);
  const text::Style large[] = {title, note, small};
  for (double size = 1; total() + frame.m.gap > room.h && size > share;) {
    size = std::max(size * 0.96, share);
    title.size = large[0].size * size;
    note.size = large[1].size * size;
    small.size = large[2].size * size;
  }

  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start + std::max(0.0, (room.h - total()) * 0.42);
  y += frame.write(heading, {small, frame.theme.soft, frame.theme.paper}, x, y, width) + space * 0.3;
  y += frame.write(view.card_title, {title, view.colours.ink, frame.theme.paper, Role::title}, x, y, width) + space;
  if (!only.empty()) y += frame.write(only, {small, frame.theme.soft, frame.theme.paper}, x, y, width) + space;
  y += frame.write(view.note, {note, frame.theme.ink, frame.theme.paper}, x, y, width) + space * 1.3;
  const double left = (frame.screen().w - (side_by_side ? 2 * w + frame.m.gap : w)) / 2;
  draw_button(frame, {left, y, w, h}, choices[0], frame.theme.paper);
  const Rect second = side_by_side ? Rect{left + w + frame.m.gap, y, w, h} : Rect{left, y + h + frame.m.gap, w, h};
  draw_button(frame, second, choices[1], frame.theme.paper);
  frame.end_scroll(y + buttons, frame.m.gap);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
