// Nobody sees two bundles in one visit, wherever they are when a new one comes, and however they leave.
#include "app/kiosk.h"
#include "help/catch.h"
#include "help/promise.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

struct Where {
  const char* screen;
  std::vector<std::string> way; // from the waiting screen
};

const std::vector<Where>& places() {
  static const std::vector<Where> made{
      {"home", {"attract.begin"}},
      {"topic", {"attract.begin", "topic:calm"}},
      {"before-card", {"attract.begin", "topic:alarm", "card:old-hurt"}},
      {"reading", {"attract.begin", "topic:alarm", "card:alarm-stays-on"}},
      {"reading", {"attract.begin", "topic:alarm", "card:alarm-stays-on", "reader.next"}},
      {"exercising", {"attract.begin", "topic:calm", "card:slow-breathing", "reader.start"}},
      {"exercising", {"attract.begin", "topic:calm", "card:five-things", "reader.start"}},
      {"before-check", {"attract.begin", "topic:calm", "check:close"}},
      {"answering", {"attract.begin", "topic:calm", "check:close", "check.start"}},
      {"support", {"attract.begin", "topic:calm", "check:close", "check.start", "answer:1", "answer:1", "answer:1"}},
      {"review",
       {"attract.begin", "topic:calm", "check:close", "check.start", "answer:1", "answer:1", "answer:1",
        "support.go-on"}},
      {"result",
       {"attract.begin", "topic:calm", "check:close", "check.start", "answer:1", "answer:1", "answer:1",
        "support.go-on", "check.show"}},
      {"help", {"attract.begin", "bar.help"}},
  };
  return made;
}

bool shows_new(const Kiosk& kiosk) {
  return std::any_of(kiosk.tree().nodes.begin(), kiosk.tree().nodes.end(),
                     [](const ui::Node& node) { return node.name.starts_with("New "); });
}

} // namespace

TEST_CASE("a new bundle waits for the next visit, on every screen and however this one ends") {
  long cases = 0;
  for (const Where& place : places())
    for (const bool walks_away : {false, true}) {
      CAPTURE(place.screen, place.way.size(), walks_away);
      Kiosk kiosk;
      REQUIRE(kiosk.tap(place.way) == "");
      CHECK(kiosk.screen() == place.screen);
      const std::string shown = kiosk.screen();
      kiosk.bundles.paths = {new_bundle()};
      kiosk.app->bundle_arrived(kiosk.now());
      kiosk.player->settle();
      CHECK(kiosk.screen() == shown);
      CHECK_FALSE(shows_new(kiosk));
      CHECK(kiosk.app->library().path() == small_bundle());
      if (walks_away)
        kiosk.wait(600);
      else
        CHECK(kiosk.tap({"bar.finish"}) == "");
      CHECK(kiosk.screen() == "attract");
      CHECK(kiosk.app->library().path() == new_bundle());
      CHECK(kiosk.textures.faults() == 0);
      REQUIRE(kiosk.tap({"attract.begin"}) == "");
      CHECK(kiosk.shows("New Finding calm"));
      CHECK_FALSE(kiosk.shows("Finding calm"));
      ++cases;
    }
  CHECK(cases == 26);
  help::promise("P12", cases, "swaps asked for during a visit: thirteen screens, two ways to leave");
}
