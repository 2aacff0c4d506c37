#include "help/catch.h"
#include "host/voice.h"

#include <algorithm>
#include <array>
#include <vector>

#include <sys/wait.h>

using namespace anteroom;

namespace {

std::vector<std::int16_t> spoken(host::Voice& voice, const host::Sentence& sentence) {
  std::vector<std::int16_t> all;
  const auto speech = voice.speak(sentence);
  REQUIRE(speech);
  std::array<std::int16_t, 1000> some{};
  for (int i = 0; i < 10'000; ++i) {
    const auto read = (*speech)->read(some, Milliseconds{1000});
    REQUIRE(read);
    all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(read->samples));
    if (read->ended) return all;
  }
  FAIL("it never ends");
  return all;
}

bool has_sound(const std::vector<std::int16_t>& samples) {
  return std::any_of(samples.begin(), samples.end(), [](std::int16_t s) { return s > 1000; });
}

} // namespace

TEST_CASE("the voice of this machine") {
  const auto voice = host::system_voice();

  SECTION("speaks every language of the kiosk, and forms of it") {
    for (const char* language : {"en", "es", "fr", "ar", "uk", "vi", "zh-Hans", "hi", "es-MX", "en-GB", "zh"}) {
      CAPTURE(language);
      CHECK(voice->speaks(language));
      CHECK(has_sound(spoken(*voice, {"3 4", language})));
    }
  }
  SECTION("says when it has none for a language") {
    CHECK_FALSE(voice->speaks("xx"));
    CHECK_FALSE(voice->speaks(""));
    const auto speech = voice->speak({"Hello", "xx"});
    REQUIRE_FALSE(speech);
    CHECK(speech.error().what.find("no voice for the language \"xx\"") != std::string::npos);
  }
  SECTION("A-32: speaks as fast as it is asked to, from 100 to 350 words a minute") {
    const host::Sentence slow{"You can read this as slowly as you like, and stop at any time.", "en", 100};
    host::Sentence fast = slow;
    fast.words_per_minute = 350;
    const auto ratio =
        static_cast<double>(spoken(*voice, slow).size()) / static_cast<double>(spoken(*voice, fast).size());
    CHECK(ratio > 2.5);
    CHECK(ratio < 5);
  }
  SECTION("takes words as words, whatever they look like") {
    CHECK(has_sound(spoken(*voice, {"[[h@'loU]] <speak>-v xx; $(rm)</speak> %s", "en"})));
    CHECK(spoken(*voice, {"", "en"}).size() < 22'050);
  }
  SECTION("has no clipped samples to speak of") {
    const auto samples = spoken(*voice, {"You decide what is good for you today.", "en"});
    const auto clipped =
        std::count_if(samples.begin(), samples.end(), [](std::int16_t s) { return s == 32767 || s == -32768; });
    CHECK(static_cast<double>(clipped) < 0.001 * static_cast<double>(samples.size()));
  }
}

TEST_CASE("a machine without a voice") {
  const auto voice = host::system_voice("no-such-program");
  CHECK_FALSE(voice->speaks("en"));
  CHECK_FALSE(voice->speak({"Hello", "en"}));
}

TEST_CASE("a voice that is let go of in the middle of a sentence leaves no program behind") {
  const auto voice = host::system_voice();
  const std::string long_text(4000, 'a');
  for (int i = 0; i < 20; ++i) {
    const auto speech = voice->speak({long_text, "en"});
    REQUIRE(speech);
  }
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1); // there is no child, living or dead
}
