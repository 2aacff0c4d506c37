#pragma once
// A visitor who does anything, for a long time.
#include "session/visits.h"

#include <vector>

namespace anteroom::help {

// How often each kind of place was reached, by index in the variant; attract last.
using Reached = std::vector<int>;

// Walks for so many events, and looks after each whether the visit can be, whether its effects and its next tick are
// right, and now and then whether the same step comes again. Stops at the first that is wrong, as a failed check.
Reached wander(unsigned seed, int events);

} // namespace anteroom::help
