#pragma once
#include "session/effect.h"
#include "session/event.h"
#include "session/timings.h"
#include "session/visit.h"

#include <optional>
#include <vector>

namespace anteroom::session {

struct Step {
  Visit visit;
  std::vector<Effect> effects;
};

// The whole behaviour of a visit: pure, total (an event that makes no sense where the visitor is
// changes nothing), and the same for the same arguments, so a recorded visit replays to the same end.
// `now` never goes back; a caller's clock that jumps forward ends the visit, as it should.
Step advance(Visit visit, const Event& event, Time now, const Timings& timings);

// When ClockTicked is next worth sending. Nothing while nobody is here: the kiosk can sleep.
std::optional<Time> next_tick(const Visit& visit, const Timings& timings);

// Whole seconds until everything is forgotten, for the countdown. REQUIRES: visit.asked.
int seconds_left(const Visit& visit, Time now, const Timings& timings);

} // namespace anteroom::session
