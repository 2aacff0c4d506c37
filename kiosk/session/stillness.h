#pragma once
// What happens while nothing happens: "Still there?", and the end of a visit that nobody answers for.
#include "session/advance.h"

namespace anteroom::session {

// Everything is forgotten, and a bundle that waits may be shown.
Step end(Time now);

// Time has passed.
Step tick(Visit visit, Time now, const Timings& timings);

} // namespace anteroom::session
