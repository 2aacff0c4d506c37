#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::every_event;
using help::every_place;
using help::forgotten;
using help::names;
using help::Standing;
using help::Walk;
using Names = std::vector<std::string>;

namespace {

constexpr Timings kTimings{};
constexpr Milliseconds kOne{1};

Walk reading() { return Walk{}.then(Began{}).then(OpenedCard{"card", false}); }
Walk asked() { return reading().then(ClockTicked{}, kTimings.idle); }

// One that comes from outside, not from the visitor, or that ends the visit.
bool is_no_answer(const Event& event) {
  return std::holds_alternative<ClockTicked>(event) || std::holds_alternative<BundleArrived>(event) ||
         std::holds_alternative<Finished>(event) || std::holds_alternative<StillReading>(event) ||
         std::holds_alternative<PulledOut>(event) || std::holds_alternative<Stepped>(event);
}

// What answers "Still there?" and is done as well.
bool does_more(const Event& event) {
  return std::holds_alternative<OpenedHelp>(event) || std::holds_alternative<OpenedLanguages>(event) ||
         std::holds_alternative<AskedMoreTime>(event) || std::holds_alternative<Covered>(event) ||
         std::holds_alternative<PluggedIn>(event);
}

} // namespace

TEST_CASE("a visit that is still") {
  SECTION("is still while the focus goes on by itself, and asked about all the same") {
    Walk walk = reading();
    const Time touched = walk.visit.last_touch;
    walk.then(Stepped{"bar.help", 12}, kTimings.idle / 2);
    CHECK(walk.visit.trail.back().focus == "bar.help");
    CHECK(walk.visit.trail.back().scroll_mm == 12);
    CHECK(walk.visit.last_touch == touched);
    walk.then(ClockTicked{}, kTimings.idle / 2);
    REQUIRE(walk.visit.asked);
    walk.then(Stepped{"bar.back", 0});
    CHECK(walk.visit.asked);
    CHECK(walk.visit.trail.back().focus == "bar.help");
  }
  SECTION("A-45: is asked about exactly when it has been still for long enough") {
    Walk walk = reading();
    const Visit before = walk.visit;
    CHECK(walk.then(ClockTicked{}, kTimings.idle - kOne).visit == before);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked == walk.now);
    CHECK(names(walk.effects) == Names{"SoundTone"}); // on sight and sound
  }
  SECTION("A-45: goes by the timings of the site") {
    Walk walk = reading();
    walk.timings = {Milliseconds{30'000}, Milliseconds{20'000}};
    walk.then(ClockTicked{}, Milliseconds{30'000});
    CHECK(walk.visit.asked.has_value());
    CHECK(forgotten(walk.then(ClockTicked{}, Milliseconds{20'000}).visit));
  }
  SECTION("is counted from the latest touch, whatever it did") {
    for (const auto& [what, event] : every_event()) {
      if (is_no_answer(event)) continue;
      CAPTURE(what);
      Walk walk = reading().then(event, kTimings.idle - kOne);
      const Preferences& preferences = walk.visit.preferences;
      if (walk.at<Exercising>() || preferences.listening.on || preferences.more_time) continue; // which have longer
      CHECK_FALSE(walk.then(ClockTicked{}, kTimings.idle - kOne).visit.asked);
      CHECK(walk.then(ClockTicked{}, kOne).visit.asked);
    }
  }
  SECTION("A-50: is changed by time in no other way") {
    for (Standing& standing : every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.asked) continue;
      CAPTURE(standing.where);
      const Visit before = standing.walk.visit;
      while (standing.walk.now + Milliseconds{1'000} < *next_tick(before, kTimings)) {
        standing.walk.then(ClockTicked{}, Milliseconds{1'000});
        REQUIRE(standing.walk.visit == before);
        REQUIRE(standing.walk.effects.empty());
      }
    }
  }
  SECTION("is not kept alive by a new bundle") {
    Walk walk = reading().then(BundleArrived{}, kTimings.idle / 2);
    CHECK(walk.then(ClockTicked{}, kTimings.idle / 2).visit.asked);
  }
  SECTION("is never asked about where nobody is") {
    Walk walk;
    for (const Milliseconds later : {kOne, kTimings.idle, kTimings.warning, 100 * kTimings.idle})
      CHECK(walk.then(ClockTicked{}, later).visit == Visit{});
    CHECK(next_tick(walk.visit, kTimings) == std::nullopt);
  }
}

TEST_CASE("Still there?") {
  SECTION("counts whole seconds down to nothing") {
    const Walk walk = asked();
    const auto left = [&](int later) { return seconds_left(walk.visit, walk.now + Milliseconds{later}, kTimings); };
    CHECK(left(0) == 30);
    CHECK(left(1) == 30);
    CHECK(left(999) == 30);
    CHECK(left(1000) == 29);
    CHECK(left(29'000) == 1);
    CHECK(left(29'999) == 1);
    CHECK(left(30'000) == 0);
    CHECK(left(90'000) == 0);
  }
  SECTION("forgets the visit exactly when the time to answer is over") {
    Walk walk = asked();
    const Visit before = walk.visit;
    CHECK(walk.then(ClockTicked{}, kTimings.warning - kOne).visit == before);
    CHECK(forgotten(walk.then(ClockTicked{}, kOne).visit));
    CHECK(names(walk.effects) == Names{"ForgetVisit", "SwitchBundle"});
  }
  SECTION("A-45, A-49: is answered by anything, which then does nothing else") {
    for (Standing& standing : every_place()) {
      if (!standing.walk.visit.asked) continue;
      for (const auto& [what, event] : every_event()) {
        if (is_no_answer(event) || does_more(event)) continue;
        CAPTURE(standing.where, what);
        Walk walk = standing.walk;
        Visit expected = walk.visit;
        walk.then(event);
        expected.asked.reset();
        expected.last_touch = walk.now;
        CHECK(walk.visit == expected);
        CHECK(walk.effects.empty());
      }
    }
  }
  SECTION("gives help at once when that is the answer") {
    Walk walk = asked().then(OpenedHelp{});
    CHECK_FALSE(walk.visit.asked);
    CHECK(walk.at<GettingHelp>());
    CHECK(*walk.then(WentBack{}).at<Reading>() == Reading{"card", 0});
  }
  SECTION("gives the list of languages at once when that is the answer") {
    Walk walk = asked().then(OpenedLanguages{});
    CHECK_FALSE(walk.visit.asked);
    CHECK(walk.at<ChoosingLanguage>());
    CHECK(*walk.then(ChoseLanguage{"es"}).at<Reading>() == Reading{"card", 0});
  }
  SECTION("lets the visitor finish") { CHECK(forgotten(asked().then(Finished{}).visit)); }

  SECTION("A-45: is asked again after the next stillness") {
    Walk walk = asked().then(StayedHere{});
    CHECK_FALSE(walk.then(ClockTicked{}, kTimings.idle - kOne).visit.asked);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked == walk.now);
  }
}

TEST_CASE("breathing") {
  const Milliseconds lasts{10 * 60'000};
  Walk walk = reading().then(StartedExercise{"breathe", lasts});

  SECTION("holds the question until it ends, then stillness counts from there") {
    CHECK_FALSE(walk.then(ClockTicked{}, lasts).visit.asked);
    CHECK_FALSE(walk.then(ClockTicked{}, kTimings.idle - kOne).visit.asked);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked == walk.now);
    CHECK(forgotten(walk.then(ClockTicked{}, kTimings.warning).visit));
  }
  SECTION("is not cut short by a touch") {
    walk.then(Touched{}, lasts / 2);
    CHECK_FALSE(walk.then(ClockTicked{}, lasts / 2 + kTimings.idle - kOne).visit.asked);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked);
  }
  SECTION("that has ended counts from a later touch") {
    walk.then(Touched{}, lasts + kTimings.idle / 2);
    CHECK_FALSE(walk.then(ClockTicked{}, kTimings.idle - kOne).visit.asked);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked);
  }
  SECTION("that was left holds nothing") {
    CHECK(walk.then(WentBack{}).then(ClockTicked{}, kTimings.idle).visit.asked);
  }
  SECTION("is not what guided steps do: they hold nothing") {
    CHECK(reading().then(StartedExercise{"five", {}}).then(ClockTicked{}, kTimings.idle).visit.asked);
  }
}

TEST_CASE("a clock that jumps") {
  SECTION("over the question and the answer ends the visit at once") {
    Walk walk = reading().then(ClockTicked{}, kTimings.idle + kTimings.warning);
    CHECK(forgotten(walk.visit));
    CHECK(names(walk.effects) == Names{"ForgetVisit", "SwitchBundle"});
  }
  SECTION("over the question only still leaves the whole time to answer") {
    Walk walk = reading().then(ClockTicked{}, kTimings.idle + kTimings.warning - kOne);
    CHECK(walk.visit.asked == walk.now);
    CHECK(seconds_left(walk.visit, walk.now, kTimings) == 30);
    CHECK_FALSE(walk.then(ClockTicked{}, kTimings.warning - kOne).visit.empty());
    CHECK(walk.then(ClockTicked{}, kOne).visit.empty());
  }
  SECTION("over the answer ends the visit, however far it jumps") {
    CHECK(forgotten(asked().then(ClockTicked{}, Milliseconds{1'000LL * 86'400'000}).visit));
  }
  SECTION("over breathing and both limits ends the visit") {
    Walk walk = reading().then(StartedExercise{"breathe", Milliseconds{60'000}});
    CHECK(forgotten(walk.then(ClockTicked{}, Milliseconds{60'000} + kTimings.idle + kTimings.warning).visit));
  }
}

TEST_CASE("time that passes 32 bits of milliseconds") {
  const Time edge{Milliseconds{1LL << 32}};
  Walk walk;
  walk.now = edge - kTimings.idle - Milliseconds{5'000};
  walk.then(Began{}).then(OpenedCard{"card", false});

  SECTION("asks and forgets as at any time") {
    CHECK(next_tick(walk.visit, kTimings) == edge - Milliseconds{3'000});
    CHECK(walk.then(ClockTicked{}, kTimings.idle).visit.asked == edge - Milliseconds{3'000});
    CHECK(next_tick(walk.visit, kTimings) == edge + Milliseconds{27'000});
    CHECK(seconds_left(walk.visit, edge, kTimings) == 27);
    CHECK_FALSE(walk.then(ClockTicked{}, kTimings.warning - kOne).visit.empty());
    CHECK(walk.then(ClockTicked{}, kOne).visit.empty());
  }
  SECTION("holds breathing as at any time") {
    walk.then(StartedExercise{"breathe", kTimings.idle});
    CHECK_FALSE(walk.then(ClockTicked{}, 2 * kTimings.idle - kOne).visit.asked);
    CHECK(walk.then(ClockTicked{}, kOne).visit.asked);
  }
}

TEST_CASE("the next tick") {
  SECTION("changes something, and none before it does") {
    for (const Standing& standing : every_place()) {
      CAPTURE(standing.where);
      const auto due = next_tick(standing.walk.visit, kTimings);
      REQUIRE(due.has_value() == !standing.walk.visit.empty());
      if (!due) continue;
      REQUIRE(*due > standing.walk.now);
      for (Time early = standing.walk.now; early < *due; early += (*due - standing.walk.now) / 7 + kOne)
        CHECK(advance(standing.walk.visit, ClockTicked{}, early, kTimings).visit == standing.walk.visit);
      CHECK(advance(standing.walk.visit, ClockTicked{}, *due - kOne, kTimings).visit == standing.walk.visit);
      CHECK_FALSE(advance(standing.walk.visit, ClockTicked{}, *due, kTimings).visit == standing.walk.visit);
    }
  }
  SECTION("comes twice before a visit that nobody goes on with is over") {
    for (const Standing& standing : every_place()) {
      CAPTURE(standing.where);
      Walk walk = standing.walk;
      int ticks = 0;
      while (const auto due = next_tick(walk.visit, kTimings)) {
        walk.then(ClockTicked{}, *due - walk.now);
        REQUIRE(++ticks <= 2);
      }
      CHECK(forgotten(walk.visit));
    }
  }
}
