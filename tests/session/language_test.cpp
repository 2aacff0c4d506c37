#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::form;
using help::option;
using help::Walk;

TEST_CASE("choosing a language") {
  SECTION("leads back to the place, with its page and its scroll") {
    Walk walk = Walk{}.then(Began{}).then(OpenedTopic{"calm"}).then(OpenedCard{"slow-breathing"}).then(TurnedPage{2});
    walk.then(Scrolled{12});
    const std::vector<Stop> before = walk.visit.trail;
    walk.then(OpenedLanguages{});
    CHECK(walk.at<ChoosingLanguage>());
    walk.then(ChoseLanguage{"ar"});
    CHECK(walk.visit.trail == before);
    CHECK(walk.visit.preferences.language == "ar");
  }
  SECTION("keeps the answers") {
    Walk walk = Walk{}.then(Began{}).then(OpenedCheck{"close"}).then(StartedCheck{form("close")});
    walk.then(Answered{form("close"), option(2)});
    const Taking taking = walk.visit.taking;
    const std::vector<Stop> before = walk.visit.trail;
    walk.then(OpenedLanguages{}).then(ChoseLanguage{"hi"});
    CHECK(walk.visit.taking == taking);
    CHECK(walk.visit.trail == before);
  }
  SECTION("begins a visit on the waiting screen") {
    const Walk walk = Walk{}.then(ChoseLanguage{"uk"});
    CHECK(walk.visit.trail == std::vector<Stop>{{Home{}}});
    CHECK(walk.visit.preferences.language == "uk");
  }
  SECTION("can be left without a choice") {
    Walk walk = Walk{}.then(Began{}).then(OpenedTopic{"calm"}).then(OpenedLanguages{}).then(WentBack{});
    CHECK(walk.at<InTopic>());
    CHECK(walk.visit.preferences.language.empty());
  }
  SECTION("is gone with the visit") {
    const Walk walk = Walk{}.then(ChoseLanguage{"uk"}).then(Finished{});
    CHECK(walk.visit.preferences == Preferences{});
  }
  SECTION("is nothing that staff do") {
    const Walk walk = Walk{}.then(OpenedStaffView{}).then(ChoseLanguage{"uk"});
    CHECK(walk.visit.preferences.language.empty());
    CHECK(walk.at<LookingAfter>());
  }
}
