#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::forgotten;
using help::Walk;

namespace {

Walk searching() { return Walk{}.then(Began{}).then(OpenedTopic{"calm"}).then(OpenedSearch{}).then(Typed{"sl"}); }

const Searching& place(Walk& walk) {
  REQUIRE(walk.at<Searching>());
  return std::get<Searching>(walk.visit.trail.back().place);
}

} // namespace

TEST_CASE("searching") {
  Walk walk = searching();

  SECTION("keeps what was typed while something that was found is read") {
    walk.then(Typed{"sle"}).then(ListedHits{}).then(Scrolled{20}).then(OpenedCard{"slow-breathing"}).then(WentBack{});
    CHECK(place(walk) == Searching{"sle", 0, true});
    CHECK(walk.visit.trail.back().scroll_mm == 20);
  }
  SECTION("goes back from the list to the keys, and from there to where it began") {
    walk.then(ListedHits{}).then(WentBack{});
    CHECK(place(walk) == Searching{"sl", 0, false});
    CHECK(walk.then(WentBack{}).at<InTopic>());
  }
  SECTION("begins anew each time") {
    walk.then(WentBack{}).then(OpenedSearch{});
    CHECK(place(walk) == Searching{});
  }
  SECTION("shows the top of what another letter finds") {
    walk.then(Scrolled{9}).then(Typed{"slo"});
    CHECK(walk.visit.trail.back().scroll_mm == 0);
  }
  SECTION("keeps the page of the keys from one letter to the next, and in another language") {
    walk.then(TurnedKeys{1}).then(Typed{"slé"}).then(OpenedLanguages{}).then(ChoseLanguage{"fr"});
    CHECK(place(walk) == Searching{"slé", 1, false});
  }
  SECTION("takes nothing that is far too long") {
    walk.then(Typed{std::string(5'000, 'x')});
    CHECK(place(walk).typed == "sl");
  }
  SECTION("is forgotten with the visit") {
    walk.then(Finished{});
    CHECK(forgotten(walk.visit));
    walk = searching();
    walk.then(ClockTicked{}, Timings{}.idle).then(ClockTicked{}, Timings{}.warning);
    CHECK(forgotten(walk.visit));
  }
}
