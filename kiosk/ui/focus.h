#pragma once
// Where keys move the focus. Next and previous follow the reading order; arrows follow the eye, so
// Right is always to the right, in every language. Up and down also read on: text that is scrolled away
// comes into view before the focus jumps over it.
#include "base/input.h"
#include "ui/tree.h"

#include <optional>
#include <string>

namespace anteroom::ui {

struct FocusMove {
  std::string focus; // empty: stays
  std::optional<double> scroll_to;
};

// `select` brings the focus, or the first there is, into view.
FocusMove move_focus(const Tree& tree, const std::string& from, Key key);

// Where the focus starts on a screen: the first thing of its content, else the first there is.
std::string first_focus(const Tree& tree);

} // namespace anteroom::ui
