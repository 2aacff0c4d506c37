// Whole visits, by the finger.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

TEST_CASE("a visit") {
  Kiosk kiosk;

  SECTION("begins with a touch anywhere, and ends with Finish") {
    CHECK(kiosk.screen() == "attract");
    kiosk.player->tap(Point{900, 300});
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.tap({"bar.finish"}) == "");
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.visit().empty());
  }

  SECTION("takes a double tap for one") {
    // The second tap `gap` after the first, at the same point.
    const auto double_tap = [&](const std::string& id, int gap) {
      const ui::Rect v = kiosk.tree().find(id)->visible;
      const Point at{v.x + v.w / 2, v.y + v.h / 2};
      kiosk.player->tap(at);
      const Time then = kiosk.now() + Milliseconds{gap};
      kiosk.app->input(Finger{Finger::Phase::down, 1, at}, then);
      kiosk.app->input(Finger{Finger::Phase::up, 1, at}, then + Milliseconds{50});
      kiosk.draw(then + Milliseconds{50});
      kiosk.wait(1);
    };
    for (const int gap : {0, 60, 120, 300}) {
      REQUIRE(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start"}) == "");
      double_tap("answer:1", gap);
      CHECK(kiosk.shows("I felt worry")); // the second statement, not the third
      CHECK(kiosk.visit().taking.answers.given.size() == 1);
      double_tap("bar.finish", gap);
      CHECK(kiosk.screen() == "attract"); // and no new visit behind a visitor who leaves in a hurry
    }
    REQUIRE(kiosk.tap({"attract.begin"}) == ""); // a calm tap begins one
    CHECK(kiosk.screen() == "home");
  }

  SECTION("takes a check from its first statement to its result") {
    CHECK(kiosk.tap({"attract.begin", "topic:calm", "check:close"}) == "");
    CHECK(kiosk.screen() == "before-check");
    CHECK(kiosk.tap({"check.start"}) == "");
    CHECK(kiosk.shows("I felt distance"));
    CHECK(kiosk.tap({"answer:1"}) == "");
    CHECK(kiosk.shows("I felt worry"));
    CHECK(kiosk.tap({"check.skip"}) == "");
    CHECK(kiosk.shows("I felt alone"));
    CHECK(kiosk.tap({"answer:2"}) == "");
    CHECK(kiosk.screen() == "support");
    CHECK(kiosk.shows("You are not alone"));
    CHECK(kiosk.shows("Someone who listens"));
    CHECK(kiosk.tap({"support.go-on"}) == "");
    CHECK(kiosk.screen() == "review");
    CHECK_FALSE(kiosk.shows("Often far away"));
    CHECK(kiosk.tap({"check.show"}) == "");
    CHECK(kiosk.screen() == "result");
    CHECK(kiosk.shows("Often far away")); // 1 and 2 of two stand for three: 4.5, rounded up
    CHECK(kiosk.shows("2 of result_answered, many"));
    CHECK(kiosk.shows("Someone who listens"));
    CHECK(kiosk.tap({"card:alarm-stays-on"}) == "");
    CHECK(kiosk.screen() == "reading");
    CHECK(kiosk.tap({"bar.finish"}) == "");
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("names no result when too little was answered") {
    CHECK(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start", "check.skip", "check.skip",
                     "check.show"}) == "");
    CHECK(kiosk.shows("A few answers"));
  }

  SECTION("an answer can be changed, and is shown as it was") {
    CHECK(kiosk.tap(
              {"attract.begin", "topic:calm", "check:close", "check.start", "answer:1", "answer:2", "bar.back"}) == "");
    CHECK(kiosk.shows("I felt worry"));
    CHECK(kiosk.tree().find("answer:2")->selected);
    CHECK(kiosk.tap({"answer:0", "answer:0", "review:1"}) == "");
    CHECK(kiosk.shows("I felt worry"));
    CHECK(kiosk.tree().find("answer:0")->selected);
    CHECK(kiosk.tap({"answer:2"}) == "");
    CHECK(kiosk.screen() == "review");
    CHECK(kiosk.tree().find("review:1")->name == "I felt worry");
    const auto& given = kiosk.visit().taking.answers.given;
    CHECK(given.at(0).chosen == std::vector<int>{1});
    CHECK(given.at(1).chosen == std::vector<int>{2});
    CHECK(given.at(2).chosen == std::vector<int>{0});
  }

  SECTION("a check taken again begins with no answers") {
    CHECK(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start", "answer:1", "answer:1", "answer:1",
                     "support.go-on", "check.show", "result.again"}) == "");
    CHECK(kiosk.screen() == "answering");
    CHECK_FALSE(kiosk.tree().find("answer:1")->selected);
    CHECK(kiosk.visit().taking.answers == check::Answers{});
  }

  SECTION("a sensitive card comes behind its note") {
    CHECK(kiosk.tap({"attract.begin", "topic:alarm", "card:old-hurt"}) == "");
    CHECK(kiosk.screen() == "before-card");
    CHECK_FALSE(kiosk.shows("What happened was not your fault."));
    CHECK(kiosk.tap({"note.else"}) == "");
    CHECK(kiosk.screen() == "topic");
    CHECK(kiosk.tap({"card:old-hurt", "note.read"}) == "");
    CHECK(kiosk.shows("What happened was not your fault."));
    CHECK(kiosk.tap({"bar.back"}) == "");
    CHECK(kiosk.screen() == "topic"); // Back does not lead to the note again
  }

  SECTION("a card is read page by page, and on to the next card") {
    CHECK(kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on", "reader.next"}) == "");
    CHECK(kiosk.shows("I am not broken."));
    CHECK(kiosk.tap({"card:slow-breathing", "bar.back", "bar.back"}) == "");
    CHECK(kiosk.shows("What it does"));
    CHECK(kiosk.tap({"bar.home"}) == "");
    CHECK(kiosk.screen() == "home");
  }

  SECTION("breathing ends by itself, and can be done again") {
    Kiosk brief({brief_bundle()});
    CHECK(brief.tap({"attract.begin", "topic:calm", "card:slow-breathing", "reader.start"}) == "");
    CHECK(brief.shows("Word breathe_in"));
    brief.wait(5);
    CHECK(brief.shows("Word breathe_out"));
    brief.wait(26);
    CHECK(brief.shows("Word exercise_done_title"));
    CHECK(brief.tap({"exercise.again"}) == "");
    CHECK(brief.shows("Word breathe_in"));
    CHECK(brief.tap({"exercise.stop"}) == "");
    CHECK(brief.screen() == "reading");
  }

  SECTION("guided steps count what was found") {
    CHECK(kiosk.tap({"attract.begin", "topic:calm", "card:five-things", "reader.start", "found:1", "found:2"}) == "");
    CHECK(kiosk.tree().find("found:2")->selected);
    CHECK_FALSE(kiosk.tree().find("found:3")->selected);
    CHECK(kiosk.tap({"exercise.next"}) == "");
    CHECK(kiosk.shows("Notice four things you can feel."));
    CHECK_FALSE(kiosk.tree().find("found:1")->selected);
    CHECK(kiosk.tap({"exercise.next", "exercise.next"}) == "");
    CHECK(kiosk.shows("Word exercise_done_title"));
  }

  SECTION("help is one touch away everywhere, and leads back") {
    CHECK(kiosk.tap({"bar.help"}) == "");
    CHECK(kiosk.screen() == "help");
    CHECK(kiosk.shows("\u20660800 100\u2069"));
    CHECK(kiosk.tap({"bar.back"}) == "");
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.tap({"topic:calm", "check:close", "check.start", "bar.help", "bar.back"}) == "");
    CHECK(kiosk.screen() == "answering");
  }

  SECTION("larger text and the dark are for this visit only") {
    kiosk.tap({"attract.begin"});
    const double height = kiosk.tree().find("topic:calm")->rect.h;
    CHECK(kiosk.tap({"bar.settings", "set.size:largest", "set.shade:dark", "bar.finish"}) == "");
    kiosk.tap({"attract.begin"});
    CHECK(kiosk.tree().find("topic:calm")->rect.h == height);
    CHECK(kiosk.visit().preferences == session::Preferences{});
  }

  SECTION("can be made with keys alone") {
    const auto reach = [&](const std::string& id) {
      for (int i = 0; i < 60; ++i) {
        if (!kiosk.visit().empty() && kiosk.visit().trail.back().focus == id)
          return kiosk.player->key(Key::select), true;
        kiosk.player->key(Key::next);
      }
      return false;
    };
    kiosk.player->key(Key::select);
    CHECK(kiosk.screen() == "home");
    CHECK(reach("topic:calm"));
    CHECK(reach("check:close"));
    CHECK(reach("check.start"));
    for (int item = 0; item < 3; ++item) CHECK(reach("answer:0"));
    CHECK(reach("check.show"));
    CHECK(kiosk.shows("Mostly close"));
    kiosk.player->key(Key::leave);
    CHECK(kiosk.screen() == "attract");
  }
}

TEST_CASE("a visit in a language that is read from the right") {
  Config config = plain_config();
  config.language = "ar";
  Kiosk kiosk({small_bundle()}, config);
  CHECK(kiosk.tap({"attract.begin"}) == "");
  CHECK(kiosk.tree().find("bar.help")->name == "مساعدة");
  CHECK(kiosk.tree().find("bar.help")->rect.x > kiosk.tree().find("bar.finish")->rect.x);
  CHECK(kiosk.shows("إنذار الجسد"));
  CHECK(kiosk.shows("Finding calm")); // what is not translated comes in the first language
  CHECK(kiosk.tap({"topic:alarm", "card:alarm-stays-on"}) == "");
  CHECK(kiosk.shows("لجسدك إنذار."));
}
