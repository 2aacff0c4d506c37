#pragma once
// Taking a self-check by hand, whatever it asks: for scripts and the tour.
#include "app/player.h"

#include <optional>
#include <string>

namespace anteroom::app {

// Touches the answer at place `option` of the question on the screen, the last where there are fewer; of several it
// is the only one chosen; a number is stepped up so often. Without `option` it is skipped. Then goes on, and by any
// support that comes. What went wrong, or nothing.
std::string answer(Player& player, std::optional<int> option);

// So until there are no more questions.
std::string answer_rest(Player& player, std::optional<int> option);

} // namespace anteroom::app
