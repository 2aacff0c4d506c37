#include "ui/bar_parts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr double kFinishApart = 10; // mm between Finish and what is pressed often

// How words are set in the lower bar.
struct BarWords {
  bool help_icon = true;
  double size = 1; // as a share of the usual
};

struct Action {
  Word word;
  int icons; // other actions beside it at most: More, and the page or step before it
  std::optional<picture::Icon> icon = {};
};
constexpr Action kActions[] = {{Word::reader_next, 2},     {Word::exercise_next, 2},
                               {Word::exercise_finish, 2}, {Word::exercise_start, 2, picture::Icon::play},
                               {Word::exercise_stop, 0},   {Word::bar_home, 1},
                               {Word::check_start, 1},     {Word::check_skip, 1},
                               {Word::check_show, 1},      {Word::support_go_on, 1},
                               {Word::result_over, 1},     {Word::bar_search, 1, picture::Icon::lens},
                               {Word::search_show, 1},     {Word::cover_go_on, 0}};

// As large as leaves room for the widest actions of any screen, so that Get help and Finish stand still from one to
// the next. Widths grow with the words: each is measured once.
BarWords bar_words(Frame& frame, const Button& help, const Button& finish, double room) {
  const auto wish = [&](Button button) {
    button.main_action = false;
    return button_width(frame, button);
  };
  Button plain_help = help;
  plain_help.icon.reset();
  const double with_icon = wish(help);
  const double without = wish(plain_help);
  const double end = wish(finish);
  std::vector<std::pair<double, double>> actions; // of the words, and of what stands beside them
  for (const Action& action : kActions)
    actions.push_back({wish({"", frame.words(action.word), session::Touched{}, ButtonLook::primary, action.icon}),
                       action.icons * (frame.m.target + frame.m.gap) + frame.m.gap});
  const auto fits = [&](double help_width, double size) {
    // Two pixels for what rounding takes.
    const auto width = [&](double words) { return std::max(std::ceil(words * size), frame.m.main_width) + 2; };
    double widest = 0;
    for (const auto& [words, beside] : actions) widest = std::max(widest, width(words) + beside);
    return width(help_width) + width(end) + widest <= room;
  };
  if (fits(with_icon, 1)) return {};
  BarWords words{false, 1};
  while (words.size > 0.5 && !fits(without, words.size)) words.size -= 0.05;
  return words;
}

struct Below {
  Button help, finish;
  std::vector<Button> actions;
  std::optional<Button> low = {}; // brings everything within reach, and lies there itself
  // So many actions, from the first on, lose their words: those with an icon that are not the main one.
  std::size_t wordless = 0;
  double height = 0;
};

bool loses_words(const Below& below, std::size_t i) {
  return i < below.wordless && below.actions[i].icon && !below.actions[i].main_action;
}

double action_width(Frame& frame, const Below& below, std::size_t i) {
  return loses_words(below, i) ? frame.m.target : button_width(frame, below.actions[i]);
}

double actions_width(Frame& frame, const Below& below) {
  double width = 0;
  for (std::size_t i = 0; i < below.actions.size(); ++i) width += action_width(frame, below, i) + frame.m.gap;
  return width;
}

// Most of a page; less where that would cut through something that can be seen whole, such as a square for a phone.
double step_down(const Tree& tree) {
  const Rect view = tree.scroll->view;
  double step = view.h * 0.8;
  for (const Node& node : tree.nodes) {
    const double from_top = node.rect.y - view.y;
    const bool cut = node.rect.y < view.bottom() && node.rect.bottom() > view.bottom();
    if (node.role == Role::picture && cut && from_top > view.h * 0.05 && node.rect.h < view.h)
      step = std::min(step, from_top - 1);
  }
  return step;
}

Below below(Frame& frame, const Chrome& chrome) {
  Below made{
      {"bar.help", frame.words(Word::bar_help), session::OpenedHelp{}, ButtonLook::help, picture::Icon::help, true},
      {"bar.finish", frame.words(Word::bar_finish), session::Finished{}, ButtonLook::finish, std::nullopt, true},
      chrome.actions};
  if (frame.m.can_be_lower) {
    made.low = {"bar.low", frame.words(Word::settings_low), session::ChoseLow{!frame.look.low}, ButtonLook::plain,
                picture::Icon::lower};
    made.low->selected = frame.look.low;
  }
  const double all =
      frame.screen().w - 2 * frame.m.margin - frame.m.px(kFinishApart) - (made.low ? frame.m.target + frame.m.gap : 0);
  const BarWords words = bar_words(frame, made.help, made.finish, all);
  if (!words.help_icon) made.help.icon.reset();
  // For whoever cannot drag: the page moves by a button too.
  if (const auto& scroll = frame.tree().scroll; scroll && scroll->most > 1) {
    const bool end = scroll->offset + 1 >= scroll->most;
    const double to = end ? 0 : std::min(scroll->most, scroll->offset + step_down(frame.tree()));
    made.actions.insert(made.actions.begin(), Button{"bar.more", frame.words(end ? Word::bar_top : Word::bar_more),
                                                     session::Scrolled{to / frame.m.per_mm}, ButtonLook::plain,
                                                     end ? picture::Icon::up : picture::Icon::down});
  }
  made.help.words = made.finish.words = words.size;
  for (Button& action : made.actions) action.words = words.size;
  const double room = all - button_width(frame, made.help) - button_width(frame, made.finish);
  while (made.wordless < made.actions.size() && actions_width(frame, made) > room) ++made.wordless;
  made.height = std::round(frame.m.target + 2 * bar_pad(frame));
  return made;
}

} // namespace

double bottom_edge(Frame& frame, const Chrome& chrome) { return frame.screen().h - below(frame, chrome).height; }

void draw_bottom(Frame& frame, const Chrome& chrome) {
  const Below bar = below(frame, chrome);
  const Rect screen = frame.screen();
  const Rect rect{0, screen.h - bar.height, screen.w, bar.height};
  const Colour ground = frame.theme.surface;
  frame.fill(rect, ground);
  frame.fill({0, rect.y, screen.w, frame.m.hairline}, frame.theme.line);
  const double y = rect.y + bar_pad(frame);
  const double h = frame.m.target;
  const double help_end = frame.m.margin + button_width(frame, bar.help);
  const double left = help_end + (bar.low ? frame.m.gap + h : 0);
  double right = screen.w - frame.m.margin;
  if (chrome.finish) right -= button_width(frame, bar.finish);
  const double first_action =
      right - (chrome.finish ? frame.m.px(kFinishApart) : 0) - actions_width(frame, bar) + frame.m.gap;

  double x = first_action;
  const double note_room = first_action - left - 2 * frame.m.gap;
  if (!chrome.note.empty() && note_room > frame.m.small * 9) {
    text::Style style = frame.small();
    style.align = text::Align::centre;
    const text::Box box = frame.measure({chrome.note, {}}, style, note_room);
    if (box.height <= h)
      frame.write(chrome.note, {style, frame.theme.soft, ground}, left + frame.m.gap, y + (h - box.height) / 2.0,
                  note_room);
  }
  for (std::size_t i = 0; i < bar.actions.size(); ++i) {
    const double w = action_width(frame, bar, i);
    if (loses_words(bar, i))
      draw_icon_button(frame, {x, y, w, h}, bar.actions[i], ground);
    else
      draw_button(frame, {x, y, w, h}, bar.actions[i], ground);
    x += w + frame.m.gap;
  }
  draw_button(frame, {frame.m.margin, y, button_width(frame, bar.help), h}, bar.help, ground);
  if (bar.low) draw_icon_button(frame, {help_end + frame.m.gap, y, h, h}, *bar.low, ground);
  if (chrome.finish) draw_button(frame, {right, y, button_width(frame, bar.finish), h}, bar.finish, ground);
}

void draw_help_button(Frame& frame) {
  const Below bar = below(frame, {});
  const double y = frame.screen().h - bar.height + bar_pad(frame);
  draw_button(frame, {frame.m.margin, y, button_width(frame, bar.help), frame.m.target}, bar.help, frame.theme.paper);
}

Rect content(Frame& frame, double top, const Chrome& chrome) {
  const double x = frame.m.margin;
  // What scrolls up to a bar keeps the distance of two targets from the bar's buttons.
  const double clear = std::max(0.0, std::ceil(frame.m.px(3)) - bar_pad(frame));
  return {x, top + clear, frame.screen().w - 2 * x, bottom_edge(frame, chrome) - top - 2 * clear};
}

} // namespace anteroom::ui
