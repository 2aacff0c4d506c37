#pragma once
// The one sound that is not a voice: soft, short, and without an edge.
#include <cstdint>
#include <vector>

namespace anteroom::speech {

// A fifth, swelling and fading within half a second; samples as in host/voice.h, at half of full loudness.
std::vector<std::int16_t> soft_tone();

} // namespace anteroom::speech
