#pragma once
#include "base/time.h"

namespace anteroom::session {

// How long a visit may be still. The site's config may change the first two within its bounds.
struct Timings {
  // Without a touch for this long the kiosk asks whether anyone is there. Long enough to read a
  // page slowly; short enough that the next person finds nothing (30 s to 15 min allowed).
  Milliseconds idle{120'000};
  // How long it then waits before it forgets. Never under 20 s: WCAG 2.2.1.
  Milliseconds warning{30'000};
  // How long it waits after headphones were pulled out: who listened has most likely gone.
  Milliseconds unplugged{20'000};

  bool operator==(const Timings&) const = default;
};

// "I need more time" makes the first as many times longer: WCAG 2.2.1 asks for ten.
inline constexpr int kMoreTime = 10;

// The countdown on the warning changes once a second.
inline constexpr Milliseconds kCountdownStep{1'000};

} // namespace anteroom::session
