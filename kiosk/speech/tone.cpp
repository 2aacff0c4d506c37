#include "speech/tone.h"

#include "host/voice.h"

#include <cmath>
#include <numbers>

namespace anteroom::speech {
namespace {

constexpr double kSeconds = 0.5;
// A and the E above it: low enough for ears that no longer hear high tones.
constexpr double kLow = 440.0;
constexpr double kHigh = 660.0;
constexpr double kHalf = 0.5 * 32767;

} // namespace

std::vector<std::int16_t> soft_tone() {
  const auto count = static_cast<std::size_t>(kSeconds * host::kSampleRate);
  std::vector<std::int16_t> samples(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double at = static_cast<double>(i) / host::kSampleRate;
    // Begins and ends in silence: a click would startle.
    const double swell = std::pow(std::sin(std::numbers::pi * at / kSeconds), 2);
    const double wave =
        0.6 * std::sin(2 * std::numbers::pi * kLow * at) + 0.4 * std::sin(2 * std::numbers::pi * kHigh * at);
    samples[i] = static_cast<std::int16_t>(std::lround(kHalf * swell * wave));
  }
  return samples;
}

} // namespace anteroom::speech
