#include "help/catch.h"
#include "help/promise.h"
#include "speech/room.h"

#include <cmath>
#include <cstdio>

using namespace anteroom;
using help::Clock;
using help::comes_true;
using help::kLong;
using help::ms;
using help::percentile;
using help::program;
using help::Room;

TEST_CASE("A-29, A-30: speech begins within 300 ms and is silent within 100 ms") {
  Room room;
  std::vector<double> starts;
  std::vector<double> stops;
  for (int i = 0; i < 40; ++i) {
    room.sound.listen_anew();
    const auto asked = Clock::now();
    room.speaker.speak({{kLong, "en"}});
    REQUIRE(comes_true([&] { return room.sound.first().has_value(); }, Milliseconds{5000}));
    starts.push_back(ms(*room.sound.first() - asked));
    std::this_thread::sleep_for(Milliseconds{40});
    const auto stopped = Clock::now();
    if (i % 2 == 0)
      room.speaker.hush();
    else
      room.speaker.speak({{kLong, "en"}});
    CHECK(room.sound.waiting() <= 512);
    stops.push_back(ms(Clock::now() - stopped) + 1000.0 * 512 / host::kSampleRate);
    if (i % 2 == 0) CHECK(room.speaker.heard().over);
  }
  const double start = percentile(starts, 0.95);
  const double stop = percentile(stops, 0.95);
  CHECK(start <= 300);
  CHECK(stop <= 100);
  char told[120];
  std::snprintf(told, sizeof told, "starts of speech within %.0f ms (p95), silent within %.0f ms", start, stop);
  help::promise("A-29 A-30", 40, told);
}

TEST_CASE("speaking") {
  Room room;

  SECTION("goes from line to line, and says which one sounds") {
    room.speaker.speak({{"One.", "en"}, {"Dos.", "es"}, {"Three.", "en"}});
    std::vector<std::size_t> lines;
    REQUIRE(comes_true(
        [&] {
          const auto heard = room.speaker.heard();
          if (heard.line && (lines.empty() || lines.back() != *heard.line)) lines.push_back(*heard.line);
          return heard.over;
        },
        Milliseconds{20'000}));
    CHECK(lines == std::vector<std::size_t>{0, 1, 2});
    CHECK(room.sound.seconds() > 0.8);
    CHECK(room.changes >= 3);
  }
  SECTION("begins in the middle when asked to") {
    const auto turn = room.speaker.speak({{kLong, "en"}, {kLong, "en"}, {"Three.", "en"}}, 2);
    REQUIRE(room.is_over());
    CHECK(room.speaker.heard().turn == turn);
    CHECK(room.sound.seconds() < 2);
  }
  SECTION("replaces, never queues") {
    for (int i = 0; i < 30; ++i) room.speaker.speak({{kLong, "en"}});
    room.sound.listen_anew();
    const auto last = room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    CHECK(room.speaker.heard().turn == last);
    CHECK(room.sound.seconds() < 2);
  }
  SECTION("hushed, it forgets what it said and is silent until it is asked again") {
    room.speaker.speak({{kLong, "en"}});
    REQUIRE(comes_true([&] { return room.sound.first().has_value(); }, Milliseconds{5000}));
    room.speaker.hush();
    room.sound.listen_anew();
    std::this_thread::sleep_for(Milliseconds{300});
    CHECK(room.sound.seconds() == 0);
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    CHECK(room.sound.seconds() > 0.2);
  }
  SECTION("A-38: is louder and quieter by more than 20 dB") {
    room.speaker.speak({{"One two three.", "en"}});
    REQUIRE(room.is_over());
    const double loud = room.sound.rms();
    room.sound.listen_anew();
    room.speaker.set({175, -24});
    room.speaker.speak({{"One two three.", "en"}});
    REQUIRE(room.is_over());
    const double range = 20 * std::log10(loud / room.sound.rms());
    CHECK(range > 20);
    CHECK(range < 26);
  }
  SECTION("goes on after a language without a voice, and says so") {
    room.speaker.speak({{"Hello.", "xx"}, {"Hello.", "en"}});
    REQUIRE(room.is_over());
    CHECK(room.speaker.heard().no_voice);
    CHECK_FALSE(room.speaker.heard().no_sound);
    CHECK(room.sound.seconds() > 0.2);
  }
  SECTION("closes the device when nothing was said for a while") {
    room.speaker.speak({{"One.", "en"}});
    REQUIRE(room.is_over());
    const int before = room.sound.closed;
    CHECK(comes_true([&] { return room.sound.closed > before; }, Milliseconds{8000}));
  }
}

TEST_CASE("A-44: whatever happens to the voice, nobody waits for it and it is told") {
  const help::TempFolder folder;
  const auto said = [&](const std::string& path) {
    Room room(path);
    const auto asked = Clock::now();
    room.speaker.speak({{kLong, "en"}});
    CHECK(ms(Clock::now() - asked) < 50);
    REQUIRE(room.is_over(Milliseconds{10'000}));
    const bool no_sound = room.speaker.heard().no_sound;
    const auto leaving = Clock::now();
    room.speaker.speak({{kLong, "en"}});
    room.speaker.hush();
    CHECK(ms(Clock::now() - leaving) < 50);
    return no_sound;
  };
  CHECK(said("no-such-program"));
  CHECK(said(program(folder, "dies", "exit 1")));
  CHECK(said(program(folder, "hangs", "exec sleep 60")));
  CHECK(said(program(folder, "is killed", "kill -9 $$")));
  CHECK(said(program(folder, "breaks off", "head -c 20000 /dev/zero; exit 3")));
  CHECK(said(program(folder, "is silent", "head -c 20 /dev/zero; exec sleep 60")));
  // Noise without an end is no failure of the machine: it stops when something else is asked for.
  Room room(program(folder, "never ends", "exec cat /dev/urandom"));
  room.speaker.speak({{"One.", "en"}});
  REQUIRE(comes_true([&] { return room.sound.first().has_value(); }, Milliseconds{5000}));
  room.speaker.hush();
  CHECK(room.speaker.heard().over);
}

TEST_CASE("a voice that died once is tried again at once") {
  const help::TempFolder folder;
  Room room(program(folder, "dies once",
                    "if [ -e " + folder.path() + "/died ]; then exec espeak-ng \"$@\"; fi\n: > " + folder.path() +
                        "/died; exit 1"));
  room.speaker.speak({{"One.", "en"}});
  REQUIRE(room.is_over());
  CHECK_FALSE(room.speaker.heard().no_sound);
  CHECK(room.sound.seconds() > 0.2);
}

TEST_CASE("A-44: a loudspeaker that goes and comes back") {
  Room room;
  room.sound.gone = true;
  room.speaker.speak({{"One.", "en"}});
  REQUIRE(room.is_over());
  CHECK(room.speaker.heard().no_sound);
  room.sound.gone = false;
  room.speaker.speak({{kLong, "en"}});
  REQUIRE(comes_true([&] { return room.sound.first().has_value(); }, Milliseconds{5000}));
  CHECK_FALSE(room.speaker.heard().no_sound);
  room.sound.gone = true;
  REQUIRE(room.is_over());
  CHECK(room.speaker.heard().no_sound);
}
