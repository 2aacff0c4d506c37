#pragma once
// Time inside the kiosk: milliseconds of a clock that only goes forward, 64 bits wide, so that
// neither a change of the wall clock nor 49.7 days of uptime can turn it back.
#include <chrono>
#include <cstdint>

namespace anteroom {

using Milliseconds = std::chrono::duration<std::int64_t, std::milli>;

struct MonotonicClock {
  using duration = Milliseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<MonotonicClock>;
  static constexpr bool is_steady = true;
};

// A moment on that clock. Moments of two runs of the program cannot be compared.
using Time = MonotonicClock::time_point;

} // namespace anteroom
