// Keys that lead somewhere from wherever the visitor is.
#include "app/heard.h"
#include "app/key_names.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

TEST_CASE("keys of a keypad") {
  Kiosk kiosk;
  Player& player = *kiosk.player;

  SECTION("Help, Settings and Home lead there from any screen, and show the focus") {
    REQUIRE(kiosk.tap({"attract.begin", "topic:calm"}) == "");
    player.key(Key::help);
    CHECK(kiosk.screen() == "help");
    player.key(Key::settings);
    CHECK(std::holds_alternative<session::Adjusting>(kiosk.visit().trail.back().place));
    player.key(Key::home);
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.visit().trail.size() == 1);
  }

  SECTION("begin a visit where they lead to") {
    player.key(Key::help);
    CHECK(kiosk.screen() == "help");
    player.key(Key::leave);
    CHECK(kiosk.screen() == "attract");
    player.key(Key::home);
    CHECK(kiosk.screen() == "home");
  }

  SECTION("Cover hides the screen, and shows it again") {
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    player.key(Key::cover);
    CHECK(kiosk.visit().covered);
    player.key(Key::settings); // nothing is done under a cover
    CHECK(kiosk.visit().covered);
    CHECK(kiosk.visit().trail.size() == 1);
    player.key(Key::cover);
    CHECK_FALSE(kiosk.visit().covered);
  }

  SECTION("that mean something only to a voice move nothing without one") {
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    player.key(Key::next);
    const session::Visit before = kiosk.visit();
    for (const Key key : {Key::slower, Key::faster, Key::again, Key::louder, Key::jack_in, Key::jack_out, Key::other})
      player.key(key);
    CHECK(kiosk.visit().trail == before.trail);
    CHECK(kiosk.visit().preferences == before.preferences);
  }

  SECTION("do nothing for staff but what that screen can do") {
    player.key(Key::staff);
    REQUIRE(kiosk.visit().is_staff());
    for (const Key key : {Key::help, Key::home, Key::settings, Key::cover, Key::jack_in}) player.key(key);
    CHECK(kiosk.visit().is_staff());
    CHECK_FALSE(kiosk.visit().covered);
  }

  SECTION("take the question away, save Help and Cover, which are done at once") {
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    kiosk.wait(125);
    REQUIRE(kiosk.visit().asked);
    player.key(Key::settings);
    CHECK_FALSE(kiosk.visit().asked);
    CHECK(kiosk.screen() == "home");
    kiosk.wait(125);
    REQUIRE(kiosk.visit().asked);
    player.key(Key::help);
    CHECK(kiosk.screen() == "help");
  }
}

TEST_CASE("A-23: a keypad tells by keys that headphones were plugged in and pulled out") {
  Heard at;
  at.key(Key::jack_out); // nobody is there
  CHECK(at.kiosk.screen() == "attract");
  at.key(Key::jack_in);
  CHECK(at.kiosk.screen() == "home");
  CHECK(at.kiosk.visit().preferences.listening.on);
  CHECK_FALSE(at.voice.is_silent());
  at.key(Key::jack_out);
  CHECK_FALSE(at.kiosk.visit().preferences.listening.on);
  CHECK(at.kiosk.visit().asked);
}

TEST_CASE("A-23: a key that means nothing does nothing; who listens hears a soft tone") {
  Heard at;
  at.key(Key::down);
  at.key(Key::next);
  REQUIRE_FALSE(at.voice.sounds_tone());
  const session::Visit before = at.kiosk.visit();
  at.key(Key::other);
  CHECK(at.kiosk.visit().trail == before.trail);
  CHECK(at.voice.sounds_tone());
  CHECK(at.voice.lines.size() == 1);
  Voice voice;
  Kiosk silent({small_bundle()}, plain_config(), &voice);
  REQUIRE(silent.tap({"attract.begin"}) == ""); // a finger: nobody listens
  silent.player->key(Key::other);
  CHECK(voice.turns == 0);
}

TEST_CASE("A-12: the same key again at once is a hand that trembles") {
  Kiosk kiosk;
  const auto press = [&](Key key, int after) {
    const Time then = kiosk.now() + Milliseconds{after};
    kiosk.app->input(KeyDown{key}, then);
    kiosk.app->input(KeyUp{key}, then);
    kiosk.draw(then);
  };
  press(Key::select, 0); // begins
  REQUIRE(kiosk.screen() == "home");
  press(Key::next, 300);
  const std::string first = kiosk.visit().trail.back().focus;
  press(Key::next, 400);
  CHECK(kiosk.visit().trail.back().focus == first);
  press(Key::next, 560);
  CHECK(kiosk.visit().trail.back().focus != first);
  press(Key::leave, 900);
  REQUIRE(kiosk.screen() == "attract");
  press(Key::leave, 1000); // begins no new visit
  CHECK(kiosk.screen() == "attract");
}

TEST_CASE("A-13: a key that is held acts once, or repeats slowly where the site asks for it") {
  Config config = plain_config();
  const auto held = [&](Key key, int seconds) {
    Kiosk kiosk({small_bundle()}, config);
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    kiosk.player->key(Key::next);
    int moves = 0;
    std::string focus = kiosk.visit().trail.back().focus;
    kiosk.app->input(KeyDown{key}, kiosk.now());
    for (int i = 0; i < seconds * 10 - 5; ++i) {
      kiosk.wait(0.1);
      const std::string now = kiosk.visit().trail.back().focus + std::to_string(kiosk.visit().trail.size());
      if (now != focus) ++moves;
      focus = now;
    }
    kiosk.app->input(KeyUp{key}, kiosk.now());
    kiosk.wait(5);
    const std::string after = kiosk.visit().trail.back().focus + std::to_string(kiosk.visit().trail.size());
    CHECK(after == focus); // nothing more once it is let go
    return moves;
  };
  CHECK(held(Key::next, 5) == 1);
  CHECK(held(Key::select, 5) == 1);
  config.patience.repeat_delay = Milliseconds{2'000};
  config.patience.repeat_rate = Milliseconds{1'000};
  CHECK(held(Key::next, 5) == 4); // at once, after two seconds, after three, after four
  CHECK(held(Key::select, 5) == 1);
}

TEST_CASE("a touch of a hand that asked to be waited for") {
  Config config = plain_config();
  Kiosk kiosk({small_bundle()}, config);
  const auto touch = [&](const std::string& id, int lasts) {
    const ui::Rect v = kiosk.tree().find(id)->visible;
    const Point at{v.x + v.w / 2, v.y + v.h / 2};
    kiosk.wait(2);
    kiosk.app->input(Finger{Finger::Phase::down, 1, at}, kiosk.now());
    const int before = kiosk.stage.frames;
    kiosk.wait(lasts / 1000.0);
    const int frames = kiosk.stage.frames - before;
    kiosk.app->input(Finger{Finger::Phase::up, 1, at}, kiosk.now());
    kiosk.wait(1);
    return frames;
  };
  REQUIRE(kiosk.tap({"attract.begin"}) == "");
  kiosk.app->apply(session::ChoseSteady{true}, kiosk.now());
  kiosk.wait(1);
  CHECK(touch("topic:alarm", 200) > 1); // it is seen to fill
  CHECK(kiosk.screen() == "home");
  const int moving = touch("topic:alarm", 1000);
  CHECK(kiosk.screen() == "topic");
  CHECK(moving < 60); // and the picture rests once it is full
  kiosk.app->apply(session::Finished{}, kiosk.now());
  kiosk.wait(1);
  REQUIRE(kiosk.tap({"attract.begin"}) == "");
  touch("topic:alarm", 60); // the next visitor did not ask
  CHECK(kiosk.screen() == "topic");
}

TEST_CASE("A-20: another screen begins at its title: nothing there has the focus, and Select acts on nothing") {
  Kiosk kiosk;
  Player& player = *kiosk.player;
  player.key(Key::select);
  const auto come_to = [&](const std::string& id, const std::string& screen) {
    REQUIRE(player.reach(id));
    player.key(Key::select);
    INFO(screen);
    CHECK(kiosk.screen() == screen);
    CHECK(kiosk.visit().trail.back().focus.empty());
    const auto given = kiosk.visit().taking.answers;
    player.key(Key::select); // brings the focus into sight
    CHECK(kiosk.screen() == screen);
    CHECK(kiosk.visit().taking.answers == given);
    CHECK(kiosk.visit().trail.back().focus != "bar.finish");
  };
  come_to("topic:calm", "topic");
  come_to("check:close", "before-check");
  come_to("check.start", "answering");
  come_to("answer:1", "answering");
  come_to("answer:1", "answering");
  come_to("answer:0", "review");
  come_to("check.show", "result");
}

TEST_CASE("one switch takes a visit from its beginning to its end") {
  Kiosk kiosk;
  Player& player = *kiosk.player;
  player.key(Key::scan);
  REQUIRE(kiosk.screen() == "home");
  CHECK(kiosk.app->scan_stop().empty()); // not yet at anything: there is time to look

  SECTION("through a self-check") {
    for (const std::string id :
         {"topic:calm", "check:close", "check.start", "answer:1", "answer:1", "answer:0", "check.show"}) {
      INFO(id);
      REQUIRE(player.scan(id));
    }
    CHECK(kiosk.screen() == "result");
    REQUIRE(player.scan("bar.finish"));
    CHECK(kiosk.visit().empty());
    CHECK_FALSE(kiosk.app->scans_at());
    kiosk.wait(30);
    CHECK(kiosk.visit().empty());
  }

  SECTION("whose steps are time, not touches: it is asked about, and ends, as any other") {
    kiosk.wait(119);
    CHECK_FALSE(kiosk.visit().asked);
    kiosk.wait(3);
    CHECK(kiosk.visit().asked);
    player.key(Key::scan); // an answer, and nothing else
    CHECK_FALSE(kiosk.visit().asked);
    CHECK(kiosk.screen() == "home");
    kiosk.wait(160);
    CHECK(kiosk.visit().empty());
  }

  SECTION("stands still for who has more than that: a finger, or another key") {
    kiosk.wait(3);
    REQUIRE(kiosk.app->scans_at());
    player.key(Key::next);
    CHECK_FALSE(kiosk.app->scans_at());
    player.key(Key::scan);
    REQUIRE(kiosk.app->scans_at());
    player.tap(Point{5, 400});
    CHECK_FALSE(kiosk.app->scans_at());
  }

  SECTION("waits after three rounds, and goes on with the next press") {
    kiosk.wait(100);
    CHECK_FALSE(kiosk.app->scans_at());
    CHECK(kiosk.visit().trail.back().focus.empty());
    player.key(Key::scan);
    CHECK(kiosk.screen() == "home");
    CHECK_FALSE(kiosk.app->scan_stop().empty());
    CHECK(kiosk.app->scans_at());
  }
}

TEST_CASE("Select is the one switch where the site has it so, and each step is spoken") {
  Config config = plain_config();
  config.scanning = true;
  Voice voice;
  Kiosk kiosk({small_bundle()}, config, &voice);
  kiosk.player->key(Key::select);
  REQUIRE(kiosk.screen() == "home");
  kiosk.wait(6);
  CHECK(kiosk.app->scan_stop().empty()); // the screen is heard to its end first
  voice.ends();
  const int before = voice.turns;
  kiosk.wait(1);
  REQUIRE_FALSE(kiosk.app->scan_stop().empty());
  CHECK(voice.turns == before + 1);
}

TEST_CASE("keys have names") {
  CHECK(key_named("page_up") == Key::page_up);
  CHECK(key_named("page-up") == Key::page_up);
  CHECK(key_named("jack_in") == Key::jack_in);
  CHECK_FALSE(key_named("other"));
  CHECK_FALSE(key_named(""));
}
