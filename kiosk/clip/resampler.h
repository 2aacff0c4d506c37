#pragma once
// From the samples that Opus decodes to those that the kiosk plays.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace anteroom::clip {

// 48 000 samples a second to 22 050, one channel: what is too high for them, from 11 kHz up, is taken away first, so
// that it is not heard as something else. In: full scale is 1, and what is beyond is cut off. One thread.
class Resampler {
public:
  Resampler();
  // Adds what can be told by now to `out`; some of what was put in is needed for what comes next.
  void put(std::span<const float> in, std::vector<std::int16_t>& out);
  // The rest. Nothing is put in after it.
  void finish(std::vector<std::int16_t>& out);

private:
  void make(std::vector<std::int16_t>& out, std::size_t end);

  std::vector<float> taps_; // of each phase, one after the other
  std::vector<float> held_; // put in, and still needed
  std::size_t at_ = 0;      // of the next sample out: its first tap, in held_
  int phase_ = 0;
};

} // namespace anteroom::clip
