#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::form;
using help::option;
using help::Walk;

namespace {

Walk at_home() { return Walk{}.then(Began{}); }

Walk asked(const char* check) { return at_home().then(OpenedCheck{check}).then(StartedCheck{form(check)}); }

// After one question was answered and one skipped.
Walk at_third_question() {
  return asked("close").then(Answered{form("close"), option(2)}).then(Answered{form("close"), {}});
}

} // namespace

TEST_CASE("Back") {
  SECTION("stays at home") {
    const Walk walk = at_home().then(WentBack{});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}});
    CHECK(walk.effects.empty());
  }
  SECTION("leaves a topic for home") { CHECK(at_home().then(OpenedTopic{"calm"}).then(WentBack{}).at<Home>()); }

  SECTION("leaves a note for where it was met") {
    CHECK(at_home().then(OpenedTopic{"a"}).then(OpenedCard{"old-hurt", true}).then(WentBack{}).at<InTopic>());
  }
  SECTION("goes through the pages of a card, each from its top, then leaves it") {
    Walk walk = at_home().then(OpenedTopic{"a"}).then(OpenedCard{"card", false}).then(TurnedPage{2}).then(Scrolled{7});
    CHECK(*walk.then(WentBack{}).at<Reading>() == Reading{"card", 1});
    CHECK(walk.visit.trail.back().scroll_mm == 0);
    CHECK(*walk.then(WentBack{}).at<Reading>() == Reading{"card", 0});
    CHECK(walk.then(WentBack{}).at<InTopic>());
  }
  SECTION("leaves breathing for its card") {
    Walk walk = at_home().then(OpenedCard{"breathe", false}).then(StartedExercise{"breathe", Milliseconds{60'000}});
    CHECK(*walk.then(WentBack{}).at<Reading>() == Reading{"breathe", 0});
  }
  SECTION("goes through guided steps, each from nothing found, then leaves them") {
    Walk walk = at_home().then(OpenedCard{"five", false}).then(StartedExercise{"five", {}});
    walk.then(TurnedStep{1}).then(FoundOne{2}).then(WentBack{});
    CHECK(walk.at<Exercising>()->step == 0);
    CHECK(walk.at<Exercising>()->found == 0);
    CHECK(walk.then(WentBack{}).at<Reading>());
  }
  SECTION("leaves the beginning of a check for where it was met") {
    CHECK(at_home().then(OpenedTopic{"a"}).then(OpenedCheck{"close"}).then(WentBack{}).at<InTopic>());
  }
  SECTION("goes through the questions with their answers kept, then to the beginning") {
    Walk walk = at_third_question();
    CHECK(*walk.then(WentBack{}).at<Answering>() == Answering{"close", 1});
    CHECK(*walk.then(WentBack{}).at<Answering>() == Answering{"close", 0});
    CHECK(walk.visit.taking.answers.given.at(0) == option(2));
    CHECK(*walk.then(WentBack{}).at<BeforeCheck>() == BeforeCheck{"close"});
  }
  SECTION("passes by questions that are not asked any more") {
    Walk walk = asked("near").then(Answered{form("near"), option(1)});
    REQUIRE(*walk.at<Answering>() == Answering{"near", help::kLate});
    CHECK(*walk.then(WentBack{}).at<Answering>() == Answering{"near", help::kGate});
  }
  SECTION("leads from support to the question that called for it, as it was answered") {
    Walk walk = asked("near").then(Answered{form("near"), option(0)}).then(Answered{form("near"), option(3)});
    REQUIRE(walk.at<GettingSupport>());
    CHECK(*walk.then(WentBack{}).at<Answering>() == Answering{"near", help::kWorry});
    CHECK(walk.visit.taking.answers.given.at(help::kWorry) == option(3));
  }
  SECTION("leads from the review to the last question") {
    Walk walk = at_third_question().then(Answered{form("close"), option(1)});
    REQUIRE(walk.at<Reviewing>());
    CHECK(*walk.then(WentBack{}).at<Answering>() == Answering{"close", 2});
    CHECK(walk.visit.taking.answers.given.at(2) == option(1));
  }
  SECTION("leads from a question that the review led to back there, unchanged and as it was scrolled") {
    Walk walk = at_third_question().then(Answered{form("close"), option(1)}).then(Scrolled{12});
    const Visit before = walk.visit;
    walk.then(ChangedAnswer{0}).then(WentBack{});
    CHECK(walk.visit.trail == before.trail);
    CHECK(walk.visit.taking == before.taking);
  }
  SECTION("leads from the result to the review") {
    Walk walk = at_third_question().then(Answered{form("close"), option(1)}).then(AskedForResult{});
    REQUIRE(walk.at<SeeingResult>());
    CHECK(*walk.then(WentBack{}).at<Reviewing>() == Reviewing{"close"});
  }
  SECTION("leaves help for where it was asked for") {
    CHECK(*at_third_question().then(OpenedHelp{}).then(WentBack{}).at<Answering>() == Answering{"close", 2});
    CHECK(Walk{}.then(OpenedHelp{}).then(WentBack{}).at<Home>());
  }
  SECTION("always ends at home") {
    for (help::Standing& standing : help::every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.is_staff() || standing.walk.visit.covered) continue;
      CAPTURE(standing.where);
      for (int i = 0; i < 40; ++i) standing.walk.then(WentBack{});
      CHECK(standing.walk.visit.trail.size() == 1);
      CHECK(standing.walk.at<Home>());
    }
  }
}

TEST_CASE("Home") {
  SECTION("is one step from everywhere, as it was left") {
    for (help::Standing& standing : help::every_place()) {
      if (standing.walk.visit.empty() || standing.walk.visit.asked || standing.walk.visit.covered) continue;
      CAPTURE(standing.where);
      const Stop home = standing.walk.visit.trail.front();
      CHECK(standing.walk.then(WentHome{}).visit.trail == std::vector<Stop>{home});
    }
  }
}
