#include "ui/in_language.h"
#include "ui/reader_parts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr double kPictureShare = 0.4; // of the width, beside the words
constexpr double kLeastPicture = 30;  // mm high

text::Style words_style(const Frame& frame, const ReaderView* view = nullptr) {
  text::Style style = frame.body();
  style.size *= 1.3;
  style.line_height = 1.4;
  return view ? frame.in(view->other, style) : style;
}

double apart(const Frame& frame) { return std::round(frame.m.body * 1.1); }
double beside(const Frame& frame) { return std::round(std::max(frame.m.margin, frame.m.body)); }

double picture_width(double width, double height) { return std::round(std::min(width * kPictureShare, height * 1.45)); }

const cards::Block& picture_of(const cards::Page& step) { return step.blocks[0]; }
const cards::Prose& words_of(const cards::Page& step) { return step.blocks[1].lines[0]; }

double longest_words(Frame& frame, const cards::Card& card, double width) {
  double longest = 0;
  for (const cards::Page& step : card.easy)
    longest = std::max<double>(longest, frame.measure(passage(words_of(step)), words_style(frame), width).height);
  return longest;
}

void draw_picture(Frame& frame, const ReaderView& view, const cards::Block& picture, const Rect& rect) {
  frame.art(picture.picture, rect, view.colours, frame.m.radius * 0.8, {});
  Node node;
  node.role = Role::picture;
  node.name = picture.lines[0].text;
  node.rect = rect;
  frame.add(std::move(node));
}

} // namespace

Steps steps_of(Frame& frame, const cards::Card& card, double width, double room) {
  const double least = frame.m.px(kLeastPicture);
  const double half = std::floor((room - apart(frame)) / 2);
  const bool stacked = frame.m.portrait;
  const auto fits = [&](double height) {
    if (stacked) return height - longest_words(frame, card, width) - apart(frame) >= 1.4 * least;
    const double words = width - picture_width(width, height) - beside(frame);
    return height >= least && longest_words(frame, card, words) <= height;
  };
  const bool two = card.easy.size() > 1 && fits(half);
  return {two ? 2 : 1, std::max(two ? half : room, least), stacked};
}

int pages_of(const Steps& steps, const cards::Card& card) {
  return (static_cast<int>(card.easy.size()) + steps.on_page - 1) / steps.on_page;
}

double draw_steps(Frame& frame, const ReaderView& view, const Steps& steps, int page, double x, double y,
                  double width) {
  const InLanguage as_the_card(frame, view.other, x, width);
  const auto first = static_cast<std::size_t>(page * steps.on_page);
  const std::size_t end = std::min(first + static_cast<std::size_t>(steps.on_page), view.card->easy.size());
  for (std::size_t i = first; i < end; ++i) {
    const cards::Page& step = view.card->easy[i];
    if (i > first) y += apart(frame);
    const Written how{words_style(frame, &view), frame.theme.ink, frame.theme.paper, Role::text, false, false, false,
                      explained(words_of(step))};
    const text::Passage said = passage(words_of(step));
    if (steps.stacked) {
      const double words = frame.measure(said, how.style, width).height;
      const double height = std::round(std::clamp(steps.height - words - apart(frame), width * 0.3, width * 0.62));
      draw_picture(frame, view, picture_of(step), {x, y, width, height});
      y += height + frame.m.body * 0.7;
      y += frame.write(said, how, x, y, width);
      continue;
    }
    const double picture = picture_width(width, steps.height);
    const double left = x + picture + beside(frame), room = width - picture - beside(frame);
    const double words = frame.measure(said, how.style, room).height;
    const double height = std::round(std::max(std::min(steps.height, picture * 1.1), words));
    draw_picture(frame, view, picture_of(step), {x, y, picture, std::round(std::min(height, picture * 1.1))});
    frame.write(said, how, left, y + (height - words) / 2, room);
    y += height;
  }
  return y;
}

} // namespace anteroom::ui
