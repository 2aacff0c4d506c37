// The settings, the cover and headphones.
#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::names;
using help::Walk;
using Names = std::vector<std::string>;

namespace {

Walk reading() { return Walk{}.then(Began{}).then(OpenedCard{"card", false}).then(TurnedPage{2}); }

const Place& place(const Walk& walk) { return walk.visit.trail.back().place; }
const Preferences& preferences(const Walk& walk) { return walk.visit.preferences; }

} // namespace

TEST_CASE("the settings") {
  SECTION("lead back to where the visitor was") {
    Walk walk = reading().then(OpenedSettings{});
    CHECK(std::holds_alternative<Adjusting>(place(walk)));
    walk.then(OpenedSettings{}).then(WentBack{});
    CHECK(place(walk) == Place{Reading{"card", 2}});
  }
  SECTION("are put back in one action, all but the language and the voice that somebody needs") {
    Walk walk = reading().then(ChoseLanguage{"ar"}).then(AskedToListen{}).then(ChoseSpeed{300});
    walk.then(ChoseTextSize{TextSize::largest}).then(ChoseShade{Shade::contrast}).then(ChoseLow{});
    walk.then(AskedMoreTime{}).then(ChoseSteady{}).then(PutSettingsBack{});
    Preferences usual;
    usual.language = "ar";
    usual.listening.on = true;
    CHECK(preferences(walk) == usual);
  }
  SECTION("A-47: more time is ten times as long, and the longer of two limits counts") {
    const Timings timings;
    Walk walk = reading().then(AskedToListen{}).then(AskedMoreTime{});
    CHECK(next_tick(walk.visit, timings) == walk.visit.last_touch + 10 * timings.idle);
    walk.then(ClockTicked{}, 9 * timings.idle);
    CHECK_FALSE(walk.visit.asked);
    walk.then(AskedMoreTime{false});
    CHECK(next_tick(walk.visit, timings) == walk.visit.last_touch + 2 * timings.idle);
  }
  SECTION("A-47: more time can be asked for on the question itself, which it answers") {
    Walk walk = reading().then(ClockTicked{}, Timings{}.idle);
    REQUIRE(walk.visit.asked);
    walk.then(AskedMoreTime{});
    CHECK_FALSE(walk.visit.asked);
    CHECK(preferences(walk).more_time);
    CHECK(place(walk) == Place{Reading{"card", 2}});
  }
  SECTION("A-39: are gone with the visit") {
    Walk walk = reading().then(ChoseLow{}).then(ChoseSteady{}).then(AskedMoreTime{}).then(ChoseSpeed{300});
    walk.then(Finished{});
    CHECK(help::forgotten(walk.visit));
  }
}

TEST_CASE("the cover") {
  Walk walk = reading().then(AskedToListen{}).then(Covered{});
  SECTION("hides where the visitor is, and silences") {
    CHECK(walk.visit.covered);
    CHECK(names(walk.effects) == Names{"HoldSpeech"});
  }
  SECTION("stays, whatever else is touched") {
    for (const auto& [what, event] : help::every_event()) {
      if (std::holds_alternative<Uncovered>(event) || std::holds_alternative<OpenedHelp>(event)) continue;
      if (std::holds_alternative<Finished>(event)) continue;
      CAPTURE(what);
      Walk touched = walk;
      touched.then(event);
      CHECK(touched.visit.covered);
      CHECK(place(touched) == Place{Reading{"card", 2}});
    }
  }
  SECTION("is taken away by going on, and everything is as it was") {
    walk.then(Uncovered{});
    CHECK_FALSE(walk.visit.covered);
    CHECK(place(walk) == Place{Reading{"card", 2}});
  }
  SECTION("gives way to help") {
    walk.then(OpenedHelp{});
    CHECK_FALSE(walk.visit.covered);
    CHECK(place(walk) == Place{GettingHelp{}});
  }
  SECTION("ends with the visit") {
    CHECK(help::forgotten(Walk{walk}.then(Finished{}).visit));
    walk.then(ClockTicked{}, 2 * Timings{}.idle);
    REQUIRE(walk.visit.asked);
    CHECK(help::forgotten(walk.then(ClockTicked{}, Timings{}.warning).visit));
  }
  SECTION("lies over \"Still there?\" too, and under it") {
    Walk asked = reading().then(ClockTicked{}, Timings{}.idle).then(Covered{});
    CHECK(asked.visit.covered);
    CHECK_FALSE(asked.visit.asked);
    walk.then(ClockTicked{}, 2 * Timings{}.idle).then(StayedHere{});
    CHECK(walk.visit.covered);
  }
}

TEST_CASE("headphones") {
  SECTION("A-34: plugged in begin a visit that is heard") {
    const Walk walk = Walk{}.then(PluggedIn{});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}});
    CHECK(preferences(walk).listening.on);
  }
  SECTION("plugged in during a visit read aloud what is there") {
    Walk walk = reading().then(PluggedIn{});
    CHECK(preferences(walk).listening.on);
    CHECK(names(walk.effects) == Names{"ReadAloud"});
    CHECK(place(walk) == Place{Reading{"card", 2}});
  }
  SECTION("plugged in answer \"Still there?\", and leave a cover where it is") {
    CHECK_FALSE(reading().then(ClockTicked{}, Timings{}.idle).then(PluggedIn{}).visit.asked);
    Walk walk = reading().then(Covered{}).then(PluggedIn{});
    CHECK(walk.visit.covered);
    CHECK(walk.effects.empty());
  }
  SECTION("A-37: pulled out silence everything, and ask whether anybody stays, for 20 s") {
    Walk walk = Walk{}.then(PluggedIn{}).then(OpenedCard{"card", false}).then(PulledOut{});
    CHECK(names(walk.effects) == Names{"HoldSpeech"});
    CHECK_FALSE(preferences(walk).listening.on);
    REQUIRE(walk.visit.asked);
    CHECK(seconds_left(walk.visit, walk.now, Timings{}) == 20);
    CHECK_FALSE(help::forgotten(Walk{walk}.then(ClockTicked{}, Milliseconds{19'999}).visit));
    CHECK(help::forgotten(walk.then(ClockTicked{}, Milliseconds{20'000}).visit));
  }
  SECTION("A-36: pulled out take the permission along to read answers to all") {
    Walk walk = Walk{}.then(PluggedIn{}).then(OpenedCheck{"close"}).then(AskedToListen{true}).then(AskedToListen{true});
    walk.then(PulledOut{}).then(StayedHere{});
    CHECK_FALSE(preferences(walk).listening.aloud);
    CHECK_FALSE(preferences(walk).listening.warned);
  }
  SECTION("pulled out of a visit that nobody listens to change nothing") {
    Walk walk = reading();
    const Visit before = walk.visit;
    CHECK(walk.then(PulledOut{}).visit == before);
    CHECK(help::forgotten(Walk{}.then(PulledOut{}).visit));
  }
}

TEST_CASE("easy versions and the meaning of words") {
  SECTION("the easy version begins at its first page, also in cards that Back leads to") {
    Walk walk = reading().then(OpenedCard{"other", false}).then(TurnedPage{1}).then(ChoseEasy{});
    CHECK(place(walk) == Place{Reading{"other", 0}});
    CHECK(place(walk.then(WentBack{})) == Place{Reading{"card", 0}});
    CHECK(preferences(walk).easy);
  }
  SECTION("a meaning lies open until it is closed, or left by Back or another page") {
    Walk walk = reading().then(AskedMeaning{"trauma"});
    CHECK(place(walk) == Place{Reading{"card", 2, "trauma"}});
    CHECK(place(Walk{walk}.then(AskedMeaning{})) == Place{Reading{"card", 2}});
    CHECK(place(Walk{walk}.then(WentBack{})) == Place{Reading{"card", 2}});
    CHECK(place(Walk{walk}.then(TurnedPage{0})) == Place{Reading{"card", 0}});
  }
}
