// Recordings in the place of the voice.
#include "help/catch.h"
#include "help/promise.h"
#include "help/recording.h"
#include "speech/room.h"

#include <cstdio>
#include <filesystem>

using namespace anteroom;
using help::Clock;
using help::comes_true;
using help::ms;
using help::opus_of;
using help::percentile;
using help::Room;
using help::tone;

namespace {

// The real voice, and how often it was asked for a sentence.
struct Counted {
  std::string path() const { return help::program(folder, "espeak", "echo >> " + calls() + "; exec espeak-ng \"$@\""); }
  std::string calls() const { return folder.path() + "/calls"; }
  long asked() const {
    std::error_code none;
    const auto bytes = std::filesystem::file_size(calls(), none);
    return none ? 0 : static_cast<long>(bytes);
  }
  help::TempFolder folder;
};

} // namespace

TEST_CASE("L-18: what somebody has recorded is heard in place of the voice") {
  Counted voice;
  Room room(voice.path());
  room.clips.clips[{"One.", "en"}] = opus_of(tone(1000, 2));

  SECTION("for exactly that sentence in that language") {
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    CHECK(voice.asked() == 0);
    CHECK(room.sound.seconds() == Approx(2).margin(0.05));
    CHECK_FALSE(room.speaker.heard().no_sound);
    CHECK_FALSE(room.speaker.heard().no_voice);
    room.speaker.speak({{"One", "en"}});
    REQUIRE(room.is_over());
    CHECK(voice.asked() == 1);
  }
  SECTION("among sentences that the voice says, each in its place") {
    room.speaker.speak({{"Two.", "en"}, {"One.", "en"}, {"Three.", "en"}});
    std::vector<std::size_t> lines;
    REQUIRE(comes_true(
        [&] {
          const auto heard = room.speaker.heard();
          if (heard.line && (lines.empty() || lines.back() != *heard.line)) lines.push_back(*heard.line);
          return heard.over;
        },
        Milliseconds{20'000}));
    CHECK(lines == std::vector<std::size_t>{0, 1, 2});
    CHECK(voice.asked() == 2);
    CHECK(room.sound.seconds() > 2.8);
  }
  SECTION("at its own speed, and as loud as the visitor wants it") {
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    const double loud = room.sound.rms();
    room.sound.listen_anew();
    room.speaker.set({350, -24});
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    CHECK(room.sound.seconds() == Approx(2).margin(0.05));
    CHECK(20 * std::log10(loud / room.sound.rms()) == Approx(24).margin(1));
  }
}

TEST_CASE("a recording that is damaged gives way to the voice") {
  Counted voice;
  Room room(voice.path());
  const std::string whole = opus_of(tone(1000, 4));
  std::vector<double> waits;
  const auto spoken = [&](const std::string& opus) {
    const long before = voice.asked();
    room.clips.clips[{"One.", "en"}] = opus;
    room.sound.listen_anew();
    const auto asked = Clock::now();
    room.speaker.speak({{"One.", "en"}});
    waits.push_back(ms(Clock::now() - asked));
    REQUIRE(room.is_over());
    CHECK_FALSE(room.speaker.heard().no_sound);
    CHECK(room.sound.seconds() > 0.2);
    return voice.asked() - before;
  };
  CHECK(spoken(whole) == 0);
  CHECK(spoken("") == 1);
  CHECK(spoken("no recording") == 1);
  CHECK(spoken(whole.substr(0, 70)) == 1);
  CHECK(spoken(opus_of(tone(1000, 61))) == 1);
  std::string spoilt = whole;
  spoilt[help::pages_of(whole)[3] + 200] ^= 1;
  CHECK(spoken(spoilt) == 1);
  CHECK(percentile(waits, 0.5) < 50); // a busy machine may hold up one of them
}

TEST_CASE("L-18: a language that no voice speaks") {
  Counted voice;
  Room room(voice.path());
  room.clips.clips[{"Uno.", "xx"}] = opus_of(tone(1000, 1));
  room.clips.without_voice = {"yy"};
  room.clips.sorry = {"This cannot be read aloud.", "en"};

  SECTION("is heard where it is recorded, and silent with a notice where it is not") {
    room.speaker.speak({{"Dos.", "xx"}, {"Uno.", "xx"}, {"Tres.", "xx"}});
    REQUIRE(room.is_over());
    CHECK(room.speaker.heard().no_voice);
    CHECK_FALSE(room.speaker.heard().no_sound);
    CHECK(voice.asked() == 0);
    CHECK(room.sound.seconds() == Approx(1).margin(0.05));
  }
  SECTION("has no notice when all of it is recorded") {
    room.speaker.speak({{"Uno.", "xx"}});
    REQUIRE(room.is_over());
    CHECK_FALSE(room.speaker.heard().no_voice);
  }
  SECTION("says so in one that somebody here knows, when nothing of it can be heard") {
    room.speaker.speak({{"Dos.", "xx"}, {"Tres.", "xx"}});
    std::optional<std::size_t> line;
    REQUIRE(comes_true(
        [&] {
          const auto heard = room.speaker.heard();
          if (heard.line) line = heard.line;
          return heard.over;
        },
        Milliseconds{20'000}));
    CHECK(room.speaker.heard().no_voice);
    CHECK(voice.asked() == 1);
    CHECK_FALSE(line); // it stands nowhere on the screen
    room.speaker.speak({speech::tone(), {"Dos.", "xx"}});
    REQUIRE(room.is_over());
    CHECK(voice.asked() == 2); // a tone says nothing
  }
  SECTION("is not spoken by the voice where the content does not want it, though there is one") {
    room.clips.without_voice = {"en"};
    room.clips.sorry = {};
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    CHECK(room.speaker.heard().no_voice);
    CHECK(voice.asked() == 0);
    CHECK(room.sound.seconds() == 0);
  }
}

TEST_CASE("recordings are heard on a machine without a voice") {
  Room room("no-such-program");
  room.clips.clips[{"One.", "en"}] = opus_of(tone(1000, 1));
  room.speaker.speak({{"Two.", "en"}, {"One.", "en"}, {"Three.", "en"}});
  REQUIRE(room.is_over());
  CHECK(room.sound.seconds() == Approx(1).margin(0.05));
  CHECK(room.speaker.heard().no_sound); // not all of it was heard
}

TEST_CASE("a voice that hangs is waited for once, and not again before each recording") {
  const help::TempFolder folder;
  Room room(help::program(folder, "hangs", "exec sleep 60"));
  room.clips.clips[{"One.", "en"}] = opus_of(tone(1000, 0.5));
  const auto asked = Clock::now();
  room.speaker.speak({{"Two.", "en"}, {"Three.", "en"}, {"Four.", "en"}, {"One.", "en"}});
  REQUIRE(room.is_over());
  CHECK(ms(Clock::now() - asked) < 7000);
  CHECK(room.sound.loudest() > 1000);
}

TEST_CASE("A-29, A-30: a recording begins within 300 ms and is silent within 100 ms") {
  Room room;
  room.clips.clips[{"One.", "en"}] = opus_of(tone(1000, 20));
  std::vector<double> starts, stops;
  for (int i = 0; i < 40; ++i) {
    room.sound.listen_anew();
    const auto asked = Clock::now();
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(comes_true([&] { return room.sound.first().has_value(); }, Milliseconds{5000}));
    starts.push_back(ms(*room.sound.first() - asked));
    std::this_thread::sleep_for(Milliseconds{40});
    const auto stopped = Clock::now();
    room.speaker.hush();
    CHECK(room.sound.waiting() <= 512);
    stops.push_back(ms(Clock::now() - stopped) + 1000.0 * 512 / host::kSampleRate);
  }
  const double start = percentile(starts, 0.95);
  const double stop = percentile(stops, 0.95);
  CHECK(start <= 300);
  CHECK(stop <= 100);
  char told[120];
  std::snprintf(told, sizeof told, "starts of a recording within %.0f ms (p95), silent within %.0f ms", start, stop);
  help::promise("A-29 A-30", 40, told);
}
