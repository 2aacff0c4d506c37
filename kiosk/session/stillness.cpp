#include "session/stillness.h"

#include <algorithm>
#include <utility>

namespace anteroom::session {
namespace {

// Breathing holds the timer until it is over; then stillness counts from there.
Time still_since(const Visit& visit) {
  if (!visit.empty())
    if (const auto* exercising = std::get_if<Exercising>(&visit.trail.back().place))
      return std::max(visit.last_touch, exercising->ends);
  return visit.last_touch;
}

// Twice as long for who listens, and ten times for who asked for it.
Milliseconds idle_limit(const Visit& visit, const Timings& timings) {
  if (visit.preferences.more_time) return kMoreTime * timings.idle;
  return visit.preferences.listening.on ? 2 * timings.idle : timings.idle;
}

} // namespace

Step end(Time now) {
  Step step{Visit{}, {ForgetVisit{}, SwitchBundle{}}};
  step.visit.last_touch = now;
  return step;
}

Step tick(Visit visit, Time now, const Timings& timings) {
  if (visit.empty()) return {std::move(visit), {}};
  if (visit.asked) {
    if (now - *visit.asked >= timings.warning) return end(now);
  } else if (now - still_since(visit) >= idle_limit(visit, timings)) {
    // A clock that jumped over both limits (a board that slept): nobody is there.
    // Nor does it ask staff, who have walked away without closing.
    if (visit.is_staff() || now - still_since(visit) >= idle_limit(visit, timings) + timings.warning) return end(now);
    visit.asked = now;
    return {std::move(visit), {SoundTone{}}};
  }
  return {std::move(visit), {}};
}

std::optional<Time> next_tick(const Visit& visit, const Timings& timings) {
  if (visit.empty()) return std::nullopt;
  if (!visit.asked) return still_since(visit) + idle_limit(visit, timings);
  return *visit.asked + timings.warning;
}

int seconds_left(const Visit& visit, Time now, const Timings& timings) {
  const Milliseconds left = *visit.asked + timings.warning - now;
  return static_cast<int>(std::max<Milliseconds::rep>(0, (left.count() + 999) / 1000));
}

} // namespace anteroom::session
