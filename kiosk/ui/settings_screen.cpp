#include "ui/settings_screen.h"

#include "ui/chrome.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

using session::Shade;
using session::TextSize;

constexpr std::size_t kColumns = 3;
constexpr double kSqueezed = 0.78; // of the width that a label wishes for; it breaks then

// What can be chosen of one kind. With a value: less on one side of it, more on the other.
struct Row {
  std::string label;
  std::vector<Button> choices;
  std::string value = {};
  double height = 0; // of a choice
};

class Rows {
public:
  Rows(Frame& frame, const session::Preferences& chosen) : words_(frame.words), frame_(frame), chosen_(chosen) {}

  std::vector<Row> all() {
    const Shade shade = frame_.theme.shade;
    row(Word::settings_size);
    choice("size:usual", Word::settings_usual, session::ChoseTextSize{TextSize::standard},
           chosen_.text_size == TextSize::standard);
    choice("size:large", Word::settings_large, session::ChoseTextSize{TextSize::large},
           chosen_.text_size == TextSize::large);
    choice("size:largest", Word::settings_largest, session::ChoseTextSize{TextSize::largest},
           chosen_.text_size == TextSize::largest);
    row(Word::settings_colours);
    choice("shade:light", Word::settings_light, session::ChoseShade{Shade::light}, shade == Shade::light);
    choice("shade:dark", Word::settings_dark, session::ChoseShade{Shade::dark}, shade == Shade::dark);
    choice("shade:contrast", Word::settings_contrast, session::ChoseShade{Shade::contrast}, shade == Shade::contrast);
    if (frame_.look.can_listen) aloud();
    if (frame_.m.can_be_lower)
      pair(Word::settings_height, "low", Word::settings_low, session::ChoseLow{false}, session::ChoseLow{true},
           chosen_.low);
    pair(Word::settings_touch, "steady", Word::settings_steady, session::ChoseSteady{false}, session::ChoseSteady{true},
         chosen_.steady);
    pair(Word::settings_time, "time", Word::settings_more_time, session::AskedMoreTime{false},
         session::AskedMoreTime{true}, chosen_.more_time);
    return std::move(made_);
  }

private:
  void row(Word label) { made_.push_back({words_(label), {}}); }

  void choice(const std::string& id, Word word, session::Event event, bool chosen) {
    Button button{"set." + id, words_(word), std::move(event)};
    button.icon = chosen ? picture::Icon::circled : picture::Icon::circle;
    button.selected = chosen;
    button.at_start = true;
    button.note = made_.back().label;
    made_.back().choices.push_back(std::move(button));
  }

  // As it usually is, or another way.
  void pair(Word label, const std::string& id, Word other, session::Event usual, session::Event changed, bool chosen) {
    row(label);
    choice(id + ":usual", Word::settings_usual, std::move(usual), !chosen);
    choice(id + ":changed", other, std::move(changed), chosen);
  }

  void aloud() {
    const session::Listening& listening = chosen_.listening;
    row(Word::settings_aloud);
    choice("aloud:off", Word::settings_off, session::StoppedListening{}, !listening.on);
    choice("aloud:on", Word::settings_on, session::AskedToListen{frame_.look.overheard}, listening.on);
    const int speed = listening.words_per_minute;
    steps(Word::settings_speed, "speed", frame_.number(std::to_string(speed)), Word::settings_slower,
          session::ChoseSpeed{speed - session::kSpeechStep}, Word::settings_faster,
          session::ChoseSpeed{speed + session::kSpeechStep});
    const int loudness = listening.decibels;
    const int level = (loudness - session::kQuietest) / session::kLoudnessStep + 1;
    steps(Word::settings_loudness, "loudness", frame_.number(std::to_string(level)), Word::settings_quieter,
          session::ChoseLoudness{loudness - session::kLoudnessStep}, Word::settings_louder,
          session::ChoseLoudness{loudness + session::kLoudnessStep});
  }

  void steps(Word label, const std::string& id, const std::string& value, Word less, session::Event down, Word more,
             session::Event up) {
    row(label);
    made_.back().value = value;
    made_.back().choices = {
        {"set." + id + ":less", words_(less), std::move(down), ButtonLook::plain, picture::Icon::minus},
        {"set." + id + ":more", words_(more), std::move(up), ButtonLook::plain, picture::Icon::plus}};
    for (Button& button : made_.back().choices) {
      button.note = made_.back().label;
      button.at_start = true;
    }
  }

  const cards::Words& words_;
  Frame& frame_;
  const session::Preferences& chosen_;
  std::vector<Row> made_;
};

// Labels beside the choices where the widest row has room for both, else above them; all choices of one width. Three
// side by side show more kinds at once, and are worth a second line in one of them.
struct Plan {
  double x = 0;
  double room = 0;
  double label = 0; // width of the labels beside; 0: they stand above
  std::size_t columns = kColumns;
  double width = 0; // of a choice
};

Plan plan(Frame& frame, std::vector<Row>& rows, double x, double room) {
  Plan made{x, room};
  double widest = frame.m.main_width;
  double label = 0;
  for (const Row& row : rows) {
    label = std::max(label, frame.measure({row.label, {}}, frame.heading(), 10'000).width + 2.0);
    for (const Button& button : row.choices) widest = std::max(widest, button_width(frame, button));
  }
  const double gap = frame.m.gap;
  const auto all = [&](std::size_t columns) { return static_cast<double>(columns) * (widest + gap) - gap; };
  if (label + 2 * gap + all(kColumns) <= room) made.label = label + 2 * gap;
  const auto share_of = [&](std::size_t columns) {
    const auto count = static_cast<double>(columns);
    return std::floor((room - made.label - (count - 1) * gap) / count);
  };
  while (made.columns > 1 && share_of(made.columns) < kSqueezed * widest) --made.columns;
  const double share = share_of(made.columns);
  made.width = std::min(share, std::max(widest, frame.m.body * 13));
  for (Row& row : rows)
    for (const Button& button : row.choices)
      row.height = std::max(row.height, button_height(frame, button, made.width));
  return made;
}

// Less, the value, more; without room for three side by side the value stands beside the label.
double draw_steps(Frame& frame, const Plan& plan, const Row& row, double x, double y) {
  const bool between = plan.columns == kColumns;
  text::Style style = frame.heading();
  style.face = text::Face::sans;
  style.align = text::Align::centre;
  const double step = plan.width + frame.m.gap;
  const text::Box box = frame.measure({row.value, {}}, style, plan.width);
  draw_button(frame, {x, y, plan.width, row.height}, row.choices[0], frame.theme.paper);
  if (between)
    frame.write(row.value, {style, frame.theme.ink, frame.theme.paper}, x + step, y + (row.height - box.height) / 2.0,
                plan.width);
  if (plan.columns == 1) y += row.height + frame.m.gap;
  const double beside = plan.columns == 1 ? 0 : between ? 2 * step : step;
  draw_button(frame, {x + beside, y, plan.width, row.height}, row.choices[1], frame.theme.paper);
  return y + row.height;
}

double draw_choices(Frame& frame, const Plan& plan, const Row& row, double x, double y) {
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    const auto column = static_cast<double>(i % plan.columns);
    if (i > 0 && i % plan.columns == 0) y += row.height + frame.m.gap;
    draw_button(frame, {x + column * (plan.width + frame.m.gap), y, plan.width, row.height}, row.choices[i],
                frame.theme.paper);
  }
  return y + row.height;
}

double draw_row(Frame& frame, const Plan& plan, const Row& row, double y) {
  const text::Style style = frame.heading();
  const bool aside = !row.value.empty() && plan.columns != kColumns;
  const std::string label = aside ? row.label + ": " + row.value : row.label;
  const double high = frame.measure({label, {}}, style, plan.label > 0 ? plan.label : plan.room).height;
  const Written how{style, frame.theme.ink, frame.theme.paper, Role::heading};
  if (plan.label > 0) {
    frame.write(label, how, plan.x, y + (row.height - high) / 2.0, plan.label);
  } else {
    frame.write(label, how, plan.x, y, plan.room);
    y += high + frame.m.body * 0.3;
  }
  const double x = plan.x + plan.label;
  return row.value.empty() ? draw_choices(frame, plan, row, x, y) : draw_steps(frame, plan, row, x, y);
}

} // namespace

void draw_settings(Frame& frame, const SettingsView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.home = false;
  chrome.here = "bar.settings";
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 46);
  const double x = (frame.screen().w - width) / 2;
  std::vector<Row> rows = Rows(frame, view.chosen).all();
  const Plan layout = plan(frame, rows, x, width);
  double y = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  y += frame.write(frame.words(Word::settings_title), {frame.title(), frame.theme.ink, frame.theme.paper, Role::title},
                   x, y, width) +
       frame.m.body * 0.6;
  for (const Row& row : rows)
    y = draw_row(frame, layout, row, y) + std::max(frame.m.gap, frame.m.body * (layout.label > 0 ? 0.6 : 0.9));
  const Button back{
      "set.back", frame.words(Word::settings_back), session::PutSettingsBack{}, ButtonLook::plain, std::nullopt, true};
  const double wide = std::min(button_width(frame, back), width);
  const double high = button_height(frame, back, wide);
  y += frame.m.gap;
  draw_button(frame, {x + layout.label, y, std::min(wide, width - layout.label), high}, back, frame.theme.paper);
  y += high + frame.m.body;
  y +=
      frame.write(frame.words(Word::settings_paper), {frame.small(), frame.theme.soft, frame.theme.paper}, x, y, width);
  frame.end_scroll(y, frame.m.gap);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
