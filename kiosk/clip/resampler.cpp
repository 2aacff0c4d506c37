#include "clip/resampler.h"

#include "clip/decoder.h"
#include "host/voice.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anteroom::clip {
namespace {

// 22 050 : 48 000. A sample out stands kDown / kUp samples in after the one before: there are kUp places between two
// samples in where it can fall, its phases.
constexpr int kUp = 147;
constexpr int kDown = 320;
static_assert(kUp * kDecodedRate == kDown * host::kSampleRate);

// Samples in on each side of one out. With them the slope of the filter takes 9.6 to 12.4 kHz, and what falls back
// is 60 dB below speech, which has next to nothing so high.
constexpr int kSide = 48;
constexpr int kTaps = 2 * kSide;
// Cycles a sample in: half way down the slope, at half the rate that goes out.
constexpr double kCutOff = 0.5 * kUp / kDown;

double sinc(double x) { return x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x); }

// Blackman's, from -1 to 1.
double window(double x) {
  if (std::abs(x) >= 1) return 0;
  return 0.42 + 0.5 * std::cos(std::numbers::pi * x) + 0.08 * std::cos(2 * std::numbers::pi * x);
}

// Each phase passes what is steady as it is.
std::vector<float> all_taps() {
  std::vector<float> made(std::size_t{kUp} * kTaps);
  for (int phase = 0; phase < kUp; ++phase) {
    float* taps = &made[static_cast<std::size_t>(phase) * kTaps];
    double sum = 0;
    for (int i = 0; i < kTaps; ++i) {
      const double away = i - (kSide - 1) - static_cast<double>(phase) / kUp;
      const double tap = sinc(2 * kCutOff * away) * window(away / kSide);
      taps[i] = static_cast<float>(tap);
      sum += tap;
    }
    std::for_each(taps, taps + kTaps, [sum](float& tap) { tap = static_cast<float>(tap / sum); });
  }
  return made;
}

} // namespace

Resampler::Resampler() : taps_(all_taps()), held_(kSide - 1) {} // silence before the first

void Resampler::make(std::vector<std::int16_t>& out, std::size_t end) {
  for (; at_ + kTaps <= end; phase_ += kDown, at_ += static_cast<std::size_t>(phase_ / kUp), phase_ %= kUp) {
    const float* taps = &taps_[static_cast<std::size_t>(phase_) * kTaps];
    float sum = 0;
    for (std::size_t i = 0; i < kTaps; ++i) sum += taps[i] * held_[at_ + i];
    out.push_back(static_cast<std::int16_t>(std::lround(32767 * std::clamp(sum, -1.0F, 1.0F))));
  }
  const std::size_t done = std::min(at_, held_.size());
  held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(done));
  at_ -= done;
}

void Resampler::put(std::span<const float> in, std::vector<std::int16_t>& out) {
  held_.insert(held_.end(), in.begin(), in.end());
  make(out, held_.size());
}

void Resampler::finish(std::vector<std::int16_t>& out) {
  held_.resize(held_.size() + kSide); // silence after the last
  make(out, held_.size());
}

} // namespace anteroom::clip
