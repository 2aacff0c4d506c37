#pragma once
// What is always there, always in the same place: Back and the display choices above, Get help and
// Finish below.
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace anteroom::ui {

// How far a visitor is, drawn as a bar with words beside it.
struct Progress {
  double share = 0; // 0..1
  std::string words;
  Colour ink;
};

// Where letters that a visitor types appear.
struct Field {
  std::string text;
  std::string hint;                         // what it is for; drawn while nothing is typed, where there is room
  std::optional<session::Event> event = {}; // of touching it
};

struct Chrome {
  bool back = true;
  bool home = true;
  bool finish = true;
  bool display = true;                                // text size and light or dark
  bool language = true;                               // where there are several
  std::string crumb = {};                             // small line beside Back
  std::optional<cards::Language> crumb_language = {}; // where it is not that of the screen
  std::optional<Progress> progress = {};              // in place of the crumb
  std::optional<Field> field = {};                    // in place of the crumb
  std::string title = {};                             // large words in place of the crumb (home)
  std::string above_title = {};                       // the site's name
  std::vector<Button> actions = {};                   // before Finish; the last is the main one
  std::string note = {};                              // a quiet line between the buttons, when there is room
};

// Draws the upper bar; returns the y where it ends.
double draw_top(Frame& frame, const Chrome& chrome);
// The y where the lower bar begins: known before it is drawn, because its nodes come last.
double bottom_edge(Frame& frame, const Chrome& chrome);
void draw_bottom(Frame& frame, const Chrome& chrome);
// The button for other languages alone, where the upper bar has it; nothing where there are none.
void draw_language_button(Frame& frame);
// Get help alone, where the lower bar has it: for screens without bars.
void draw_help_button(Frame& frame);

// The room between the bars, without the margins at the sides.
Rect content(Frame& frame, double top, const Chrome& chrome);

} // namespace anteroom::ui
