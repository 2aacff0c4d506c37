#pragma once
// What is always there, always in the same place: Back, settings, language, Listen and Cover above, Get help and
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
  std::string here = {};                              // id of the button above that led here, and leads back
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
// Those of the buttons at the end of the upper bar alone, where it has them.
void draw_tools(Frame& frame, const std::vector<std::string>& ids);
// Get help alone, where the lower bar has it: for screens without bars.
void draw_help_button(Frame& frame);

// The room between the bars, without the margins at the sides.
Rect content(Frame& frame, double top, const Chrome& chrome);

} // namespace anteroom::ui
