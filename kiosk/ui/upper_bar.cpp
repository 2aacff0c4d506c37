#include "ui/bar_parts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// Of the bar, for what stands in its middle: a title, where in a topic or a self-check the visitor is.
constexpr double kMiddle = 0.17;

Button listen_button(const Frame& frame) {
  if (frame.look.reading)
    return {"bar.listen", frame.words(Word::bar_pause), session::PausedListening{}, ButtonLook::plain,
            picture::Icon::pause};
  return {"bar.listen", frame.words(Word::bar_listen), session::AskedToListen{frame.look.overheard}, ButtonLook::plain,
          picture::Icon::loudspeaker};
}

std::vector<Button> places(const Frame& frame, const Chrome& chrome) {
  std::vector<Button> made;
  if (chrome.back)
    made.push_back(
        {"bar.back", frame.words(Word::bar_back), session::WentBack{}, ButtonLook::plain, picture::Icon::back});
  if (chrome.home)
    made.push_back(
        {"bar.home", frame.words(Word::bar_home), session::WentHome{}, ButtonLook::plain, picture::Icon::home});
  return made;
}

double width_of(Frame& frame, const std::vector<Button>& buttons, bool icons_only) {
  double width = 0;
  for (const Button& button : buttons)
    width += (icons_only ? frame.m.target : button_width(frame, button)) + frame.m.gap;
  return width;
}

// What is at the end of the bar on every screen, each in the same place whatever else the bar holds.
struct Tool {
  Button button;
  bool words = true;
  Rect rect = {};
};

// Cover is in the corner: found without looking.
std::vector<Tool> tools_of(const Frame& frame) {
  std::vector<Tool> made;
  made.push_back({{"bar.settings", frame.words(Word::bar_settings), session::OpenedSettings{}, ButtonLook::plain,
                   picture::Icon::settings}});
  if (!frame.look.language_name.empty())
    made.push_back({{"bar.language", frame.look.language_name, session::OpenedLanguages{}, ButtonLook::plain,
                     picture::Icon::globe}});
  if (frame.look.can_listen) made.push_back({listen_button(frame)});
  made.push_back(
      {{"bar.cover", frame.words(Word::bar_cover), session::Covered{}, ButtonLook::plain, picture::Icon::cover}});
  return made;
}

// Listen is as wide while it says Pause.
double words_width(Frame& frame, Button button) {
  double width = button_width(frame, button);
  if (button.id != "bar.listen") return width;
  for (const Word word : {Word::bar_listen, Word::bar_pause}) {
    button.label = frame.words(word);
    width = std::max(width, button_width(frame, button));
  }
  return width;
}

// Where room is short, words go: first those whose icon is known best, last the name of a language, which is looked for by
// who reads no other.
std::vector<Tool> lay_tools(Frame& frame) {
  std::vector<Tool> tools = tools_of(frame);
  const double full = frame.screen().w - 2 * frame.m.margin;
  const double room = full * (1 - kMiddle) - width_of(frame, places(frame, {}), false);
  const auto width = [&](const Tool& tool) { return tool.words ? words_width(frame, tool.button) : frame.m.target; };
  const auto all = [&] {
    double sum = 0;
    for (const Tool& tool : tools) sum += width(tool) + frame.m.gap;
    return sum;
  };
  for (const char* id : {"bar.listen", "bar.cover", "bar.settings", "bar.language"})
    for (Tool& tool : tools)
      if (tool.button.id == id && all() > room) tool.words = false;
  double x = full + frame.m.margin - all() + frame.m.gap;
  for (Tool& tool : tools) {
    tool.rect = {x, bar_pad(frame), width(tool), frame.m.target};
    x += tool.rect.w + frame.m.gap;
  }
  return tools;
}

void draw_one(Frame& frame, const Rect& rect, const Button& button, bool words) {
  if (words)
    draw_button(frame, rect, button, frame.theme.paper);
  else
    draw_icon_button(frame, rect, button, frame.theme.paper);
}

// What is said in the middle, small beside Back or large as a title.
struct Middle {
  std::string words;
  text::Style style;
  double above = 0;  // height of the small line over it
  double height = 0; // of the words
};

Middle middle_of(Frame& frame, const Chrome& chrome, double room) {
  const bool large = !chrome.title.empty();
  Middle made{large ? chrome.title : chrome.crumb,
              large ? frame.title() : frame.in(chrome.crumb_language, frame.small())};
  // A title in two lines costs a row of shelves: it is rather a little smaller. Where somebody asked for large letters
  // it may take two, and stays larger than what is read.
  const bool usual = frame.look.text_size == session::TextSize::standard;
  if (large)
    for (const double least = std::max(made.style.size * 0.75, usual ? 0 : frame.m.body);
         made.style.size > least && frame.measure({made.words, {}}, made.style, room).lines > (usual ? 1 : 2);)
      made.style.size *= 0.97;
  // A name of more than two lines would push everything else down.
  const text::Box site = frame.measure({chrome.above_title, {}}, frame.small(), room);
  if (!chrome.above_title.empty() && site.lines <= 2) made.above = site.height;
  if (!made.words.empty()) made.height = frame.measure({made.words, {}}, made.style, room).height;
  return made;
}

void draw_middle(Frame& frame, const Chrome& chrome, const Middle& middle, const Rect& rect) {
  if (chrome.field) draw_field(frame, *chrome.field, {rect.x, bar_pad(frame), rect.w - frame.m.gap, frame.m.target});
  if (chrome.progress) draw_progress(frame, *chrome.progress, rect.x, rect.w, rect.y + rect.h / 2);
  const double top = rect.y + (rect.h - middle.above - middle.height) / 2;
  if (middle.above > 0)
    frame.write(chrome.above_title, {frame.small(), frame.theme.soft, frame.theme.paper}, rect.x, top, rect.w);
  // A crumb that has no room is left away: it only repeats where Back leads.
  if (middle.words.empty() || (chrome.title.empty() && middle.height > frame.m.target)) return;
  const bool large = !chrome.title.empty();
  frame.write(
      middle.words,
      {middle.style, large ? frame.theme.ink : frame.theme.soft, frame.theme.paper, large ? Role::title : Role::text},
      rect.x, top + middle.above, rect.w);
}

} // namespace

void draw_tools(Frame& frame, const std::vector<std::string>& ids) {
  for (const Tool& tool : lay_tools(frame))
    if (std::ranges::find(ids, tool.button.id) != ids.end()) draw_one(frame, tool.rect, tool.button, tool.words);
}

double draw_top(Frame& frame, const Chrome& chrome) {
  const double p = bar_pad(frame);
  const double margin = frame.m.margin;
  const std::vector<Button> left = places(frame, chrome);
  std::vector<Tool> tools = lay_tools(frame);
  const double full = tools.front().rect.x - frame.m.gap - margin;
  // A crumb may be left away, a title may break; how far somebody is has to be seen.
  double needed = 0;
  if (chrome.progress) needed = frame.measure({chrome.progress->words, {}}, frame.small(), 10'000).width + 2.0;
  if (chrome.field) needed = full * 0.5;
  const bool icons = width_of(frame, left, false) + needed > full;
  const double used = width_of(frame, left, icons);
  const double room = std::max(full - used, frame.m.target);
  const Middle middle = middle_of(frame, chrome, room);
  const double height = std::max(frame.m.target, chrome.title.empty() ? 0 : middle.above + middle.height);
  double x = margin;
  for (const Button& button : left) {
    const double w = icons ? frame.m.target : button_width(frame, button);
    draw_one(frame, {x, p, w, frame.m.target}, button, !icons);
    x += w + frame.m.gap;
  }
  draw_middle(frame, chrome, middle, {x, p, room, height});
  for (Tool& tool : tools) {
    if (tool.button.id == chrome.here) {
      tool.button.selected = true;
      tool.button.event = session::WentBack{};
    }
    draw_one(frame, tool.rect, tool.button, tool.words);
  }
  return std::round(height + 2 * p);
}

} // namespace anteroom::ui
