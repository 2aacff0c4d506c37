#include "clip/clip.h"

#include "help/catch.h"
#include "help/recording.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace anteroom;
using help::opus_of;
using help::Pressing;
using help::tone;

namespace {

std::vector<std::uint8_t> bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

// What is heard of it, in pieces of this many samples; nothing where it breaks off.
std::vector<std::int16_t> heard(const std::string& opus, std::size_t piece = 2048) {
  const auto speech = clip::play(bytes_of(opus));
  if (!speech) return {};
  std::vector<std::int16_t> made, samples(piece);
  for (;;) {
    const auto read = (*speech)->read(samples, Milliseconds{20});
    if (!read) return {};
    made.insert(made.end(), samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(read->samples));
    if (read->ended) return made;
  }
}

double rms(const std::vector<std::int16_t>& samples) {
  double sum = 0;
  for (const double sample : samples) sum += sample * sample;
  return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

// Of a steady tone: how often it comes back from below.
double hertz(const std::vector<std::int16_t>& samples) {
  int rises = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
  return rises * static_cast<double>(host::kSampleRate) / static_cast<double>(samples.size());
}

std::string why(const std::string& opus) {
  const auto measured = clip::measure(bytes_of(opus));
  return measured ? "" : measured.error().what;
}

} // namespace

TEST_CASE("a recording is heard") {
  const std::string opus = opus_of(tone(1000, 2));

  SECTION("as long, as high and as loud as it was recorded") {
    const auto samples = heard(opus);
    CHECK(static_cast<double>(samples.size()) / host::kSampleRate == Approx(2).margin(0.03));
    CHECK(hertz(samples) == Approx(1000).margin(10));
    CHECK(rms(samples) == Approx(0.3 * 32768 / std::sqrt(2)).epsilon(0.08));
  }
  SECTION("the same in pieces of any size") {
    const auto whole = heard(opus);
    CHECK(heard(opus, 7) == whole);
    CHECK(heard(opus, 1) == whole);
    CHECK(heard(opus, 100'000) == whole);
  }
  SECTION("with both channels made one") {
    const auto both = heard(opus_of(tone(1000, 2), {.channels = 2}));
    CHECK(hertz(both) == Approx(1000).margin(10));
    CHECK(rms(both) == Approx(rms(heard(opus)) / 2).epsilon(0.15)); // the other one is silent
  }
  SECTION("up to where the kiosk's samples end, and nothing of what is higher") {
    CHECK(rms(heard(opus_of(tone(8000, 1)))) > 4000);
    CHECK(rms(heard(opus_of(tone(15'000, 1)))) < 20);
  }
}

TEST_CASE("a recording is measured") {
  SECTION("as it sounds") {
    const auto measured = clip::measure(bytes_of(opus_of(tone(440, 3, 0.25))));
    REQUIRE(measured);
    CHECK(measured->seconds == Approx(3).margin(0.03));
    CHECK(measured->channels == 1);
    CHECK(measured->peak == Approx(-12).margin(1));
    CHECK(measured->loudness == Approx(-15).margin(1));
    CHECK(measured->clipped == 0);
  }
  SECTION("without its pauses") {
    auto samples = tone(440, 1, 0.25);
    samples.resize(samples.size() * 5);
    const auto measured = clip::measure(bytes_of(opus_of(samples)));
    REQUIRE(measured);
    CHECK(measured->loudness == Approx(-15).margin(1));
  }
  SECTION("cut off where it was too near the microphone") {
    const auto measured = clip::measure(bytes_of(opus_of(tone(440, 1, 4))));
    REQUIRE(measured);
    CHECK(measured->clipped > 0.1);
  }
  SECTION("silent") {
    const auto measured = clip::measure(bytes_of(opus_of(tone(440, 1, 0))));
    REQUIRE(measured);
    CHECK(measured->peak < -60);
  }
}

TEST_CASE("what is no recording is refused, and why") {
  const std::string opus = opus_of(tone(440, 3));
  const auto pages = help::pages_of(opus);
  REQUIRE(pages.size() == 5);

  CHECK(why(opus).empty());
  CHECK(why("") == "it is not an Ogg Opus file");
  CHECK(why("RIFF....WAVEfmt ") == "it is not an Ogg Opus file");
  CHECK(why(opus.substr(0, 60)) != "");
  CHECK(why(opus_of(tone(440, 1), {.channels = 3})) == "it has 3 channels; one is enough, and two are the most");
  CHECK(why(opus_of(tone(440, 61))) == "it is longer than 60 seconds (61.0 seconds)");
  CHECK(why(opus + opus_of(tone(440, 1), {.serial = 8})) == "it is several recordings, one behind the other");
  CHECK(why(std::string(clip::kLargest + 1, 'O')) == "it is larger than 1 MiB");
  // A page that is missing, or not as it was written.
  std::string gap = opus;
  gap.erase(pages[3], pages[4] - pages[3]);
  CHECK(why(gap) == "it is damaged after 1.0 seconds");
  std::string spoilt = opus;
  spoilt[pages[3] + 200] ^= 1;
  CHECK(why(spoilt) == "it is damaged after 1.0 seconds");
}

TEST_CASE("a recording that is damaged in the middle breaks off there, and stops nothing else") {
  std::string opus = opus_of(tone(440, 3));
  opus[help::pages_of(opus)[4] - 40] ^= 1;
  const auto speech = clip::play(std::vector<std::uint8_t>(opus.begin(), opus.end()));
  REQUIRE(speech);
  std::array<std::int16_t, 2048> samples{};
  std::size_t all = 0;
  for (;;) {
    const auto read = (*speech)->read(samples, Milliseconds{20});
    if (!read) break;
    REQUIRE_FALSE(read->ended);
    all += read->samples;
    REQUIRE(all < std::size_t{3} * host::kSampleRate);
  }
  CHECK(all > host::kSampleRate / 2);
}
