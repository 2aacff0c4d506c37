#include "speech/tone.h"

#include "help/catch.h"
#include "host/voice.h"

#include <algorithm>
#include <cstdlib>

using namespace anteroom;

TEST_CASE("A-40: the tone is the one sound that plays by itself: short, soft, and without a click") {
  const auto tone = speech::soft_tone();
  CHECK(static_cast<double>(tone.size()) / host::kSampleRate < 3.0);
  const auto loudest =
      std::max_element(tone.begin(), tone.end(), [](auto a, auto b) { return std::abs(a) < std::abs(b); });
  CHECK(std::abs(*loudest) > 4'000);
  CHECK(std::abs(*loudest) <= 32'767 / 2 + 1);
  CHECK(std::abs(tone.front()) < 16);
  CHECK(std::abs(tone.back()) < 16);
}
