#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

struct Skin {
  Colour fill, edge, ink;
  double edge_width;
};

Skin skin(const Frame& frame, const Button& button, Colour ground) {
  const Theme& t = frame.theme;
  const double line = frame.m.hairline;
  Skin skin{ground, t.edge, t.ink, line};
  switch (button.look) {
  case ButtonLook::primary: skin = {t.primary, t.primary, t.on_primary, 0}; break;
  case ButtonLook::help: skin = {t.surface, t.help, t.help, std::max(2.0, 1.6 * line)}; break;
  case ButtonLook::finish: skin = {t.surface, t.primary, t.primary, std::max(2.0, 1.6 * line)}; break;
  case ButtonLook::plain: skin = {t.surface, t.edge, t.ink, t.plain ? std::max(2.0, 1.6 * line) : line}; break;
  case ButtonLook::quiet: skin = {ground, ground, t.soft, 0}; break;
  }
  if (ground == t.surface && button.look == ButtonLook::plain) skin.fill = t.paper;
  // So thick that it is told by its edge alone, whatever colours somebody sees.
  if (button.selected)
    skin = {picture::mix(skin.fill, t.primary, 0.14), t.primary, t.ink, std::max(3.0, std::round(frame.m.px(0.8)))};
  if (frame.is_pressed(button.id))
    skin.fill = picture::mix(skin.fill, t.dark ? Colour{255, 255, 255, 255} : Colour{0, 0, 0, 255}, 0.14);
  return skin;
}

text::Style label(const Frame& frame, const Button& button) {
  text::Style style = frame.label();
  style.size *= button.words;
  return frame.in(button.language, style);
}

double padding(const Frame& frame, const Button& button) { return frame.m.label * button.words * 0.95; }
double icon_size(const Frame& frame, const Button& button) { return std::round(frame.m.label * button.words * 1.25); }

double icon_room(const Frame& frame, const Button& button) {
  const double apart = button.label.empty() ? 0 : frame.m.label * button.words * 0.45;
  return button.icon ? icon_size(frame, button) + apart : 0;
}

// What the words may take of a button's width: a full button keeps less room at its ends.
double words_room(const Frame& frame, const Button& button, double width) {
  return std::max(width - 2 * 0.6 * padding(frame, button) - icon_room(frame, button), 1.0);
}

} // namespace

double button_width(Frame& frame, const Button& button) {
  const text::Box box = frame.measure({button.label, {}}, label(frame, button), 10'000);
  const double wish = box.width + 2 * padding(frame, button) + icon_room(frame, button) + 2;
  return std::ceil(std::max(wish, button.main_action ? frame.m.main_width : frame.m.target));
}

double button_height(Frame& frame, const Button& button, double width) {
  const text::Box box = frame.measure({button.label, {}}, label(frame, button), words_room(frame, button, width));
  return std::ceil(std::max(frame.m.target, box.height + frame.m.label * 0.9));
}

void draw_button(Frame& frame, const Rect& rect, const Button& button, Colour ground) {
  const Skin colours = skin(frame, button, ground);
  const double radius = std::min(frame.m.radius * 0.92, rect.h / 2);
  if (frame.is_focused(button.id)) {
    frame.ring(rect, radius, ground);
    frame.rounded(inset(rect, -std::max(2.0, frame.m.px(0.4))), radius + frame.m.px(0.4), ground);
  }
  if (button.look != ButtonLook::quiet || frame.is_pressed(button.id)) {
    if (colours.edge_width > 0)
      frame.outlined(rect, radius, colours.fill, colours.edge, colours.edge_width);
    else
      frame.rounded(rect, radius, colours.fill);
  }
  text::Style style = label(frame, button);
  const double extra = icon_room(frame, button);
  const text::Box box = frame.measure({button.label, {}}, style, words_room(frame, button, rect.w));
  double x = rect.x + (button.at_start ? padding(frame, button) : (rect.w - box.width - extra) / 2);
  if (button.icon) {
    const double size = icon_size(frame, button);
    frame.icon(*button.icon, {x, rect.y + (rect.h - size) / 2, size, size}, colours.ink);
    x += extra;
  }
  const text::Align start = style.align;
  style.align = box.lines > 1 && !button.icon && !button.at_start ? text::Align::centre : start;
  frame.paint(button.label, style, colours.ink, colours.fill, x, rect.y + (rect.h - box.height) / 2, box.width + 1);
  if (button.look == ButtonLook::quiet)
    frame.fill({x, rect.y + (rect.h + box.height) / 2 - 1, static_cast<double>(box.width), frame.m.hairline},
               colours.ink);
  Node node;
  node.id = button.id;
  node.role = button.role;
  node.name = button.label;
  node.selected = button.selected;
  node.note = button.note;
  node.main_action = button.main_action;
  node.rect = rect;
  node.ink = colours.ink;
  node.ground = colours.fill;
  node.large_text = style.size >= frame.m.px(4.95);
  node.event = button.event;
  node.language = style.language;
  node.right_to_left = style.right_to_left;
  frame.add(std::move(node));
}

void draw_icon_button(Frame& frame, const Rect& rect, Button button, Colour ground) {
  const std::string name = button.label;
  button.label.clear();
  draw_button(frame, rect, button, ground);
  frame.name_last(name);
}

void draw_page_dots(Frame& frame, const Rect& rect, int page, int count, Colour ink) {
  const double size = std::round(std::max(8.0, frame.m.px(1.8)));
  const double gap = std::round(size * 0.9);
  double x = rect.x;
  for (int i = 0; i < count; ++i) {
    const double w = i == page ? size * 3 : size;
    frame.rounded({x, rect.y, w, size}, size / 2, i == page ? ink : picture::mix(frame.theme.paper, ink, 0.32));
    x += w + gap;
  }
  Node node;
  node.role = Role::progress;
  node.name = frame.words(Word::reader_page, page + 1, count);
  node.rect = {rect.x, rect.y, x - gap - rect.x, size};
  node.ink = ink;
  node.ground = frame.theme.paper;
  frame.add(std::move(node));
}

} // namespace anteroom::ui
