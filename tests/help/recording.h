#pragma once
// Makes recordings as a person would with a microphone and opusenc: Ogg Opus, whole and otherwise. Link the target
// make_recording.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::help {

// A steady tone, 48 000 samples a second. `loudness` is that of full scale; beyond 1 it is cut off, as by a microphone
// too near.
std::vector<std::int16_t> tone(double hertz, double seconds, double loudness = 0.3);

struct Pressing {
  int channels = 1;  // as the header says; the sound itself is in the first
  bool ended = true; // its last page says that it is
  std::uint32_t serial = 7;
  long long more = 0; // samples that it says it has beyond those it has
};
// Throws std::runtime_error.
std::string opus_of(const std::vector<std::int16_t>& samples, const Pressing& pressing = {});

// Where each Ogg page of `opus` begins.
std::vector<std::size_t> pages_of(const std::string& opus);

} // namespace anteroom::help
