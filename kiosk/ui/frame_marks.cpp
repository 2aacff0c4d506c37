// What lies behind and under words: those that are read aloud, and those that are explained.
#include "ui/drawing.h"
#include "ui/frame.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

// Behind the words that are read aloud, line by line. Weak enough that their contrast stays.
void Frame::mark_sentence(const text::Passage& passage, const Written& how, const Rect& box) {
  const text::Range range = look.sounding->range.begin == look.sounding->range.end ? text::Range{0, passage.text.size()}
                                                                                   : look.sounding->range;
  const Rect r = mirrored(box);
  const Colour colour = picture::mix(how.ground, theme.primary, 0.14);
  for (const text::Area& area : pens_.typesetter.areas(passage, how.style, static_cast<int>(box.w), range)) {
    const Rect whole{r.x + area.x - 2.0, r.y + area.y, area.width + 4.0, static_cast<double>(area.height)};
    note_sounding(whole);
    const Rect line = meet(whole, bounds());
    if (!line.empty()) draw_rect(list_, line, colour);
  }
}

void Frame::note_sounding(const Rect& rect) {
  if (!scrolling_) return;
  Rect& all = tree_.sounding ? *tree_.sounding : tree_.sounding.emplace(rect);
  const double bottom = std::max(all.bottom(), rect.bottom());
  all = {std::min(all.x, rect.x), std::min(all.y, rect.y), all.w, 0};
  all.h = bottom - all.y;
}

// Around what is no text of its own: a button, a card on a shelf.
void Frame::mark_node(const Rect& rect) {
  const double width = std::max(2.0, m.px(0.6));
  fill({rect.x, rect.y, rect.w, width}, theme.primary);
  fill({rect.x, rect.bottom() - width, rect.w, width}, theme.primary);
  fill({rect.x, rect.y + width, width, rect.h - 2 * width}, theme.primary);
  fill({rect.right() - width, rect.y + width, width, rect.h - 2 * width}, theme.primary);
}

// Square dots as wide as a hairline of the letters: at this size they look round.
void Frame::underline(const text::Passage& passage, const Written& how, const Rect& box) {
  const Rect r = mirrored(box);
  if (hidden(r)) return;
  const double dot = std::max(2.0, std::round(how.style.size * 0.09));
  const double below = measure(passage, how.style, box.w).baseline + std::round(how.style.size * 0.2);
  for (const text::Range& range : how.explained)
    for (const text::Area& area : pens_.typesetter.areas(passage, how.style, static_cast<int>(box.w), range))
      for (double x = 0; x + dot <= area.width; x += 2 * dot)
        if (const Rect one = meet({r.x + area.x + x, r.y + area.y + below, dot, dot}, bounds()); !one.empty())
          draw_rect(list_, one, how.ink);
}

} // namespace anteroom::ui
