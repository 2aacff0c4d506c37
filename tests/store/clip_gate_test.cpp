#include "store/clip_gate.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/recording.h"
#include "help/temp_folder.h"
#include "store/store.h"

using namespace anteroom;
using help::opus_of;
using help::tone;

namespace {

// Why it is refused; empty when it is not.
std::string refused(const std::string& opus) {
  const std::vector<std::uint8_t> bytes(opus.begin(), opus.end());
  const Outcome judged = store::check_clip(bytes);
  return judged ? "" : judged.error().what;
}

} // namespace

TEST_CASE("the gate for recordings") {
  const auto sound = tone(440, 2.5);
  const std::string opus = opus_of(sound);
  const auto pages = help::pages_of(opus);
  REQUIRE(pages.size() == 5);

  SECTION("takes what an encoder makes") {
    CHECK(refused(opus).empty());
    CHECK(refused(opus_of(sound, {.channels = 2})).empty());
    CHECK(refused(opus_of(tone(440, 59.9, 0))).empty());
  }
  SECTION("refuses what is no recording") {
    CHECK(refused("") == "it is not an Ogg Opus file");
    CHECK(refused("RIFF") == "it is not an Ogg Opus file");
    CHECK(refused(std::string(5000, '\0')) == "it is not an Ogg Opus file");
    CHECK(refused(opus.substr(pages[1])) == "it is not an Ogg Opus file");
    std::string other = opus;
    other.replace(28, 8, "VorbHead");
    CHECK(refused(other) == "it is not an Ogg Opus file");
  }
  SECTION("refuses one of another shape") {
    CHECK(refused(opus_of(sound, {.channels = 6})) == "it has 6 channels, not one or two");
    CHECK(refused(opus_of(sound, {.more = 60 * 48'000})) == "it is longer than 60 seconds");
    CHECK(refused(opus_of(sound, {.more = -1'000'000})) == "there is no sound in it");
    CHECK(refused(opus_of(sound, {.ended = false}) + opus_of(sound, {.serial = 8})) ==
          "it is several recordings in one");
  }
  SECTION("refuses one of which something is missing, or to which something was added") {
    std::string gap = opus;
    gap.erase(pages[3], pages[4] - pages[3]);
    CHECK(refused(gap) == "a part of it is missing");
    CHECK(refused(opus + "x") == "it has bytes after its end");
    CHECK(refused(opus_of(sound, {.ended = false})) == "it is cut short, or damaged");
    for (std::size_t size = 0; size < opus.size(); ++size) CHECK_FALSE(refused(opus.substr(0, size)).empty());
  }
}

TEST_CASE("recordings of a bundle") {
  const help::TempFolder folder;
  help::make_bundle(folder / "b");
  REQUIRE(store::inspect(folder / "b").ok());
  const auto store = store::Store::open(folder / "b");
  REQUIRE(store.ok());

  SECTION("are found by exactly what they say, in exactly their language") {
    const auto opus = store->clip("What happened was not your fault.", "en");
    REQUIRE(opus);
    CHECK(store::check_clip(*opus).ok());
    CHECK_FALSE(store->clip("What happened was not your fault", "en"));
    CHECK_FALSE(store->clip("What happened was not your fault.", "ar"));
    CHECK_FALSE(store->clip("", "en"));
    CHECK(store->clip("لجسدك إنذار.", "ar"));
  }
  SECTION("may be all that a language is read aloud with") {
    CHECK(store->languages().at(0).speech == cards::Speech::synthetic);
    CHECK(store->languages().at(1).speech == cards::Speech::recorded);
  }
}
