// Nobody is there any more: what is asked, and what is forgotten.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

session::Visit empty_visit(Time last_touch) {
  session::Visit visit;
  visit.last_touch = last_touch;
  return visit;
}

const std::vector<std::string> kIntoTheCheck{"attract.begin", "topic:calm", "check:close", "check.start", "answer:1"};

} // namespace

TEST_CASE("walking away") {
  Kiosk kiosk;

  SECTION("in the middle of a check is asked about, and then forgotten") {
    CHECK(kiosk.tap(kIntoTheCheck) == "");
    kiosk.wait(118);
    CHECK(kiosk.screen() == "answering");
    kiosk.wait(4);
    CHECK(kiosk.screen() == "still-there");
    for (const ui::Node& node : kiosk.tree().nodes) CHECK(node.name.find("I felt") == std::string::npos);
    kiosk.wait(30);
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.visit() == empty_visit(kiosk.visit().last_touch));
    CHECK(kiosk.left_over().empty());
    CHECK(kiosk.typesetter.times_forgotten() == 1);
  }

  SECTION("leaves nothing in any picture, any tree, or any hand") {
    CHECK(kiosk.tap(kIntoTheCheck) == "");
    CHECK_FALSE(kiosk.textures.texts().empty());
    kiosk.app->input(Finger{Finger::Phase::down, 1, {640, 400}}, kiosk.now());
    kiosk.app->apply(session::Finished{}, kiosk.now());
    CHECK(kiosk.visit() == empty_visit(kiosk.now()));
    CHECK(kiosk.tree().nodes.empty());
    CHECK_FALSE(kiosk.tree().scroll);
    CHECK(kiosk.textures.texts().empty());
    CHECK(kiosk.textures.faults() == 0);
    CHECK(kiosk.app->dirty());
  }

  SECTION("is taken back with any key, one that means nothing too") {
    kiosk.tap({"attract.begin"});
    kiosk.wait(122);
    REQUIRE(kiosk.screen() == "still-there");
    kiosk.player->key(Key::other);
    CHECK(kiosk.screen() == "home");
  }

  SECTION("counts the seconds that are left, down to the last") {
    kiosk.tap({"attract.begin"});
    kiosk.wait(120);
    REQUIRE(kiosk.screen() == "still-there");
    CHECK(kiosk.shows("30 of idle_seconds, many"));
    const int frames = kiosk.stage.frames;
    kiosk.wait(10);
    CHECK(kiosk.shows("20 of idle_seconds, many"));
    CHECK(kiosk.stage.frames - frames <= 12); // once a second, not more
    kiosk.wait(19);
    CHECK(kiosk.shows("1 of idle_seconds, one"));
    kiosk.wait(1.2);
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("does not happen while somebody touches now and then") {
    kiosk.tap({"attract.begin", "topic:calm"});
    for (int i = 0; i < 10; ++i) {
      kiosk.wait(100);
      kiosk.player->tap(Point{3, 300}); // beside everything
      CHECK(kiosk.screen() == "topic");
    }
  }

  SECTION("does not happen while breathing, and the wait begins when it is over") {
    Config config = plain_config();
    config.timings.idle = Milliseconds{30'000};
    Kiosk hasty({brief_bundle()}, config);
    CHECK(hasty.tap({"attract.begin", "topic:calm", "card:slow-breathing", "reader.start"}) == "");
    hasty.wait(29);
    CHECK(hasty.screen() == "exercising");
    hasty.wait(26);
    CHECK(hasty.screen() == "exercising");
    hasty.wait(8);
    CHECK(hasty.screen() == "still-there");
  }

  SECTION("is certain when the clock jumped far ahead") {
    CHECK(kiosk.tap(kIntoTheCheck) == "");
    kiosk.app->tick(kiosk.now() + std::chrono::hours(9));
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.visit().empty());
    CHECK(kiosk.textures.texts().empty());
  }

  SECTION("is certain when the board slept while the question was shown") {
    kiosk.tap({"attract.begin"});
    kiosk.wait(121);
    REQUIRE(kiosk.screen() == "still-there");
    kiosk.app->tick(kiosk.now() + std::chrono::hours(1));
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("shows nothing of one visitor to the next") {
    CHECK(kiosk.tap(kIntoTheCheck) == "");
    CHECK(kiosk.tap({"bar.settings", "set.size:large", "set.shade:dark", "bar.back"}) == "");
    kiosk.wait(160);
    CHECK(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start"}) == "");
    CHECK_FALSE(kiosk.tree().find("answer:1")->selected);
    CHECK(kiosk.visit().taking.answers == check::Answers{});
    session::Preferences usual;
    usual.language = kiosk.visit().preferences.language; // of the greeting that was touched
    CHECK(kiosk.visit().preferences == usual);
    CHECK(kiosk.visit().trail.size() == 4);
  }
}

TEST_CASE("still there?") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin"});
  const ui::Rect tile = kiosk.tree().find("topic:calm")->rect;
  const Point on_tile{tile.x + tile.w / 2, tile.y + tile.h / 2};
  kiosk.wait(121);
  REQUIRE(kiosk.screen() == "still-there");

  SECTION("goes away at a touch, which presses nothing underneath") {
    kiosk.player->tap(on_tile);
    CHECK(kiosk.screen() == "home");
    kiosk.player->tap(on_tile);
    CHECK(kiosk.screen() == "topic");
  }

  SECTION("goes away at its button") {
    CHECK(kiosk.tap({"idle.stay"}) == "");
    CHECK(kiosk.screen() == "home");
  }

  SECTION("goes away at any key, which does nothing else") {
    for (const Key key : {Key::select, Key::next, Key::down, Key::back}) {
      kiosk.player->key(key);
      CHECK(kiosk.screen() == "home");
      CHECK(kiosk.visit().trail.size() == 1);
      kiosk.wait(121);
      REQUIRE(kiosk.screen() == "still-there");
    }
  }

  SECTION("still lets one leave, or ask for help") {
    CHECK(kiosk.tap({"bar.help"}) == "");
    CHECK(kiosk.screen() == "help");
    kiosk.wait(121);
    CHECK(kiosk.tap({"bar.finish"}) == "");
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("leaves at the key that leaves") {
    kiosk.player->key(Key::leave);
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("brings the visitor back to the very place") {
    kiosk.tap({"idle.stay"});
    CHECK(kiosk.tap({"topic:alarm", "card:alarm-stays-on", "reader.next"}) == "");
    const std::size_t stops = kiosk.visit().trail.size();
    kiosk.wait(121);
    kiosk.player->tap(Point{5, 400});
    CHECK(kiosk.screen() == "reading");
    CHECK(kiosk.visit().trail.size() == stops);
    CHECK(kiosk.shows("I am not broken."));
  }

  SECTION("a finger that was down before it came presses nothing when it lifts") {
    kiosk.tap({"idle.stay"});
    kiosk.app->input(Finger{Finger::Phase::down, 1, on_tile}, kiosk.now());
    kiosk.wait(121);
    REQUIRE(kiosk.screen() == "still-there");
    kiosk.app->input(Finger{Finger::Phase::up, 1, on_tile}, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "home");
  }

  SECTION("a finger that vanished takes nothing away") {
    kiosk.app->input(Finger{Finger::Phase::gone, 1, {}}, kiosk.now());
    CHECK(kiosk.screen() == "still-there");
  }
}
