// Visits by ear: what is said when, and to whom.
#include "app/heard.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

const std::string kPrivate = "Word speech_private";

} // namespace

TEST_CASE("A-34: a visitor who sees nothing begins with any key, and hears the screen and how to go on") {
  Heard at;
  at.key(Key::down);
  CHECK(at.voice.first() == "Word home_title");
  CHECK(at.voice.says("Word speech_keys"));
  CHECK(at.voice.says("The body's alarm"));
  SECTION("which is told once") {
    at.key(Key::next);
    at.key(Key::select);
    CHECK(at.kiosk.screen() != "home");
    CHECK(!at.voice.is_silent());
    CHECK_FALSE(at.voice.says("Word speech_keys"));
  }
  SECTION("unless the site does not want it") {
    Voice voice;
    Config config = plain_config();
    config.keys_start_speech = false;
    Kiosk kiosk({small_bundle()}, config, &voice);
    kiosk.player->key(Key::down);
    CHECK(kiosk.screen() == "home");
    CHECK(voice.turns == 0);
  }
}

TEST_CASE("a visitor who touches hears nothing until they ask") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "topic:alarm"}) == "");
  CHECK(at.voice.turns == 0);
  REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
  CHECK(at.voice.first() == "The body's alarm");

  SECTION("and from then on hears every screen") {
    REQUIRE(at.kiosk.tap({"card:alarm-stays-on"}) == "");
    CHECK(at.voice.first() == "When the alarm stays on");
  }
  SECTION("A-31: Pause is silent, and goes on with the sentence it broke off") {
    at.voice.now.line = 2;
    REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
    CHECK(at.voice.is_silent());
    REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
    CHECK(at.voice.from == 2);
    CHECK(at.voice.first() != "The body's alarm");
  }
  SECTION("who paused is not read to again on the next screen") {
    REQUIRE(at.kiosk.tap({"bar.listen", "card:alarm-stays-on"}) == "");
    CHECK(at.voice.is_silent());
    REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
    CHECK(at.voice.first() == "When the alarm stays on");
  }
  SECTION("A-30: a touch anywhere is silence") {
    at.kiosk.player->tap(Point{640, 5});
    CHECK(at.voice.is_silent());
  }
}

TEST_CASE("A-28: keys hear what the focus comes to, and how it changes") {
  Heard at;
  at.key(Key::down);
  at.key(Key::next);
  const std::string first = at.voice.first();
  CHECK(!first.empty());
  CHECK(at.voice.says("Word speech_button"));
  at.key(Key::next);
  CHECK(at.voice.first() != first);
}

TEST_CASE("A-31: sentences back, on and once more") {
  Heard at;
  at.key(Key::down);
  at.voice.now.line = 3;
  at.key(Key::sentence_on);
  CHECK(at.voice.from == 4);
  at.key(Key::sentence_back);
  CHECK(at.voice.from == 3);
  at.key(Key::again);
  CHECK(at.voice.from == 3);
  SECTION("not past either end") {
    for (int i = 0; i < 60; ++i) at.key(Key::sentence_back);
    CHECK(at.voice.from == 0);
    for (int i = 0; i < 200; ++i) at.key(Key::sentence_on);
    CHECK(at.voice.from == at.voice.lines.size() - 1);
  }
}

TEST_CASE("A-32, A-38, A-39: speed and loudness are the visitor's, and end with the visit") {
  Heard at;
  at.key(Key::down);
  const speech::Manner first = at.voice.manner;
  CHECK(first.words_per_minute == 175);
  for (int i = 0; i < 20; ++i) at.key(Key::faster);
  for (int i = 0; i < 20; ++i) at.key(Key::louder);
  CHECK(at.voice.manner == speech::Manner{350, 0});
  for (int i = 0; i < 20; ++i) at.key(Key::slower);
  for (int i = 0; i < 20; ++i) at.key(Key::quieter);
  CHECK(at.voice.manner == speech::Manner{100, -24});
  at.key(Key::leave);
  CHECK(at.voice.is_silent());
  at.key(Key::down);
  CHECK(at.voice.manner == first);
}

TEST_CASE("A-36: answers are not said where others may hear them, until the visitor was warned and asked again") {
  Heard at;
  at.key(Key::down);
  REQUIRE(at.kiosk.tap({"topic:calm", "check:close"}) == "");
  REQUIRE(at.kiosk.screen() == "before-check");
  CHECK_FALSE(at.voice.says(kPrivate)); // what it is about is no secret
  REQUIRE(at.kiosk.tap({"check.start"}) == "");
  REQUIRE(at.kiosk.screen() == "answering");
  CHECK(at.voice.lines.size() == 1);
  CHECK(at.voice.says(kPrivate));
  at.key(Key::next);
  CHECK_FALSE(at.voice.says("Word speech_choose"));

  REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
  CHECK(at.voice.lines.size() == 1);
  CHECK(at.voice.says(kPrivate));
  CHECK(at.kiosk.shows(kPrivate)); // seen as well
  at.voice.ends();
  at.kiosk.app->heard(at.kiosk.now());
  at.kiosk.draw();
  REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
  CHECK_FALSE(at.kiosk.shows(kPrivate));
  CHECK(at.voice.lines.size() > 4);
}

TEST_CASE("A-44: a kiosk whose sound is gone says so on the screen") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "bar.listen"}) == "");
  at.voice.now = {at.voice.now.turn, std::nullopt, true, true, false};
  at.kiosk.app->heard(at.kiosk.now());
  at.kiosk.draw();
  CHECK(at.kiosk.shows("Word speech_none"));
  at.kiosk.player->tap(Point{640, 5});
  CHECK_FALSE(at.kiosk.shows("Word speech_none"));
}

TEST_CASE("A-41: a language without a voice says so in writing") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "bar.listen"}) == "");
  at.voice.now = {at.voice.now.turn, std::nullopt, true, false, true};
  at.kiosk.app->heard(at.kiosk.now());
  at.kiosk.draw();
  CHECK(at.kiosk.shows("Word speech_no_voice"));
}

TEST_CASE("A-48: reading aloud holds the timer, and listeners have twice as long") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "bar.listen"}) == "");
  at.kiosk.wait(500);
  CHECK(at.kiosk.screen() == "home");
  at.voice.ends();
  at.kiosk.wait(200);
  CHECK(at.kiosk.screen() == "home");
  at.kiosk.wait(60);
  CHECK(at.kiosk.screen() == "still-there");
}

TEST_CASE("A-46: the question whether anyone is there is said, and its countdown twice") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "bar.listen"}) == "");
  at.voice.ends();
  const int before = at.voice.turns;
  at.kiosk.wait(241);
  REQUIRE(at.kiosk.screen() == "still-there");
  CHECK(at.voice.says("Word idle_title"));
  at.voice.ends();
  at.kiosk.wait(28);
  CHECK(at.voice.turns == before + 3);
  at.kiosk.wait(5);
  CHECK(at.kiosk.screen() == "attract");
  CHECK(at.voice.is_silent());
}

TEST_CASE("nothing of what was said stays after the visit") {
  Heard at;
  at.key(Key::down);
  CHECK(!at.voice.is_silent());
  at.key(Key::leave);
  CHECK(at.voice.is_silent());
  CHECK(at.voice.lines.empty());
  CHECK(at.kiosk.visit().preferences == session::Preferences{});
}

TEST_CASE("A-33: the sentence that sounds is marked, and only that") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on"}) == "");
  const auto plain = at.kiosk.textures.alive();
  REQUIRE(at.kiosk.tap({"bar.listen"}) == "");
  at.kiosk.draw();
  const auto marked = at.kiosk.textures.alive();
  CHECK(marked != plain);
  at.voice.ends();
  at.kiosk.app->heard(at.kiosk.now());
  CHECK(at.kiosk.app->dirty());
}

TEST_CASE("a kiosk without a voice has no button for it") {
  Kiosk kiosk;
  REQUIRE(kiosk.tap({"attract.begin"}) == "");
  CHECK(kiosk.tree().find("bar.listen") == nullptr);
  kiosk.player->key(Key::listen);
  CHECK(kiosk.screen() == "home");
}

TEST_CASE("A-41: a new language says its own name first, in that language, and its voice reads what follows") {
  Heard at;
  REQUIRE(at.kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on", "bar.listen"}) == "");
  REQUIRE(at.kiosk.tap({"bar.language", "language:ar"}) == "");
  CHECK(at.voice.lines[0].text == "العربية");
  CHECK(at.voice.lines[0].language == "ar");
  CHECK(at.voice.says("لجسدك إنذار."));
  SECTION("and what is not translated is read by the voice of its own language") {
    REQUIRE(at.kiosk.tap({"bar.language"}) == "");
    const auto english = std::find_if(at.voice.lines.begin(), at.voice.lines.end(),
                                      [](const speech::Line& line) { return line.text == "English"; });
    REQUIRE(english != at.voice.lines.end());
    CHECK(english->language == "en");
  }
}
