// The words of a card that are explained, and what they mean.
#include "ui/in_language.h"
#include "ui/reader_parts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

std::vector<const cards::Meaning*> words_on(const cards::Card& card, const std::vector<const cards::Block*>& blocks) {
  std::vector<const cards::Meaning*> made;
  for (const cards::Block* block : blocks)
    for (const cards::Prose& line : block->lines)
      for (const cards::Mention& mention : line.mentions)
        if (const cards::Meaning* meaning = card.meaning(mention.word);
            meaning && std::find(made.begin(), made.end(), meaning) == made.end())
          made.push_back(meaning);
  return made;
}

} // namespace

double draw_words(Frame& frame, const ReaderView& view, const std::vector<const cards::Block*>& blocks, double x,
                  double y, double width) {
  const auto words = words_on(*view.card, blocks);
  if (words.empty()) return y;
  y += std::round(frame.m.body * 1.1);
  y += frame.write(frame.words(Word::reader_words), {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  y += std::round(frame.m.body * 0.4);
  double right = x;
  double lowest = y;
  for (const cards::Meaning* word : words) {
    Button button{"word:" + word->id, word->term, session::AskedMeaning{word->id}};
    button.language = view.other;
    const double wide = std::min(button_width(frame, button), width);
    const double high = button_height(frame, button, wide);
    if (right > x && right + wide > x + width) {
      right = x;
      y = lowest + frame.m.gap;
    }
    draw_button(frame, {right, y, wide, high}, button, frame.theme.paper);
    right += wide + frame.m.gap;
    lowest = std::max(lowest, y + high);
  }
  return lowest;
}

void draw_meaning(Frame& frame, const ReaderView& view, const cards::Meaning& meaning, const Rect& room) {
  const double width = std::min(room.w, frame.m.body * 28);
  const double x = room.x + (room.w - width) / 2;
  const Button close{"meaning.close",
                     frame.words(Word::reader_close),
                     session::AskedMeaning{},
                     ButtonLook::primary,
                     std::nullopt,
                     true};
  text::Style title = frame.in(view.other, frame.title());
  text::Style body = frame.in(view.other, frame.body());
  body.size *= 1.15;
  double pad = 0;
  double inner = 0;
  const auto panel = [&] {
    pad = std::round(body.size);
    inner = width - 2 * pad;
    return 2 * pad + frame.measure({meaning.term, {}}, title, inner).height + body.size * 0.5 +
           frame.measure({meaning.text, {}}, body, inner).height;
  };
  // As large as the visitor likes it, as long as Close stays in view.
  const double least = Metrics(frame.look.panel, session::TextSize::standard).body * 0.45;
  const auto total = [&] { return panel() + frame.m.gap + std::round(body.size * 0.3) + frame.m.target; };
  while (total() > room.h && body.size > least)
    for (double* size : {&title.size, &body.size}) *size *= 0.95;

  double y = room.y + std::round(std::max(0.0, (room.h - total()) * 0.42));
  const double height = panel();
  frame.rounded({x, y, width, height}, frame.m.radius, view.colours.tint);
  {
    const InLanguage as_the_card(frame, view.other, x + pad, inner);
    double at = y + pad;
    at += frame.write(meaning.term, {title, view.colours.ink, view.colours.tint, Role::title}, x + pad, at, inner) +
          body.size * 0.5;
    frame.write(meaning.text, {body, frame.theme.ink, view.colours.tint}, x + pad, at, inner);
  }
  y += height + frame.m.gap + std::round(body.size * 0.3);
  const double wide = button_width(frame, close);
  draw_button(frame, {x, y, wide, frame.m.target}, close, frame.theme.paper);
}

} // namespace anteroom::ui
