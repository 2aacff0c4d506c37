// Headphones in every state of a visit, the soft tone, and a page that goes along with what is read.
#include "app/heard.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

const std::string kPrivate = "Word speech_private";

// A visit that is at a question of a self-check, heard by headphones.
void to_question(Heard& at) {
  at.kiosk.player->plug(true);
  REQUIRE(at.kiosk.tap({"topic:calm", "check:close", "check.start"}) == "");
  REQUIRE(at.kiosk.screen() == "answering");
}

} // namespace

TEST_CASE("A-34: headphones that are plugged in begin a visit, and it is heard") {
  Heard at;
  at.kiosk.player->plug(true);
  CHECK(at.kiosk.screen() == "home");
  CHECK(at.voice.first() == "Word speech_plugged");
  CHECK(at.voice.says("Word home_title"));
  CHECK(at.voice.says("The body's alarm"));
  SECTION("which is said once") {
    REQUIRE(at.kiosk.tap({"topic:alarm"}) == "");
    CHECK_FALSE(at.voice.says("Word speech_plugged"));
  }
}

TEST_CASE("headphones that are in before anybody comes begin nothing") {
  Voice voice;
  Kiosk kiosk({small_bundle()}, plain_config(), &voice);
  App fresh(plain_config(), kiosk.typesetter, kiosk.textures, kiosk.bundles, [](const std::string&) {}, &voice);
  fresh.headphones(true, kiosk.now());
  CHECK(fresh.visit().empty());
  CHECK(voice.turns == 0);
  fresh.headphones(false, kiosk.now());
  CHECK(fresh.visit().empty());
  fresh.headphones(true, kiosk.now());
  CHECK_FALSE(fresh.visit().empty());
}

TEST_CASE("headphones that come during a visit read what is on the screen") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on"}) == "");
  REQUIRE(at.voice.turns == 0);
  at.kiosk.player->plug(true);
  CHECK(at.kiosk.screen() == "reading");
  CHECK(at.voice.says("When the alarm stays on"));
}

TEST_CASE("A-36: answers are heard by headphones without a warning, and by nobody else") {
  Heard at;
  to_question(at);
  CHECK(at.voice.says("Word speech_not_chosen"));
  CHECK_FALSE(at.voice.says(kPrivate));
  SECTION("nor is anything of them said once the headphones are out") {
    at.kiosk.player->plug(false);
    CHECK(at.voice.is_silent());
    REQUIRE(at.kiosk.screen() == "still-there");
    const int before = at.voice.turns;
    REQUIRE(at.kiosk.tap({"idle.stay"}) == "");
    REQUIRE(at.kiosk.screen() == "answering");
    CHECK(at.voice.turns == before);
    REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
    CHECK(at.voice.lines.size() == 1);
    CHECK(at.voice.says(kPrivate));
  }
}

TEST_CASE("A-37: headphones that are pulled out leave silence, a word about it, and 20 seconds to stay") {
  Heard at;
  at.kiosk.player->plug(true);
  REQUIRE(at.kiosk.tap({"topic:alarm", "card:alarm-stays-on"}) == "");
  REQUIRE_FALSE(at.voice.is_silent());
  at.kiosk.player->plug(false);
  CHECK(at.voice.is_silent());
  CHECK(at.kiosk.screen() == "still-there");
  CHECK(at.kiosk.shows("Word speech_unplugged"));
  SECTION("and the visit ends when nobody answers") {
    const int before = at.voice.turns;
    at.kiosk.wait(19.5);
    CHECK(at.kiosk.screen() == "still-there");
    at.kiosk.wait(1);
    CHECK(at.kiosk.screen() == "attract");
    CHECK(at.voice.turns == before);
  }
  SECTION("or goes on where it was, and is heard again as soon as they are back") {
    REQUIRE(at.kiosk.tap({"idle.stay"}) == "");
    CHECK(at.kiosk.screen() == "reading");
    CHECK_FALSE(at.kiosk.shows("Word speech_unplugged"));
    at.kiosk.player->plug(true);
    CHECK(at.voice.says("When the alarm stays on"));
  }
}

TEST_CASE("headphones in and out on every screen") {
  const std::vector<std::vector<std::string>> ways{
      {},
      {"attract.begin"},
      {"attract.begin", "topic:alarm"},
      {"attract.begin", "topic:alarm", "card:alarm-stays-on"},
      {"attract.begin", "topic:calm", "check:close"},
      {"attract.begin", "topic:calm", "check:close", "check.start"},
      {"attract.begin", "bar.help"},
  };
  for (const auto& way : ways) {
    Heard at;
    REQUIRE(at.kiosk.tap(way) == "");
    const std::string before = at.kiosk.screen();
    CAPTURE(before);
    at.kiosk.player->plug(true);
    CHECK(at.kiosk.screen() == (before == "attract" ? "home" : before));
    CHECK_FALSE(at.voice.is_silent());
    at.kiosk.player->plug(false);
    CHECK(at.voice.is_silent());
    CHECK(at.kiosk.screen() == "still-there");
    at.kiosk.wait(21);
    CHECK(at.kiosk.screen() == "attract");
    CHECK(at.voice.is_silent());
  }
}

TEST_CASE("a kiosk whose headphones are always in warns of nobody, and one that never has any always does") {
  Config config = plain_config();
  SECTION("a handset") {
    config.headphones = Sockets::always_in;
    Voice voice;
    Kiosk kiosk({small_bundle()}, config, &voice);
    kiosk.player->key(Key::down);
    REQUIRE(kiosk.tap({"topic:calm", "check:close", "check.start"}) == "");
    CHECK_FALSE(voice.says(kPrivate));
    kiosk.player->plug(false);
    CHECK(kiosk.screen() == "answering");
  }
  SECTION("a loudspeaker") {
    config.headphones = Sockets::never_in;
    Voice voice;
    Kiosk kiosk({small_bundle()}, config, &voice);
    kiosk.player->plug(true);
    CHECK(kiosk.screen() == "attract");
    kiosk.player->key(Key::down);
    REQUIRE(kiosk.tap({"topic:calm", "check:close", "check.start"}) == "");
    CHECK(voice.says(kPrivate));
  }
}

TEST_CASE("A-46, A-55: the question whether anyone is there comes with a soft tone") {
  SECTION("for who does not listen, and nothing is said") {
    Heard at;
    REQUIRE(at.kiosk.tap({"attract.begin"}) == "");
    at.kiosk.wait(121);
    REQUIRE(at.kiosk.screen() == "still-there");
    REQUIRE(at.voice.lines.size() == 1);
    CHECK(at.voice.sounds_tone());
  }
  SECTION("for who listens, before its words") {
    Heard at;
    REQUIRE(at.kiosk.tap({"attract.begin", "bar.listen"}) == "");
    at.voice.ends();
    at.kiosk.wait(241);
    REQUIRE(at.kiosk.screen() == "still-there");
    CHECK(at.voice.sounds_tone());
    REQUIRE(at.voice.lines.size() > 2);
    CHECK(at.voice.lines[1].text == "Word idle_title");
  }
}

TEST_CASE("A-33: the page goes along with what is read") {
  Voice voice;
  Kiosk kiosk({small_bundle()}, plain_config(), &voice);
  kiosk.stage.size = {800, 480, 154};
  kiosk.app->resized(kiosk.stage.size);
  REQUIRE(kiosk.tap({"attract.begin", "bar.help", "bar.listen"}) == "");
  REQUIRE(kiosk.tree().scroll);
  REQUIRE(kiosk.tree().scroll->most > 20);
  double furthest = 0;
  for (std::size_t line = 0; line < voice.lines.size(); ++line) {
    voice.now.line = line;
    kiosk.app->heard(kiosk.now());
    kiosk.player->settle();
    if (!kiosk.tree().sounding) continue;
    const ui::Rect& said = *kiosk.tree().sounding;
    const ui::Rect& view = kiosk.tree().scroll->view;
    CAPTURE(voice.lines[line].text);
    CHECK(said.y >= view.y - 1);
    CHECK((said.bottom() <= view.bottom() + 1 || said.h > view.h));
    furthest = std::max(furthest, kiosk.tree().scroll->offset);
  }
  CHECK(furthest > 20);
}
