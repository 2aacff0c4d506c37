#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

constexpr double kFinishApart = 10; // mm between Finish and what is pressed often

double pad(const Frame& frame) {
  return std::round(frame.m.px(std::clamp(0.022 * std::min(frame.m.width_mm, frame.m.height_mm), 2.0, 5.0)));
}

session::TextSize larger(session::TextSize size) {
  switch (size) {
  case session::TextSize::standard: return session::TextSize::large;
  case session::TextSize::large: return session::TextSize::largest;
  case session::TextSize::largest: break;
  }
  return session::TextSize::standard;
}

Button listen_button(const Frame& frame) {
  if (frame.look.reading)
    return {"bar.listen", frame.words(Word::bar_pause), session::PausedListening{}, ButtonLook::plain,
            picture::Icon::pause};
  return {"bar.listen", frame.words(Word::bar_listen), session::AskedToListen{frame.look.overheard}, ButtonLook::plain,
          picture::Icon::loudspeaker};
}

std::vector<Button> display_buttons(const Frame& frame, bool language) {
  const bool largest = frame.look.text_size == session::TextSize::largest;
  const auto& words = frame.words;
  std::vector<Button> buttons;
  if (language && !frame.look.language_name.empty())
    buttons.push_back({"bar.language", frame.look.language_name, session::OpenedLanguages{}, ButtonLook::plain,
                       picture::Icon::globe});
  if (frame.look.can_listen) buttons.push_back(listen_button(frame));
  buttons.push_back({"bar.text_size", words(largest ? Word::display_smaller : Word::display_larger),
                     session::ChoseTextSize{larger(frame.look.text_size)}, ButtonLook::plain,
                     largest ? picture::Icon::text_smaller : picture::Icon::text_larger});
  buttons.push_back({"bar.shade", words(frame.look.dark ? Word::display_light : Word::display_dark),
                     session::ChoseShade{frame.look.dark ? session::Shade::light : session::Shade::dark},
                     ButtonLook::plain, frame.look.dark ? picture::Icon::sun : picture::Icon::moon});
  return buttons;
}

double width_of(Frame& frame, const std::vector<Button>& buttons, bool icons_only) {
  double width = 0;
  for (const Button& button : buttons)
    width += (icons_only ? frame.m.target : button_width(frame, button)) + frame.m.gap;
  return width;
}

} // namespace

namespace {

void draw_progress(Frame& frame, const Progress& progress, double x, double room, double middle) {
  const text::Style small = frame.small();
  const text::Box box = frame.measure({progress.words, {}}, small, 1000);
  const double height = std::round(std::max(6.0, frame.m.px(1.6)));
  const double fits = std::min(room - box.width - 2 * frame.m.gap - 2, frame.m.body * 22);
  const double bar = fits > frame.m.body * 2 ? fits : 0;
  const double apart = bar > 0 ? frame.m.gap : 0;
  x += (room - bar - box.width - apart - frame.m.gap) / 2;
  if (bar > 0) {
    const Rect whole{x, middle - height / 2, bar, height};
    frame.rounded(whole, height / 2, frame.theme.line);
    frame.rounded({whole.x, whole.y, std::max(bar * progress.share, height), height}, height / 2, progress.ink);
  }
  frame.write(progress.words, {small, frame.theme.soft, frame.theme.paper, Role::progress}, x + bar + apart,
              middle - box.height / 2.0, box.width + 2);
}

// The end of what is typed, as much as one line has room for. Cut between letters.
std::string tail(Frame& frame, const std::string& text, const text::Style& style, double room) {
  std::size_t begin = 0;
  while (begin < text.size() && frame.measure({text.substr(begin), {}}, style, 10'000).width > room) {
    ++begin;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  }
  return text.substr(begin);
}

void draw_field(Frame& frame, const Field& field, const Rect& rect) {
  const Colour ground = frame.theme.surface;
  const double radius = std::min(frame.m.radius * 0.92, rect.h / 2);
  if (frame.is_focused("search.field")) frame.ring(rect, radius, frame.theme.paper);
  frame.outlined(rect, radius, ground, frame.theme.primary, std::max(2.0, 1.6 * frame.m.hairline));
  const text::Style style = frame.label();
  const double apart = std::round(frame.m.label * 0.6);
  const double lens = std::round(frame.m.label * 1.2);
  frame.icon(picture::Icon::lens, {rect.x + apart, rect.y + (rect.h - lens) / 2, lens, lens}, frame.theme.soft);
  const double x = rect.x + 2 * apart + lens;
  const double room = rect.right() - apart - x;
  const std::string typed = tail(frame, field.text, style, room - 4);
  const text::Box box = frame.measure({typed, {}}, style, 10'000);
  const text::Box hint = frame.measure({field.hint, {}}, style, 10'000);
  if (!typed.empty())
    frame.paint(typed, style, frame.theme.ink, ground, x, rect.y + (rect.h - box.height) / 2, box.width + 1.0);
  else if (hint.width + 6 <= room)
    frame.paint(field.hint, style, frame.theme.soft, ground, x + 6, rect.y + (rect.h - hint.height) / 2,
                hint.width + 1.0);
  if (!field.event) {
    const double caret = std::max(2.0, std::round(frame.m.px(0.4)));
    frame.fill({x + (typed.empty() ? 0.0 : box.width + 1.0), rect.y + rect.h * 0.24, caret, rect.h * 0.52},
               frame.theme.primary);
  }
  Node node;
  node.id = field.event ? "search.field" : "";
  node.role = field.event ? Role::button : Role::text;
  node.name = field.text.empty() ? field.hint : field.text;
  node.rect = rect;
  node.ink = typed.empty() ? frame.theme.soft : frame.theme.ink;
  node.ground = ground;
  node.event = field.event;
  frame.add(std::move(node));
}

} // namespace

void draw_language_button(Frame& frame) {
  if (frame.look.language_name.empty()) return;
  const Button button = display_buttons(frame, true).front();
  const double w = button_width(frame, button);
  draw_button(frame, {frame.screen().w - frame.m.margin - w, pad(frame), w, frame.m.target}, button, frame.theme.paper);
}

double draw_top(Frame& frame, const Chrome& chrome) {
  const double margin = frame.m.margin;
  const double p = pad(frame);
  const double full = frame.screen().w - 2 * margin;
  std::vector<Button> left;
  if (chrome.back)
    left.push_back(
        {"bar.back", frame.words(Word::bar_back), session::WentBack{}, ButtonLook::plain, picture::Icon::back});
  if (chrome.home)
    left.push_back(
        {"bar.home", frame.words(Word::bar_home), session::WentHome{}, ButtonLook::plain, picture::Icon::home});
  const std::vector<Button> right = chrome.display ? display_buttons(frame, chrome.language) : std::vector<Button>{};

  // Labels go first where room is short: beside the title on the right, then on the left.
  const std::string& words = chrome.title.empty() ? chrome.crumb : chrome.title;
  text::Style style = chrome.title.empty() ? frame.in(chrome.crumb_language, frame.small()) : frame.title();
  const std::string& wished = chrome.progress ? chrome.progress->words : words;
  double wish = wished.empty() ? 0 : std::min(frame.measure({wished, {}}, style, 10'000).width + 2.0, full * 0.52);
  if (chrome.field) wish = full * 0.45;
  const bool right_icons = width_of(frame, left, false) + width_of(frame, right, false) + wish > full;
  const double needed = chrome.progress || chrome.field ? wish : 0; // a crumb may be left away
  const bool left_icons = width_of(frame, left, false) + width_of(frame, right, right_icons) + needed > full;
  const double left_width = width_of(frame, left, left_icons);
  const double room = std::max(full - left_width - width_of(frame, right, right_icons), frame.m.target);
  // A title in two lines costs a row of shelves: it is rather a little smaller, where nobody asked for large letters.
  if (frame.look.text_size == session::TextSize::standard && !chrome.title.empty())
    for (const double least = style.size * 0.75;
         style.size > least && frame.measure({chrome.title, {}}, style, room).lines > 1;)
      style.size *= 0.97;

  // A name of more than two lines would push everything else down.
  const text::Box site = frame.measure({chrome.above_title, {}}, frame.small(), room);
  const bool named = !chrome.above_title.empty() && site.lines <= 2;
  const double above = named ? site.height : 0;
  const double words_height = words.empty() ? 0 : frame.measure({words, {}}, style, room).height;
  const double height = std::max(frame.m.target, chrome.title.empty() ? 0 : above + words_height);
  const auto draw = [&](const Button& button, double x, bool icons) {
    const double w = icons ? frame.m.target : button_width(frame, button);
    const Rect rect{x, p + (height - frame.m.target) / 2, w, frame.m.target};
    if (icons)
      draw_icon_button(frame, rect, button, frame.theme.paper);
    else
      draw_button(frame, rect, button, frame.theme.paper);
    return x + w + frame.m.gap;
  };
  double x = margin;
  for (const Button& button : left) x = draw(button, x, left_icons);
  if (named)
    frame.write(chrome.above_title, {frame.small(), frame.theme.soft, frame.theme.paper}, x,
                p + (height - above - words_height) / 2, room);
  // A crumb that has no room is left away: it only repeats where Back leads.
  const bool fits = !chrome.title.empty() || words_height <= frame.m.target;
  if (chrome.field)
    draw_field(frame, *chrome.field, {x, p + (height - frame.m.target) / 2, room - frame.m.gap, frame.m.target});
  if (chrome.progress) draw_progress(frame, *chrome.progress, x, room, p + height / 2);
  if (!words.empty() && fits)
    frame.write(words,
                {style, chrome.title.empty() ? frame.theme.soft : frame.theme.ink, frame.theme.paper,
                 chrome.title.empty() ? Role::text : Role::title},
                x, p + (height - above - words_height) / 2 + above, room);
  x = frame.screen().w - margin - width_of(frame, right, right_icons) + frame.m.gap;
  for (const Button& button : right) x = draw(button, x, right_icons);
  return std::round(height + 2 * p);
}

namespace {

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
                               {Word::search_show, 1}};

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
  const double all = frame.screen().w - 2 * frame.m.margin - frame.m.px(kFinishApart);
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
  made.height = std::round(frame.m.target + 2 * pad(frame));
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
  const double y = rect.y + pad(frame);
  const double h = frame.m.target;
  const double left = frame.m.margin + button_width(frame, bar.help);
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
  if (chrome.finish) draw_button(frame, {right, y, button_width(frame, bar.finish), h}, bar.finish, ground);
}

void draw_help_button(Frame& frame) {
  const Below bar = below(frame, {});
  const double y = frame.screen().h - bar.height + pad(frame);
  draw_button(frame, {frame.m.margin, y, button_width(frame, bar.help), frame.m.target}, bar.help, frame.theme.paper);
}

Rect content(Frame& frame, double top, const Chrome& chrome) {
  const double x = frame.m.margin;
  // What scrolls up to a bar keeps the distance of two targets from the bar's buttons.
  const double clear = std::max(0.0, std::ceil(frame.m.px(3)) - pad(frame));
  return {x, top + clear, frame.screen().w - 2 * x, bottom_edge(frame, chrome) - top - 2 * clear};
}

} // namespace anteroom::ui
