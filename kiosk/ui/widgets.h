#pragma once
// What can be touched, and the blocks that a card's text is made of.
#include "ui/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::ui {

enum class ButtonLook {
  primary, // the one thing to do next
  plain,   // other things
  help,    // Get help, in its own colour
  finish,  // Finish
  quiet,   // words only: "Skip this one"
};

struct Button {
  std::string id;
  std::string label;
  session::Event event;
  ButtonLook look = ButtonLook::plain;
  std::optional<picture::Icon> icon = {};
  bool main_action = false;
  bool selected = false;
  Role role = Role::button;
  double words = 1;                             // size of the label, as a share of the usual
  std::optional<cards::Language> language = {}; // of the label; nothing: that of what is around it
  bool at_start = false;                        // the label begins where reading does, not in the middle
  std::string note = {};                        // what is said of it besides its label
};

// As wide as its words ask for, at least as wide as a finger (a main action's width for main actions).
double button_width(Frame& frame, const Button& button);
// As high as its words ask for in `width`, at least as high as a finger.
double button_height(Frame& frame, const Button& button, double width);
void draw_button(Frame& frame, const Rect& rect, const Button& button, Colour ground);
// Its icon alone: the label is said, not drawn.
void draw_icon_button(Frame& frame, const Rect& rect, Button button, Colour ground);

// A card on a shelf: art, title, a line, a tag.
struct Tile {
  std::string id;
  std::string title;
  std::string text;
  std::string tag; // "2 min"; may be empty
  std::string art;
  TopicColours colours;
  session::Event event;
  std::optional<cards::Language> other = {}; // of title and text, where it is not that of the screen
};
// Art above the words, which take `words_height`: the same for all tiles of a grid, so that they line up.
void draw_tile(Frame& frame, const Rect& rect, const Tile& tile, double words_height);
// The least height that shows `tile` with its words, without art.
double tile_words_height(Frame& frame, const Tile& tile, double width);

// Rows of tiles, art beside the words, in as many columns as fit; returns the y below them. With a `height`
// to spare the pictures grow into it.
double draw_rows(Frame& frame, const std::vector<Tile>& tiles, double x, double y, double width, double height = 0);

// The blocks of a page, one below the other; returns the y below them. `exercise` is drawn as the words of
// a panel (its start button belongs to the screen).
double draw_blocks(Frame& frame, const std::vector<cards::Block>& blocks, const TopicColours& colours, double x,
                   double y, double width);

// Small filled dots that say which of `count` pages is shown.
void draw_page_dots(Frame& frame, const Rect& rect, int page, int count, Colour ink);

} // namespace anteroom::ui
