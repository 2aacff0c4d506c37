#pragma once
// Walks by chance through forms by chance: answering, skipping, going back, changing, taking back. Every step is held
// to what must be true of it, and to the slow evaluator.
#include "help/catch.h"

namespace anteroom::help {

// Stops at the first step that breaks a rule. Returns how many steps it took.
int walk(unsigned seed, int forms, int walks, int steps);

} // namespace anteroom::help
