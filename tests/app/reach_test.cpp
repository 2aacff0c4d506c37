// How high everything hangs.
#include "app/kiosk.h"
#include "app/reach.h"
#include "app/tour.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

struct Hung {
  bool good;
  std::string report;
};

// A kiosk that hangs so high, gone through whole.
Hung hung(double mount_mm, const ui::Panel& panel) {
  Kiosk kiosk;
  kiosk.stage.size = panel;
  Reach reach(mount_mm);
  Player player(*kiosk.app, kiosk.stage, [&] { reach.note(*kiosk.app); });
  REQUIRE(tour(player, "").ok());
  return {reach.good(), reach.report()};
}

const ui::Panel kSmall{1280, 800, 217};
const ui::Panel kTall{1080, 1920, 268};

} // namespace

TEST_CASE("A-15: a checker tells what hangs too high, and what too low, for somebody in a chair") {
  SECTION("a ten-inch panel at the height of a table is fine") {
    const Hung made = hung(900, kSmall);
    CHECK(made.good);
    CHECK_THAT(made.report, ContainsSubstring("Everything can be reached.\n"));
    CHECK_THAT(made.report, ContainsSubstring("home"));
    CHECK_THAT(made.report, ContainsSubstring("result"));
  }
  SECTION("at the height of the eyes of who stands it is not") {
    const Hung made = hung(1400, kSmall);
    CHECK_FALSE(made.good);
    CHECK_THAT(made.report, ContainsSubstring("too high: "));
  }
  SECTION("nor near the floor") {
    const Hung made = hung(200, kSmall);
    CHECK_FALSE(made.good);
    CHECK_THAT(made.report, ContainsSubstring("too low: "));
  }
}
