#pragma once
// What a finger really gets: every few pixels of a tree are touched and let go, through the same function that the
// kiosk feels with. Link the target blind_screen.
#include "ui/hands.h"
#include "ui/tree.h"

#include <map>
#include <string>

namespace anteroom::help {

struct Target {
  int taps = 0;  // that activated it
  ui::Rect area; // around them; each tap stands for a square of `step` pixels
};

struct TouchMap {
  int step = 8;                          // pixels between two taps
  std::map<std::string, Target> targets; // by id
  int nothing = 0;                       // taps that activated nothing

  // Whether taps on `id` fill its area without a hole: nothing lies over it.
  bool is_whole(const std::string& id) const;
};

TouchMap touch_map(const ui::Tree& tree, int width, int height, int step = 8);

// What one tap at `at` activates; empty for nothing.
std::string tap(const ui::Tree& tree, Point at);

} // namespace anteroom::help
