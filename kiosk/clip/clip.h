#pragma once
// Recordings of what the kiosk says, as a bundle has them: Ogg Opus, one sentence each.
#include "base/result.h"
#include "base/time.h"
#include "host/voice.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace anteroom::clip {

inline constexpr std::size_t kLargest = 1U << 20; // bytes
inline constexpr Milliseconds kLongest{60'000};

// Begins to play, as the voice would: samples come piece by piece, at the speed at which it was recorded. An error at
// once when it is no recording, and later, from read(), where it is damaged.
Result<std::unique_ptr<host::Speech>> play(std::vector<std::uint8_t> opus);

// How a recording sounds. Loudness is that of full scale, in decibels, zero or below; silence is -100.
struct Measure {
  double seconds = 0;
  int channels = 0;
  double peak = -100;
  double loudness = -100; // of what is not a pause
  double clipped = 0;     // share of samples that are as far out as can be, or nearly
};
// Decodes all of it. An error says what is wrong, in words for who recorded it.
Result<Measure> measure(std::vector<std::uint8_t> opus);

} // namespace anteroom::clip
