// A visit in easy words, and by ear.
#include "app/heard.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

const std::string kText = "Your body has an alarm. It keeps you safe.";
const std::string kEasyText = "Your body has an alarm.";
const std::string kMeaning = "What your body does when it thinks there is danger.";

} // namespace

TEST_CASE("easy words in a visit") {
  Kiosk kiosk;
  REQUIRE(kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on"}) == "");
  CHECK(kiosk.shows(kText));

  SECTION("are chosen on a card, and stay until the visit ends") {
    REQUIRE(kiosk.tap({"reader.version"}) == "");
    CHECK(kiosk.shows(kEasyText));
    CHECK_FALSE(kiosk.shows(kText));
    CHECK(kiosk.shows("1 of minutes, one"));
    REQUIRE(kiosk.tap({"bar.back", "card:alarm-stays-on"}) == "");
    CHECK(kiosk.shows(kEasyText));
    REQUIRE(kiosk.tap({"bar.finish", "attract.begin", "topic:alarm", "card:alarm-stays-on"}) == "");
    CHECK(kiosk.shows(kText));
  }
  SECTION("lead back to all the words, at the first page") {
    REQUIRE(kiosk.tap({"reader.next", "reader.version", "reader.version"}) == "");
    CHECK(kiosk.shows(kText));
    CHECK(kiosk.shows("2 of minutes, many"));
  }
  SECTION("leave a card that has none as it is") {
    REQUIRE(kiosk.tap({"reader.version", "bar.home", "topic:calm", "card:slow-breathing"}) == "");
    CHECK(kiosk.shows("Sit as you like."));
  }
  SECTION("leave nothing behind") {
    REQUIRE(kiosk.tap({"reader.version", "word:alarm", "bar.finish"}) == "");
    CHECK(kiosk.left_over().empty());
  }
}

TEST_CASE("a word is explained in a visit") {
  Kiosk kiosk;
  REQUIRE(kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on", "word:alarm"}) == "");
  CHECK(kiosk.shows(kMeaning));

  CHECK_FALSE(kiosk.shows(kText));
  for (const char* way : {"meaning.close", "bar.back"}) {
    CAPTURE(way);
    REQUIRE(kiosk.tap({way}) == "");
    CHECK_FALSE(kiosk.shows(kMeaning));
    CHECK(kiosk.shows(kText));
    REQUIRE(kiosk.tap({"word:alarm"}) == "");
  }
}

TEST_CASE("A-27: easy words and meanings are heard, with keys alone") {
  Heard at;
  at.key(Key::down);
  REQUIRE(at.kiosk.tap({"topic:alarm", "card:alarm-stays-on", "reader.version"}) == "");
  CHECK(at.voice.first() == "When the alarm stays on");
  CHECK(at.voice.says("Your body has an alarm."));
  CHECK_FALSE(at.voice.says("It keeps you safe."));
  for (int presses = 0; presses < 30 && at.kiosk.visit().trail.back().focus != "word:alarm"; ++presses)
    at.key(Key::next);
  REQUIRE(at.kiosk.visit().trail.back().focus == "word:alarm");
  at.key(Key::select);
  CHECK(at.kiosk.shows(kMeaning));
  CHECK(at.voice.first() == "Alarm");
  CHECK(at.voice.says(kMeaning));
  at.key(Key::back);
  CHECK_FALSE(at.kiosk.shows(kMeaning));
  CHECK(at.kiosk.screen() == "reading");
}
