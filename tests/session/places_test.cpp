#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::impossible;
using help::Walk;

namespace {

Walk at_home() { return Walk{}.then(Began{}); }

} // namespace

TEST_CASE("reading") {
  Walk walk = at_home().then(OpenedTopic{"alarm"});

  SECTION("starts at the first page") {
    CHECK(*walk.then(OpenedCard{"card", false}).at<Reading>() == Reading{"card", 0});
  }
  SECTION("goes to the page asked for, from its top") {
    walk.then(OpenedCard{"card", false}).then(Scrolled{40}).then(TurnedPage{2});
    CHECK(*walk.at<Reading>() == Reading{"card", 2});
    CHECK(walk.visit.trail.back().scroll_mm == 0);
  }
  SECTION("stays where it is when asked for a page before the first") {
    walk.then(OpenedCard{"card", false}).then(TurnedPage{1}).then(Scrolled{8}).then(TurnedPage{-1});
    CHECK(*walk.at<Reading>() == Reading{"card", 1});
    CHECK(walk.visit.trail.back().scroll_mm == 8);
  }
  SECTION("of a sensitive card has a note before it, and Back does not come by it again") {
    walk.then(OpenedCard{"card", true});
    CHECK(*walk.at<BeforeCard>() == BeforeCard{"card"});
    walk.then(AcceptedNote{});
    CHECK(*walk.at<Reading>() == Reading{"card", 0});
    CHECK(*walk.then(WentBack{}).at<InTopic>() == InTopic{"alarm"});
  }
}

TEST_CASE("an exercise") {
  Walk walk = at_home().then(OpenedCard{"breathe", false});

  SECTION("lasts from its start for as long as it says") {
    walk.then(StartedExercise{"breathe", Milliseconds{60'000}});
    CHECK(*walk.at<Exercising>() == Exercising{"breathe", walk.now, walk.now + Milliseconds{60'000}, 0, 0});
  }
  SECTION("that is done again starts anew, in its own place") {
    walk.then(StartedExercise{"breathe", Milliseconds{60'000}});
    const auto stops = walk.visit.trail.size();
    walk.then(StartedExercise{"breathe", Milliseconds{60'000}});
    CHECK(walk.at<Exercising>()->began == walk.now);
    CHECK(walk.visit.trail.size() == stops);
  }
  SECTION("counts what was found, and from nothing again at another step") {
    walk.then(StartedExercise{"five", {}}).then(FoundOne{3});
    CHECK(walk.at<Exercising>()->found == 3);
    walk.then(TurnedStep{1});
    CHECK(walk.at<Exercising>()->step == 1);
    CHECK(walk.at<Exercising>()->found == 0);
    CHECK(walk.then(FoundOne{-2}).at<Exercising>()->found == 0);
  }
}

TEST_CASE("help") {
  SECTION("keeps the place, as it was") {
    for (help::Standing& standing : help::every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.asked || standing.walk.at<GettingHelp>()) continue;
      if (standing.walk.visit.is_staff()) continue;
      CAPTURE(standing.where);
      const Visit before = standing.walk.visit;
      standing.walk.then(OpenedHelp{});
      CHECK(standing.walk.at<GettingHelp>());
      standing.walk.then(Scrolled{20}).then(WentBack{});
      CHECK(standing.walk.visit.trail == before.trail);
      CHECK(standing.walk.visit.taking == before.taking);
    }
  }
  SECTION("is one place, however often it is asked for") {
    Walk walk = at_home().then(OpenedHelp{});
    const auto trail = walk.visit.trail;
    CHECK(walk.then(OpenedHelp{}).then(OpenedHelp{}).visit.trail == trail);
  }
}

TEST_CASE("a place") {
  SECTION("keeps how far it was scrolled and what was focused") {
    Walk walk = at_home().then(Scrolled{31}).then(Focused{"topic:calm"}).then(OpenedTopic{"calm"});
    CHECK(walk.visit.trail.back() == Stop{InTopic{"calm"}});
    walk.then(WentBack{});
    CHECK(walk.visit.trail.back() == Stop{Home{}, 31, "topic:calm"});
  }
  SECTION("is never scrolled above its top") { CHECK(at_home().then(Scrolled{-4}).visit.trail.back().scroll_mm == 0); }
}

TEST_CASE("what a visitor prefers") {
  SECTION("holds in every place of the visit") {
    Walk walk = at_home().then(ChoseTextSize{TextSize::largest}).then(ChoseShade{Shade::dark});
    walk.then(OpenedTopic{"calm"}).then(OpenedHelp{}).then(WentHome{});
    CHECK(walk.visit.preferences == Preferences{TextSize::largest, Shade::dark, ""});
  }
  SECTION("ends with it") {
    Walk walk = at_home().then(ChoseTextSize{TextSize::largest}).then(Finished{}).then(Began{});
    CHECK(walk.visit.preferences == Preferences{});
  }
}

TEST_CASE("the trail") {
  SECTION("forgets its oldest places, never home and never the latest") {
    Walk walk = at_home();
    for (int i = 0; i < 500; ++i) {
      walk.then(OpenedCard{"card-" + std::to_string(i), false});
      REQUIRE(impossible(walk.visit) == "");
    }
    CHECK(walk.visit.trail.size() == 32);
    CHECK(*walk.at<Reading>() == Reading{"card-499", 0});
    CHECK(*walk.then(WentBack{}).at<Reading>() == Reading{"card-498", 0});
    for (int i = 0; i < 40; ++i) walk.then(WentBack{});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}});
  }
  SECTION("is as long as it was after every there and back") {
    Walk walk = at_home().then(OpenedTopic{"calm"});
    const auto trail = walk.visit.trail;
    for (int i = 0; i < 100; ++i) walk.then(OpenedCard{"old-hurt", true}).then(AcceptedNote{}).then(WentBack{});
    CHECK(walk.visit.trail == trail);
  }
}

TEST_CASE("looking after the kiosk") {
  Walk staff = Walk{}.then(OpenedStaffView{});

  SECTION("is not possible while somebody is there") {
    for (help::Standing& standing : help::every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.is_staff()) continue;
      CAPTURE(standing.where);
      CHECK_FALSE(standing.walk.then(OpenedStaffView{}).visit.is_staff());
    }
  }
  SECTION("leads nowhere but to its end") {
    for (const auto& [what, event] : help::every_event()) {
      CAPTURE(what);
      const Walk after = Walk(staff).then(event);
      CHECK((after.visit.is_staff() || help::forgotten(after.visit)));
    }
  }
  SECTION("ends by itself, unasked") {
    staff.then(ClockTicked{}, Timings{}.idle);
    CHECK(help::forgotten(staff.visit));
    CHECK(help::names(staff.effects) == std::vector<std::string>{"ForgetVisit", "SwitchBundle"});
  }
}
