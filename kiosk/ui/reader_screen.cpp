#include "ui/reader_screen.h"

#include "ui/chrome.h"
#include "ui/in_language.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace anteroom::ui {
namespace {

using cards::Block;

const Block* exercise_of(const cards::Card& card) {
  for (const cards::Page& page : card.pages)
    for (const Block& block : page.blocks)
      if (cards::is_exercise(block.kind)) return &block;
  return nullptr;
}

Button start_button(const Frame& frame, const cards::Card& card, const Block& exercise, const char* id) {
  const cards::Breath& breath = exercise.breath;
  const Milliseconds lasts{
      exercise.kind == cards::BlockKind::breathing ? 1000 * (breath.in + breath.hold + breath.out) * breath.rounds : 0};
  return {id,
          frame.words(Word::exercise_start),
          session::StartedExercise{card.about.id, lasts},
          ButtonLook::primary,
          picture::Icon::play,
          true};
}

std::vector<Button> actions(const Frame& frame, const ReaderView& view) {
  std::vector<Button> made;
  const int pages = static_cast<int>(view.card->pages.size());
  if (view.page > 0)
    made.push_back({"reader.previous", frame.words(Word::reader_previous), session::TurnedPage{view.page - 1},
                    ButtonLook::plain, picture::Icon::back});
  const Block* exercise = exercise_of(*view.card);
  if (view.page + 1 < pages)
    made.push_back({"reader.next", frame.words(Word::reader_next), session::TurnedPage{view.page + 1},
                    ButtonLook::primary, std::nullopt, true});
  else if (exercise)
    made.push_back(start_button(frame, *view.card, *exercise, "reader.start"));
  return made;
}

// "2026-11" as the language writes it.
std::string month(const Frame& frame, const std::string& reviewed) {
  return frame.words(Word::reader_month, std::atoi(reviewed.c_str() + reviewed.find('-') + 1),
                     std::atoi(reviewed.c_str()));
}

double credits(Frame& frame, const cards::Card& card, double x, double y, double width) {
  const Written how{frame.small(), frame.theme.soft, frame.theme.paper};
  y += frame.write(frame.words(Word::reader_source, card.source), how, x, y, width);
  const std::string reviewed = card.reviewed.empty() ? frame.words(Word::reader_unreviewed)
                                                     : frame.words(Word::reader_reviewed, month(frame, card.reviewed));
  return y + frame.m.body * 0.2 + frame.write(reviewed, how, x, y + frame.m.body * 0.2, width);
}

text::Style title_style(const Frame& frame, const ReaderView& view) {
  text::Style title = frame.in(view.other, frame.title());
  if (view.page > 0) title.size = frame.m.heading * 1.1;
  return title;
}

double title(Frame& frame, const ReaderView& view, double x, double y, double width) {
  const InLanguage as_the_card(frame, view.other, x, width);
  const Written how{title_style(frame, view), view.colours.ink, frame.theme.paper, Role::title};
  y += frame.write(view.card->about.title, how, x, y, width);
  if (const std::string only = only_in(frame, Word::language_only_card, view.other); !only.empty()) {
    const InLanguage as_the_screen(frame, std::nullopt, x, width);
    y += frame.m.body * 0.3;
    y += frame.write(only, {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  }
  return y + frame.m.body * 0.7;
}

// The title with its picture, where the text has the whole width: above it on a tall screen, else beside it,
// in the picture's own shape. A strip cut out of a picture shows nobody anything.
double headed(Frame& frame, const ReaderView& view, double x, double y, double width, double room) {
  constexpr double kWide = 480.0 / 216;
  const std::string& art = view.card->about.picture;
  if (view.page > 0) return title(frame, view, x, y, width);
  if (frame.m.portrait) {
    const double height = std::round(std::min(width / kWide, room * 0.26));
    frame.art(art, {x, y, width, height}, view.colours, frame.m.radius, {});
    return title(frame, view, x, y + height + frame.m.body * 0.9, width);
  }
  const double height = std::round(std::min(room * 0.32, frame.m.body * 4.6));
  const double beside = width - std::round(height * kWide) - frame.m.margin;
  if (beside < frame.m.title * 6) return title(frame, view, x, y, width);
  const double words = frame.measure({view.card->about.title, {}}, title_style(frame, view), beside).height;
  frame.art(art, {x + width - std::round(height * kWide), y, std::round(height * kWide), height}, view.colours,
            frame.m.radius, {});
  const double below = title(frame, view, x, y + std::max(0.0, (height - words) / 2), beside);
  return std::max(below, y + height + frame.m.body * 0.8);
}

// Blocks, and behind the last page what to read next.
double text(Frame& frame, const ReaderView& view, double x, double y, double width) {
  const cards::Card& card = *view.card;
  const int pages = static_cast<int>(card.pages.size());
  if (view.page < pages) {
    const InLanguage as_the_card(frame, view.other, x, width);
    y = draw_blocks(frame, card.pages[static_cast<std::size_t>(view.page)].blocks, view.colours, x, y, width);
  }
  if (pages > 1) {
    y += frame.m.body * 1.3;
    draw_page_dots(frame, {x, y, width, 0}, view.page, pages, view.colours.ink);
    y += frame.m.body * 0.6;
  }
  if (view.page + 1 < pages) return y;
  y += frame.m.body * 1.5;
  if (!view.related.empty()) {
    y += frame.write(frame.words(Word::reader_related),
                     {frame.heading(), frame.theme.ink, frame.theme.paper, Role::heading}, x, y, width);
    y = draw_rows(frame, view.related, x, y + frame.m.body * 0.6, width) + frame.m.body * 1.2;
  }
  return credits(frame, card, x, y, width);
}

} // namespace

void draw_reader(Frame& frame, const ReaderView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.crumb = view.topic_title + (view.tag.empty() ? "" : " · " + view.tag);
  chrome.actions = actions(frame, view);
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const std::string& art = view.card->about.picture;
  const double measure = frame.m.body * 35; // about seventy letters
  const double bottom_gap = frame.m.gap;

  const bool beside = !frame.m.portrait && !frame.m.small_panel && room.w > frame.m.body * 34;
  if (beside) {
    const double art_width =
        std::round(std::min(room.w * 0.34, std::max(room.w - measure - frame.m.margin * 1.4, room.w * 0.28)));
    frame.art(art, {room.x, room.y, art_width, room.h - bottom_gap}, view.colours, frame.m.radius, {});
    const double x = room.x + art_width + frame.m.margin;
    const double width = std::min(measure, room.right() - x);
    const double y = frame.begin_scroll({x - frame.m.gap, room.y, frame.screen().w - x + frame.m.gap, room.h});
    frame.end_scroll(text(frame, view, x, title(frame, view, x, y, width), width), bottom_gap * 2);
  } else {
    const double y = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
    const double width = std::min(measure, room.w);
    const double x = (frame.screen().w - width) / 2;
    const double below = headed(frame, view, x, y, width, room.h);
    frame.end_scroll(text(frame, view, x, below, width), bottom_gap * 2);
  }
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
