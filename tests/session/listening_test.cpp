#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::names;
using help::Walk;
using Names = std::vector<std::string>;

namespace {

const Listening& listening(const Walk& walk) { return walk.visit.preferences.listening; }

} // namespace

TEST_CASE("listening") {
  Walk walk = Walk{}.then(Began{}).then(OpenedCard{"card", false});

  SECTION("begins when it is asked for, and reads what is there") {
    CHECK_FALSE(listening(walk).on);
    walk.then(AskedToListen{});
    CHECK(listening(walk).on);
    CHECK(names(walk.effects) == Names{"ReadAloud"});
  }
  SECTION("is there from the first key on, where the site wants it so") {
    CHECK(listening(Walk{}.then(Began{true})).on);
    CHECK_FALSE(listening(Walk{}.then(Began{false})).on);
  }
  SECTION("pauses and goes on without being switched off") {
    walk.then(AskedToListen{}).then(PausedListening{});
    CHECK(listening(walk).on);
    CHECK(names(walk.effects) == Names{"HoldSpeech"});
    CHECK(names(walk.then(AskedToListen{}).effects) == Names{"ReadAloud"});
  }
  SECTION("can be switched off") {
    walk.then(AskedToListen{}).then(StoppedListening{});
    CHECK_FALSE(listening(walk).on);
    CHECK(names(walk.effects) == Names{"HoldSpeech"});
  }
  SECTION("skips sentences only while it is on") {
    CHECK(walk.then(TurnedSentence{1}).effects.empty());
    CHECK(names(walk.then(AskedToListen{}).then(TurnedSentence{-1}).effects) == Names{"SkipSentences"});
  }
  SECTION("has bounds") {
    CHECK(listening(walk.then(ChoseSpeed{9000})).words_per_minute == kFastestSpeech);
    CHECK(listening(walk.then(ChoseSpeed{-1})).words_per_minute == kSlowestSpeech);
    CHECK(listening(walk.then(ChoseLoudness{60})).decibels == 0);
    CHECK(listening(walk.then(ChoseLoudness{-60})).decibels == kQuietest);
  }
  SECTION("doubles the time before the kiosk asks whether anyone is there") {
    const Timings timings;
    walk.then(AskedToListen{});
    CHECK(next_tick(walk.visit, timings) == walk.visit.last_touch + 2 * timings.idle);
    walk.then(StillReading{}, Milliseconds{9000});
    CHECK(walk.visit.last_touch == walk.now);
  }
  SECTION("does not answer that question by itself") {
    walk.then(AskedToListen{}).then(ClockTicked{}, 2 * Timings{}.idle);
    REQUIRE(walk.visit.asked);
    const Time before = walk.visit.last_touch;
    walk.then(StillReading{});
    CHECK(walk.visit.asked);
    CHECK(walk.visit.last_touch == before);
  }
  SECTION("is forgotten with the visit") {
    walk.then(AskedToListen{}).then(ChoseSpeed{300}).then(Finished{});
    CHECK(help::forgotten(walk.visit));
    CHECK_FALSE(listening(walk.then(Began{})).on);
  }
}

TEST_CASE("listening where others hear") {
  Walk walk = Walk{}.then(Began{}).then(AskedToListen{true});
  CHECK(names(walk.effects) == Names{"ReadAloud"}); // a card is no secret

  const auto form = help::form("close");
  walk.then(OpenedCheck{form->questionnaire().id}).then(StartedCheck{form});
  REQUIRE(walk.at<Answering>());
  SECTION("answers are read after one warning, when asked for again") {
    CHECK(names(walk.then(AskedToListen{true}).effects) == Names{"WarnOfListeners"});
    CHECK_FALSE(listening(walk).aloud);
    CHECK(names(walk.then(AskedToListen{true}).effects) == Names{"ReadAloud"});
    CHECK(listening(walk).aloud);
  }
  SECTION("with headphones there is nothing to warn of") {
    CHECK(names(walk.then(AskedToListen{false}).effects) == Names{"ReadAloud"});
    CHECK_FALSE(listening(walk).aloud);
  }
}
