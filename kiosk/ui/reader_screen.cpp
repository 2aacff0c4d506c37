#include "ui/reader_screen.h"

#include "ui/chrome.h"
#include "ui/in_language.h"
#include "ui/reader_parts.h"

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

bool is_easy(const ReaderView& view) { return view.easy && !view.card->easy.empty(); }

// Pages of the version that is shown; at least one.
struct Pages {
  int here = 0;
  int all = 1;
  Steps steps = {}; // of an easy version
};

std::vector<Button> actions(const Frame& frame, const ReaderView& view, const Pages& pages) {
  std::vector<Button> made;
  if (pages.here > 0)
    made.push_back({"reader.previous", frame.words(Word::reader_previous), session::TurnedPage{pages.here - 1},
                    ButtonLook::plain, picture::Icon::back});
  const Block* exercise = exercise_of(*view.card);
  if (pages.here + 1 < pages.all)
    made.push_back({"reader.next", frame.words(Word::reader_next), session::TurnedPage{pages.here + 1},
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

text::Style title_style(const Frame& frame, const ReaderView& view, const Pages& pages) {
  text::Style title = frame.in(view.other, frame.title());
  if (pages.here > 0 || is_easy(view)) title.size = frame.m.heading * 1.1;
  return title;
}

// To the other version of the card; it stands at the end of the title's line, on every page of both.
Button version_button(const Frame& frame, const ReaderView& view) {
  const bool easy = is_easy(view);
  return {"reader.version", frame.words(easy ? Word::reader_usual : Word::reader_easy), session::ChoseEasy{!easy}};
}

double title_words(Frame& frame, const ReaderView& view, const Pages& pages, double x, double y, double width) {
  const InLanguage as_the_card(frame, view.other, x, width);
  const Written how{title_style(frame, view, pages), view.colours.ink, frame.theme.paper, Role::title};
  y += frame.write(view.card->about.title, how, x, y, width);
  if (const std::string only = only_in(frame, Word::language_only_card, view.other); !only.empty()) {
    const InLanguage as_the_screen(frame, std::nullopt, x, width);
    y += frame.m.body * 0.3;
    y += frame.write(only, {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  }
  return y;
}

double title(Frame& frame, const ReaderView& view, const Pages& pages, double x, double y, double width) {
  const bool both = !view.card->easy.empty();
  const Button button = version_button(frame, view);
  const double wide = both ? button_width(frame, button) : 0;
  const double words = width - (both ? wide + frame.m.gap : 0);
  const bool in_line = words >= frame.m.title * 7;
  double below = title_words(frame, view, pages, x, y, in_line ? words : width);
  if (pages.here == 0 && !view.tag.empty()) {
    below += frame.m.body * 0.25;
    below +=
        frame.write(view.tag, {frame.small(), frame.theme.soft, frame.theme.paper}, x, below, in_line ? words : width);
  }
  if (both) {
    const double top = in_line ? y : below + frame.m.body * 0.4;
    draw_button(frame, {in_line ? x + width - wide : x, top, wide, frame.m.target}, button, frame.theme.paper);
    below = std::max(below, top + frame.m.target);
  }
  return below + frame.m.body * 0.7;
}

// The title with its picture, where the text has the whole width: above it on a tall screen, else beside it,
// in the picture's own shape. A strip cut out of a picture shows nobody anything.
double headed(Frame& frame, const ReaderView& view, const Pages& pages, double x, double y, double width, double room) {
  constexpr double kWide = 480.0 / 216;
  const std::string& art = view.card->about.picture;
  if (pages.here > 0 || is_easy(view)) return title(frame, view, pages, x, y, width);
  if (frame.m.portrait) {
    const double height = std::round(std::min(width / kWide, room * 0.26));
    frame.art(art, {x, y, width, height}, view.colours, frame.m.radius, {});
    return title(frame, view, pages, x, y + height + frame.m.body * 0.9, width);
  }
  const double height = std::round(std::min(room * 0.32, frame.m.body * 4.6));
  const double beside = width - std::round(height * kWide) - frame.m.margin;
  if (beside < frame.m.title * 6 || !view.card->easy.empty()) return title(frame, view, pages, x, y, width);
  const double words = frame.measure({view.card->about.title, {}}, title_style(frame, view, pages), beside).height;
  frame.art(art, {x + width - std::round(height * kWide), y, std::round(height * kWide), height}, view.colours,
            frame.m.radius, {});
  const double below = title(frame, view, pages, x, y + std::max(0.0, (height - words) / 2), beside);
  return std::max(below, y + height + frame.m.body * 0.8);
}

// What the page of the version that is shown says.
std::vector<const Block*> blocks_on(const ReaderView& view, const Pages& pages) {
  std::vector<const Block*> made;
  const auto add = [&](const cards::Page& page) {
    for (const Block& block : page.blocks) made.push_back(&block);
  };
  const auto here = static_cast<std::size_t>(pages.here);
  if (!is_easy(view)) {
    if (here < view.card->pages.size()) add(view.card->pages[here]);
    return made;
  }
  const auto each = static_cast<std::size_t>(pages.steps.on_page);
  for (std::size_t i = here * each; i < std::min((here + 1) * each, view.card->easy.size()); ++i)
    add(view.card->easy[i]);
  return made;
}

// Blocks or steps, the words that they explain, and behind the last page what to read next.
double text(Frame& frame, const ReaderView& view, const Pages& pages, double x, double y, double width) {
  const cards::Card& card = *view.card;
  if (is_easy(view)) {
    y = draw_steps(frame, view, pages.steps, pages.here, x, y, width);
  } else if (pages.here < static_cast<int>(card.pages.size())) {
    const InLanguage as_the_card(frame, view.other, x, width);
    y = draw_blocks(frame, card.pages[static_cast<std::size_t>(pages.here)].blocks, view.colours, x, y, width);
  }
  y = draw_words(frame, view, blocks_on(view, pages), x, y, width);
  if (pages.all > 1) {
    y += frame.m.body * (is_easy(view) ? 0.8 : 1.3);
    draw_page_dots(frame, {x, y, width, 0}, pages.here, pages.all, view.colours.ink);
    y += frame.m.body * 0.6;
  }
  if (pages.here + 1 < pages.all) return y;
  y += frame.m.body * 1.5;
  if (!view.related.empty()) {
    y += frame.write(frame.words(Word::reader_related),
                     {frame.heading(), frame.theme.ink, frame.theme.paper, Role::heading}, x, y, width);
    y = draw_rows(frame, view.related, x, y + frame.m.body * 0.6, width) + frame.m.body * 1.2;
  }
  return credits(frame, card, x, y, width);
}

// The height that a page of steps has: a screen without the title, which is measured at its tallest, and the dots.
double steps_room(Frame& frame, const ReaderView& view, double width, double height) {
  const Pages first;
  const double title = frame.measure({view.card->about.title, {}}, title_style(frame, view, first), width * 0.6).height;
  return height - std::max(title + frame.m.small * 1.8, frame.m.target) - frame.m.body * 2.6;
}

Pages pages_of(Frame& frame, const ReaderView& view, const Rect& room) {
  Pages made;
  made.all = static_cast<int>(view.card->pages.size());
  if (is_easy(view)) {
    made.steps = steps_of(frame, *view.card, room.w, steps_room(frame, view, room.w, room.h));
    made.all = pages_of(made.steps, *view.card);
  }
  made.all = std::max(made.all, 1);
  made.here = std::clamp(view.page, 0, made.all - 1);
  return made;
}

void draw_page(Frame& frame, const ReaderView& view, const Pages& pages, const Rect& room) {
  const double measure = frame.m.body * 35; // about seventy letters
  const double bottom_gap = frame.m.gap;
  const bool easy = is_easy(view);
  if (!easy && !frame.m.portrait && !frame.m.small_panel && room.w > frame.m.body * 34) {
    const double art_width =
        std::round(std::min(room.w * 0.34, std::max(room.w - measure - frame.m.margin * 1.4, room.w * 0.28)));
    frame.art(view.card->about.picture, {room.x, room.y, art_width, room.h - bottom_gap}, view.colours, frame.m.radius,
              {});
    const double x = room.x + art_width + frame.m.margin;
    const double width = std::min(measure, room.right() - x);
    const double y = frame.begin_scroll({x - frame.m.gap, room.y, frame.screen().w - x + frame.m.gap, room.h});
    frame.end_scroll(text(frame, view, pages, x, title(frame, view, pages, x, y, width), width), bottom_gap * 2);
    return;
  }
  const double y = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  const double width = easy ? room.w : std::min(measure, room.w);
  const double x = (frame.screen().w - width) / 2;
  const double below = headed(frame, view, pages, x, y, width, room.h);
  frame.end_scroll(text(frame, view, pages, x, below, width), bottom_gap * 2);
}

} // namespace

void draw_reader(Frame& frame, const ReaderView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.crumb = view.topic_title;
  const cards::Meaning* meaning = view.explained.empty() ? nullptr : view.card->meaning(view.explained);
  const double top = draw_top(frame, chrome);
  const Pages pages = pages_of(frame, view, content(frame, top, chrome));
  if (meaning) {
    draw_meaning(frame, view, *meaning, content(frame, top, chrome));
  } else {
    chrome.actions = actions(frame, view, pages);
    draw_page(frame, view, pages, content(frame, top, chrome));
  }
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
