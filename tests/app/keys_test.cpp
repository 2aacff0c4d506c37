// Keys that lead somewhere from wherever the visitor is.
#include "app/key_names.h"
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

// A voice that has said all it was given.
class QuickVoice final : public speech::Speaking {
public:
  int turns = 0;
  long long speak(std::vector<speech::Line>, std::size_t) override { return ++turns; }
  void hush() override {}
  void set(const speech::Manner&) override {}
  speech::Heard heard() const override { return {turns, std::nullopt, true, false, false}; }
};

} // namespace

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
  QuickVoice voice;
  Kiosk kiosk({small_bundle()}, plain_config(), &voice);
  kiosk.player->key(Key::jack_out); // nobody is there
  CHECK(kiosk.screen() == "attract");
  kiosk.player->key(Key::jack_in);
  CHECK(kiosk.screen() == "home");
  CHECK(kiosk.visit().preferences.listening.on);
  CHECK(voice.turns > 0);
  kiosk.player->key(Key::jack_out);
  CHECK_FALSE(kiosk.visit().preferences.listening.on);
  CHECK(kiosk.visit().asked);
}

TEST_CASE("keys have names") {
  CHECK(key_named("page_up") == Key::page_up);
  CHECK(key_named("page-up") == Key::page_up);
  CHECK(key_named("jack_in") == Key::jack_in);
  CHECK_FALSE(key_named("other"));
  CHECK_FALSE(key_named(""));
}
