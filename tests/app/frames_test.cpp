// When the kiosk draws, and when it sleeps; fingers between frames.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

// A card that is longer than the screen: largest text on the small panel.
void open_long_card(Kiosk& kiosk) {
  kiosk.stage.size = {800, 480, 154};
  REQUIRE(kiosk.tap({"attract.begin", "bar.settings", "set.size:largest", "bar.back", "topic:alarm",
                     "card:alarm-stays-on"}) == "");
  REQUIRE(kiosk.tree().scroll);
  REQUIRE(kiosk.tree().scroll->most > 300);
}

Point middle_of(const Kiosk& kiosk, const std::string& id) {
  const ui::Rect& r = kiosk.tree().find(id)->visible;
  return {r.x + r.w / 2, r.y + r.h / 2};
}

Finger finger(Finger::Phase phase, Point at, long long id = 1) { return {phase, id, at}; }

} // namespace

TEST_CASE("frames") {
  Kiosk kiosk;

  SECTION("none is due while nobody is there, but for the next greeting: the kiosk can sleep all night") {
    CHECK_FALSE(kiosk.app->dirty());
    REQUIRE(kiosk.app->next_wake());
    const int before = kiosk.stage.frames;
    kiosk.wait(3600);
    CHECK(kiosk.stage.frames - before == 3600 / 8);
  }

  SECTION("none is due on a screen where nothing moves, until it is time to ask") {
    kiosk.tap({"attract.begin", "topic:calm"});
    CHECK_FALSE(kiosk.app->dirty());
    CHECK(kiosk.app->next_wake() == kiosk.visit().last_touch + Milliseconds{120'000});
    kiosk.app->tick(kiosk.now() + Milliseconds{60'000});
    CHECK_FALSE(kiosk.app->dirty());
  }

  SECTION("a touch beside everything draws nothing new") {
    kiosk.tap({"attract.begin"});
    const int frames = kiosk.stage.frames;
    for (int i = 0; i < 5; ++i) kiosk.player->tap(Point{2, 2});
    CHECK(kiosk.stage.frames - frames <= 10);
    CHECK_FALSE(kiosk.app->stale());
  }

  SECTION("a fade comes and goes, and is not there when motion is off") {
    kiosk.app->apply(session::Began{}, kiosk.now());
    kiosk.draw();
    REQUIRE(kiosk.app->next_wake());
    CHECK(*kiosk.app->next_wake() <= kiosk.now() + Milliseconds{33});
    kiosk.player->wait(Milliseconds{300});
    CHECK(*kiosk.app->next_wake() > kiosk.now() + Milliseconds{60'000});
    Config still = plain_config();
    still.motion = false;
    Kiosk calm({small_bundle()}, still);
    calm.app->apply(session::Began{}, calm.now());
    calm.draw();
    CHECK(*calm.app->next_wake() == calm.now() + Milliseconds{120'000});
  }

  SECTION("a pressed button is drawn at once") {
    kiosk.tap({"attract.begin"});
    kiosk.app->input(finger(Finger::Phase::down, middle_of(kiosk, "topic:calm")), kiosk.now());
    CHECK(kiosk.app->dirty());
    kiosk.draw();
    CHECK_FALSE(kiosk.app->dirty());
  }

  SECTION("a screen that changed is stale until it is drawn") {
    kiosk.app->apply(session::Began{}, kiosk.now());
    CHECK(kiosk.app->stale());
    kiosk.draw();
    CHECK_FALSE(kiosk.app->stale());
  }

  SECTION("a circle that fills is the same screen: quick fingers lose no touch") {
    REQUIRE(kiosk.tap({"attract.begin", "topic:calm", "card:five-things", "reader.start"}) == "");
    kiosk.wait(1);
    for (const char* id : {"found:1", "found:2", "found:3"}) {
      const Point at = middle_of(kiosk, id);
      kiosk.app->input(finger(Finger::Phase::down, at), kiosk.now());
      kiosk.app->input(finger(Finger::Phase::up, at), kiosk.now());
      CHECK_FALSE(kiosk.app->stale());
      kiosk.draw();
    }
    CHECK(kiosk.tree().find("found:3")->selected);
  }

  SECTION("a flick glides on, frame by frame, and then rests") {
    open_long_card(kiosk);
    kiosk.player->drag({400, 330}, {400, 180}, Milliseconds{64});
    const double offset = kiosk.tree().scroll->offset;
    CHECK(offset > 150);
    CHECK(*kiosk.app->next_wake() > kiosk.now() + Milliseconds{60'000});
    kiosk.player->wait(Milliseconds{2000});
    CHECK(kiosk.tree().scroll->offset == offset);
  }
}

TEST_CASE("fingers between frames") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin"});
  kiosk.wait(1);

  SECTION("down and up in one batch are a tap") {
    const Point at = middle_of(kiosk, "topic:calm");
    kiosk.app->input(finger(Finger::Phase::down, at), kiosk.now());
    kiosk.app->input(finger(Finger::Phase::up, at), kiosk.now());
    CHECK(kiosk.screen() == "topic");
  }

  SECTION("a finger that is down while the screen changes presses nothing on the next") {
    const Point at = middle_of(kiosk, "topic:alarm");
    kiosk.app->input(finger(Finger::Phase::down, at), kiosk.now());
    kiosk.app->apply(session::OpenedTopic{"calm"}, kiosk.now());
    kiosk.player->settle();
    for (const Finger::Phase phase : {Finger::Phase::moved, Finger::Phase::up})
      kiosk.app->input(finger(phase, at), kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "topic");
    CHECK(kiosk.visit().trail.size() == 2);
  }

  SECTION("a second finger cannot press while the first is down") {
    kiosk.app->input(finger(Finger::Phase::down, middle_of(kiosk, "topic:calm"), 1), kiosk.now());
    kiosk.app->input(finger(Finger::Phase::down, middle_of(kiosk, "bar.finish"), 2), kiosk.now());
    kiosk.app->input(finger(Finger::Phase::up, middle_of(kiosk, "bar.finish"), 2), kiosk.now());
    CHECK(kiosk.screen() == "home");
  }

  SECTION("two notches of the wheel in one batch move twice as far as one") {
    kiosk.tap({"bar.finish"});
    open_long_card(kiosk);
    const auto turn = [&](int notches) {
      for (int i = 0; i < notches; ++i) {
        if (kiosk.app->stale()) kiosk.draw(); // as the program does between inputs
        kiosk.app->input(Wheel{0.5}, kiosk.now());
      }
      kiosk.player->settle();
      return kiosk.tree().scroll->offset;
    };
    const double one = turn(1);
    CHECK(one > 10);
    kiosk.app->input(Wheel{-50}, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.tree().scroll->offset == 0);
    CHECK(std::abs(turn(2) - 2 * one) <= 2);
  }

  SECTION("Tab twice in one batch moves twice") {
    kiosk.player->key(Key::next);
    const std::string first = kiosk.visit().trail.back().focus;
    kiosk.app->input(KeyDown{Key::next}, kiosk.now());
    kiosk.app->input(KeyDown{Key::previous}, kiosk.now());
    CHECK(kiosk.visit().trail.back().focus == first);
  }
}

TEST_CASE("another size") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start", "answer:1"});

  SECTION("in the middle of a visit keeps the visit") {
    const session::Visit before = kiosk.visit();
    for (const ui::Panel panel :
         {ui::Panel{1080, 1920, 268}, ui::Panel{800, 480, 154}, ui::Panel{1920, 1080, 476}, ui::Panel{320, 240, 70}}) {
      kiosk.stage.size = panel;
      kiosk.player->settle();
      CHECK(kiosk.screen() == "answering");
      CHECK(kiosk.shows("I felt worry"));
      CHECK(kiosk.app->panel() == panel);
      CHECK(kiosk.tree().find("bar.finish")->visible.right() <= panel.width);
    }
    CHECK(kiosk.visit().taking == before.taking);
    CHECK(kiosk.textures.faults() == 0);
  }

  SECTION("while a finger is down presses nothing") {
    const Point at = middle_of(kiosk, "answer:0");
    kiosk.app->input(finger(Finger::Phase::down, at), kiosk.now());
    kiosk.stage.size = {800, 480, 154};
    kiosk.player->settle();
    kiosk.app->input(finger(Finger::Phase::up, at), kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.shows("I felt worry"));
  }

  SECTION("that makes a page shorter does not leave it scrolled past its end") {
    kiosk.tap({"bar.finish"});
    open_long_card(kiosk);
    kiosk.player->drag({400, 350}, {400, 20}, Milliseconds{400});
    kiosk.player->drag({400, 350}, {400, 20}, Milliseconds{400});
    kiosk.stage.size = {1080, 1920, 268};
    kiosk.player->settle();
    CHECK(kiosk.tree().scroll->offset <= kiosk.tree().scroll->most);
    CHECK(kiosk.tap({"reader.next"}) == "");
    CHECK(kiosk.tree().scroll->offset == 0);
  }

  SECTION("the same again draws nothing") {
    const int frames = kiosk.stage.frames;
    kiosk.app->resized(kiosk.stage.size);
    kiosk.player->settle();
    CHECK(kiosk.stage.frames == frames);
  }
}

TEST_CASE("lost textures") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin", "topic:calm"});

  SECTION("are made anew, and what was lost is not released") {
    kiosk.textures.lose();
    kiosk.app->textures_lost();
    CHECK(kiosk.app->cached_bytes() == 0);
    CHECK(kiosk.app->stale());
    kiosk.player->settle();
    CHECK(kiosk.textures.alive() > 10);
    CHECK(kiosk.tap({"bar.finish"}) == "");
    CHECK(kiosk.textures.faults() == 0);
  }

  SECTION("a renderer without room still answers touches") {
    kiosk.textures.full = true;
    CHECK(kiosk.tap({"card:five-things", "reader.start", "found:1", "bar.finish"}) == "");
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("all are given back when the kiosk ends") {
    kiosk.player.reset();
    kiosk.app.reset();
    CHECK(kiosk.textures.alive() == 0);
    CHECK(kiosk.textures.faults() == 0);
  }
}
