#pragma once
// The rules that every screen keeps, read off its semantic tree.
#include "ui/metrics.h"
#include "ui/tree.h"

#include <string>
#include <vector>

namespace anteroom::ui {

// What breaks a rule, a line each, with the ids and what was measured:
// - whatever can be touched is at least 15 mm both ways (11.6 on panels under 9 inches; letters
//   to type with 11.6 wide everywhere), a main action 30 mm wide (26);
// - 3 mm lie between two of them, and none lies over another or outside the screen;
// - no two have the same id;
// - text has a contrast of 4.5 with its ground, large text 3;
// - no text leaves the screen or its scroll area sideways, lies over other text, or over what can be touched;
// - what does not scroll is on the screen whole.
struct Demands {
  double contrast = 4.5; // of words; 3 is enough for large ones unless more is asked for
  double band = 0;       // pixels: nothing that can be touched lies above
};

std::vector<std::string> broken_rules(const Tree& tree, const Panel& panel, const Demands& demands = {});

// Whether all of the node can be seen.
inline bool wholly_visible(const Node& node) { return node.visible == node.rect; }

std::string joined(const std::vector<std::string>& lines);

} // namespace anteroom::ui
