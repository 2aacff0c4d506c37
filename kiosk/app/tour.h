#pragma once
// Every screen in every state, as pictures to look at.
#include "app/player.h"

#include <string>

namespace anteroom::app {

// Writes NN-name.png for each into `folder` (made when missing), and an index.html to leaf through. Returns
// how many. Without a folder it only goes there.
Result<int> tour(Player& player, const std::string& folder);

} // namespace anteroom::app
