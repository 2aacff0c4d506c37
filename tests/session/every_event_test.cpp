// Every event in every place.
#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::every_event;
using help::every_place;
using help::forgotten;
using help::impossible;
using help::names;
using help::Standing;
using help::Walk;
using Names = std::vector<std::string>;

TEST_CASE("every event in every place") {
  for (const Standing& standing : every_place())
    for (const auto& [what, event] : every_event()) {
      CAPTURE(standing.where, what);
      const Visit before = standing.walk.visit;
      const Time now = standing.walk.now + Milliseconds{700};
      REQUIRE(impossible(before) == "");
      const Step step = advance(before, event, now, {});

      // leaves a visit that can be
      CHECK(impossible(step.visit) == "");
      // gives the same again
      const Step again = advance(before, event, now, {});
      CHECK(step.visit == again.visit);
      CHECK(step.effects == again.effects);
      // has effects only where the visit ends, a bundle finds nobody, or somebody listens (see listening_test.cpp)
      if (std::holds_alternative<Finished>(event) && !before.empty())
        CHECK(names(step.effects) == Names{"ForgetVisit", "SwitchBundle"});
      else if (std::holds_alternative<BundleArrived>(event) && before.empty())
        CHECK(names(step.effects) == Names{"SwitchBundle"});
      else if (before.empty() || !help::is_of_listening(event))
        CHECK(names(step.effects) == Names{});
    }
}

TEST_CASE("finishing") {
  SECTION("forgets everything, wherever the visitor is") {
    for (Standing& standing : every_place()) {
      if (standing.walk.visit.empty()) continue;
      CAPTURE(standing.where);
      standing.walk.then(Finished{});
      CHECK(forgotten(standing.walk.visit));
      CHECK(names(standing.walk.effects) == Names{"ForgetVisit", "SwitchBundle"});
    }
  }
  SECTION("is nothing where nobody is") {
    Walk walk;
    walk.then(Finished{});
    CHECK(forgotten(walk.visit));
    CHECK(walk.effects.empty());
  }
}

TEST_CASE("a visit") {
  SECTION("begins with a touch, at home") {
    Walk walk;
    walk.then(Began{});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}});
    CHECK(walk.visit.last_touch == walk.now);
  }
  SECTION("begins with asking for help, and home lies behind it") {
    Walk walk;
    walk.then(OpenedHelp{});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}, {GettingHelp{}}});
  }
  SECTION("begins with nothing else") {
    for (const auto& [what, event] : every_event()) {
      if (std::holds_alternative<Began>(event) || std::holds_alternative<OpenedHelp>(event)) continue;
      if (std::holds_alternative<ChoseLanguage>(event)) continue;   // that begins one too
      if (std::holds_alternative<PluggedIn>(event)) continue;       // and so do they
      if (std::holds_alternative<OpenedStaffView>(event)) continue; // nobody's visit
      CAPTURE(what);
      CHECK(forgotten(Walk{}.then(event).visit));
    }
  }
  SECTION("that has begun does not begin again") {
    for (Standing& standing : every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.asked) continue;
      CAPTURE(standing.where);
      const auto trail = standing.walk.visit.trail;
      CHECK(standing.walk.then(Began{}).visit.trail == trail);
    }
  }
}

TEST_CASE("a new bundle") {
  SECTION("is shown at once where nobody is") {
    Walk walk;
    const Visit before = walk.visit;
    walk.then(BundleArrived{});
    CHECK(names(walk.effects) == Names{"SwitchBundle"});
    CHECK(walk.visit == before);
  }
  SECTION("waits for the end of a visit, which goes on untouched") {
    for (Standing& standing : every_place()) {
      if (standing.walk.visit.empty()) continue;
      CAPTURE(standing.where);
      const Visit before = standing.walk.visit;
      standing.walk.then(BundleArrived{});
      CHECK(standing.walk.effects.empty());
      CHECK(standing.walk.visit == before);
    }
  }
}
