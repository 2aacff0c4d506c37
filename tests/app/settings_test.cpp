// What a visitor sets shows at once, and goes with them.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

double title_height(const Kiosk& kiosk) {
  for (const ui::Node& node : kiosk.tree().nodes)
    if (node.role == ui::Role::title) return node.rect.h;
  return 0;
}

} // namespace

TEST_CASE("the settings of a visit") {
  Kiosk kiosk;
  kiosk.stage.size = {1920, 1080, 476};
  REQUIRE(kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on", "bar.settings"}) == "");
  REQUIRE(kiosk.screen() == "settings");

  SECTION("A-4: the largest letters are two actions away, and seen on the settings themselves") {
    const double before = title_height(kiosk);
    REQUIRE(kiosk.tap({"set.size:largest"}) == "");
    CHECK(title_height(kiosk) > 1.4 * before);
    CHECK(kiosk.screen() == "settings");
  }

  SECTION("A-2: so is high contrast") {
    REQUIRE(kiosk.tap({"set.shade:contrast"}) == "");
    for (const ui::Node& node : kiosk.tree().nodes)
      if (!node.name.empty()) CHECK(picture::contrast(node.ink, node.ground) >= 12);
  }

  SECTION("A-18: by keys as well") {
    kiosk.player->key(Key::next);
    for (int i = 0; i < 60 && kiosk.visit().trail.back().focus != "set.time:changed"; ++i) kiosk.player->key(Key::next);
    REQUIRE(kiosk.visit().trail.back().focus == "set.time:changed");
    kiosk.player->key(Key::select);
    CHECK(kiosk.visit().preferences.more_time);
    CHECK(kiosk.visit().trail.back().focus == "set.time:changed");
  }

  SECTION("A-16: one action brings everything that can be touched low, and one takes it back") {
    REQUIRE(kiosk.tap({"set.low:changed", "bar.back"}) == "");
    REQUIRE(kiosk.screen() == "reading");
    for (const ui::Node& node : kiosk.tree().nodes)
      if (node.focusable()) CHECK(node.visible.y >= 1080 * 0.44);
    REQUIRE(kiosk.tap({"bar.settings", "set.low:usual", "bar.back"}) == "");
    CHECK(kiosk.tree().find("bar.back")->rect.y < 100);
  }

  SECTION("A-59: are all put back by one action") {
    REQUIRE(kiosk.tap({"set.shade:contrast", "set.size:large", "set.time:changed", "set.back"}) == "");
    CHECK(kiosk.visit().preferences == session::Preferences{});
    CHECK(kiosk.screen() == "settings");
  }

  SECTION("A-39: are gone with the visit") {
    REQUIRE(kiosk.tap({"set.shade:contrast", "set.low:changed", "bar.finish"}) == "");
    CHECK(kiosk.visit().preferences == session::Preferences{});
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    CHECK(kiosk.tree().find("bar.settings")->rect.y < 100);
  }
}

TEST_CASE("A-47: who is asked may ask for more time") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin", "topic:alarm"});
  kiosk.wait(121);
  REQUIRE(kiosk.screen() == "still-there");
  REQUIRE(kiosk.tap({"idle.more-time"}) == "");
  CHECK(kiosk.screen() == "topic");
  kiosk.wait(1190);
  CHECK(kiosk.screen() == "topic");
  kiosk.wait(11);
  CHECK(kiosk.screen() == "still-there");
}
