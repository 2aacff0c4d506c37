// A bundle in English and Arabic; what is not translated there comes in English.
#include "app/dump.h"
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

TEST_CASE("a visitor's language") {
  Kiosk kiosk;

  SECTION("is chosen on the waiting screen with one touch, by its own name") {
    REQUIRE(kiosk.tap({"language:ar"}) == "");
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.app->library().language().code == "ar");
  }
  SECTION("is chosen everywhere else with two, and the place stays") {
    REQUIRE(kiosk.tap({"attract.begin", "topic:alarm", "card:alarm-stays-on", "bar.language"}) == "");
    CHECK(kiosk.screen() == "languages");
    REQUIRE(kiosk.tap({"language:ar"}) == "");
    CHECK(kiosk.screen() == "reading");
    CHECK(kiosk.app->library().language().code == "ar");
    CHECK(kiosk.shows("لجسدك إنذار."));
    REQUIRE(kiosk.tap({"bar.language", "language:en"}) == "");
    CHECK(kiosk.shows("Your body has an alarm. It keeps you safe."));
  }
  SECTION("keeps the answers of a check") {
    REQUIRE(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start", "answer:1"}) == "");
    const auto answers = kiosk.app->visit().taking.answers;
    REQUIRE(kiosk.tap({"bar.language", "language:ar"}) == "");
    CHECK(kiosk.screen() == "answering");
    CHECK(kiosk.app->visit().taking.answers == answers);
    REQUIRE(kiosk.tap({"answer:1", "answer:1", "support.go-on", "check.show"}) == "");
    CHECK(kiosk.screen() == "result");
  }
  SECTION("is forgotten with the visit: the next one begins in the site's") {
    REQUIRE(kiosk.tap({"language:ar", "bar.finish"}) == "");
    CHECK(kiosk.app->library().language().code == "en");
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    CHECK(kiosk.app->library().language().code == "en");
  }
  SECTION("is forgotten by whoever walks away") {
    REQUIRE(kiosk.tap({"language:ar"}) == "");
    kiosk.wait(600);
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.app->library().language().code == "en");
  }
}

TEST_CASE("the site's language") {
  const auto begins_in = [](const std::string& wished) {
    Config config = plain_config();
    config.language = wished;
    const Kiosk kiosk({small_bundle()}, config);
    return kiosk.app->library().language().code;
  };
  CHECK(begins_in("ar") == "ar");
  CHECK(begins_in("ar-EG") == "ar"); // the nearest there is
  CHECK(begins_in("sw") == "en");
}

TEST_CASE("the waiting screen greets in every language in turn, and what can be touched stands still") {
  Kiosk kiosk;
  const auto stands = [&] {
    std::vector<std::pair<std::string, ui::Rect>> made;
    for (const ui::Node& node : kiosk.tree().nodes)
      if (node.focusable()) made.emplace_back(node.id, node.rect);
    return made;
  };
  const auto first = stands();
  const auto begins = [&] {
    return std::holds_alternative<session::Began>(*kiosk.tree().find("attract.begin")->event);
  };
  bool own = false, other = false;
  for (int i = 0; i < 4; ++i) {
    const auto now = stands();
    REQUIRE(now.size() == first.size());
    for (std::size_t n = 0; n < now.size(); ++n) {
      CHECK(now[n].first == first[n].first);
      CHECK(now[n].second == first[n].second);
    }
    (begins() ? own : other) = true;
    kiosk.wait(8);
  }
  CHECK(own);
  CHECK(other);
}

TEST_CASE("a language that is a draft") {
  const help::TempFolder folder;
  const std::string path = folder / "draft.anteroom";
  help::make_bundle(path,
                    {.spoil = [](sqlite3* db) { help::run_sql(db, "UPDATE language SET draft=1 WHERE code='ar'"); }});
  Config config = plain_config();
  const auto greets_with = [](Kiosk& kiosk) {
    int greetings = 0;
    for (int i = 0; i < 4; ++i) {
      if (!std::holds_alternative<session::Began>(*kiosk.tree().find("attract.begin")->event)) ++greetings;
      kiosk.wait(8);
    }
    return greetings;
  };

  SECTION("is offered like the others, and staff are told") {
    Kiosk kiosk({path}, config);
    CHECK(greets_with(kiosk) == 2);
    kiosk.player->key(Key::staff);
    CHECK(kiosk.shows(
        "Drafts, which nobody who grew up with the language has read: العربية. With “draft_languages = false” in the "
        "configuration visitors are not offered them."));
    REQUIRE(kiosk.tap({"staff.close", "language:ar"}) == "");
    CHECK(kiosk.app->library().language().code == "ar");
  }
  SECTION("is not met where the site hides drafts, nor begun in, and staff are told") {
    config.draft_languages = false;
    config.language = "ar";
    Kiosk kiosk({path}, config);
    CHECK(kiosk.logged("It has no texts in the language \"ar\" of the configuration, or they are a draft "
                       "(draft_languages); it begins in English."));
    CHECK(greets_with(kiosk) == 0);
    CHECK(kiosk.tap({"language:ar"}) != "");
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    CHECK(kiosk.app->library().language().code == "en");
    CHECK(kiosk.tap({"bar.language"}) != ""); // there is nothing to choose
    REQUIRE(kiosk.tap({"bar.finish"}) == "");
    kiosk.player->key(Key::staff);
    CHECK(kiosk.shows("Drafts, which visitors are not offered: العربية."));
  }
}

TEST_CASE("where a language is no draft, hiding drafts changes nothing") {
  Config config = plain_config();
  config.draft_languages = false;
  Kiosk kiosk({small_bundle()}, config);
  REQUIRE(kiosk.tap({"language:ar"}) == "");
  CHECK(kiosk.app->library().language().code == "ar");
}

TEST_CASE("what is only there in another language") {
  const help::TempFolder folder;
  const std::string path = folder / "told.anteroom";
  help::make_bundle(path, {.spoil = [](sqlite3* db) {
                      help::run_sql(db, "UPDATE word SET text='Only in {text}' WHERE key='language_only'; "
                                        "UPDATE word SET text='Here only in {text}.' WHERE key='language_only_card'");
                    }});
  const std::string english = "\u2068English\u2069";
  Kiosk kiosk({path});
  const auto node = [&](const std::string& name) {
    for (const ui::Node& one : kiosk.tree().nodes)
      if (one.name == name) return one;
    return ui::Node{};
  };
  REQUIRE(kiosk.tap({"language:ar", "topic:alarm"}) == "");

  SECTION("says so on its tile, in words of the visitor's language, and its own are marked as what they are") {
    const ui::Node* hurt = kiosk.tree().find("card:old-hurt");
    REQUIRE(hurt);
    CHECK(hurt->language == "en");
    CHECK_FALSE(hurt->right_to_left);
    CHECK(hurt->note.starts_with("Only in " + english + " · "));
    const ui::Node* alarm = kiosk.tree().find("card:alarm-stays-on");
    REQUIRE(alarm);
    CHECK(alarm->language == "ar");
    CHECK(alarm->right_to_left);
    CHECK(alarm->note.find("Only in") == std::string::npos);
  }
  SECTION("says so before its note, and on its pages") {
    REQUIRE(kiosk.tap({"card:old-hurt"}) == "");
    CHECK(kiosk.screen() == "before-card");
    CHECK(kiosk.shows("Here only in " + english + "."));
    CHECK(node("Old hurt").language == "en");
    REQUIRE(kiosk.tap({"note.read"}) == "");
    CHECK(kiosk.shows("Here only in " + english + "."));
    CHECK(node("What happened was not your fault.").language == "en");
    CHECK(node("Here only in " + english + ".").language == "ar");
    CHECK(kiosk.tree().find("bar.help")->language == "ar");
  }
  SECTION("says nothing once its language is chosen, nor where there is a translation") {
    REQUIRE(kiosk.tap({"card:alarm-stays-on"}) == "");
    CHECK_FALSE(kiosk.shows("Here only in " + english + "."));
    REQUIRE(kiosk.tap({"bar.back", "card:old-hurt", "note.read", "bar.language", "language:en"}) == "");
    CHECK_FALSE(kiosk.shows("Here only in " + english + "."));
  }
  SECTION("says so at a self-check, at each question and at its result") {
    REQUIRE(kiosk.tap({"bar.back", "topic:calm", "check:close"}) == "");
    CHECK(kiosk.shows("Only in " + english));
    CHECK(node("How close do I feel?").language == "en");
    REQUIRE(kiosk.tap({"check.start"}) == "");
    CHECK(kiosk.shows("Only in " + english));
    CHECK(node("I felt distance").language == "en");
    CHECK(kiosk.tree().find("answer:0")->language == "en");
    CHECK(kiosk.tree().find("check.skip")->language == "ar");
    REQUIRE(kiosk.tap({"answer:0", "answer:0"}) == "");
    if (kiosk.screen() == "answering") REQUIRE(kiosk.tap({"check.skip"}) == "");
    CHECK(kiosk.tree().find("review:0")->language == "en");
    REQUIRE(kiosk.tap({"check.show"}) == "");
    CHECK(kiosk.screen() == "result");
    CHECK(kiosk.shows("Only in " + english));
  }
  SECTION("is told by the dump, node by node") {
    const std::string line = dump_line(*kiosk.app);
    CHECK_THAT(line, ContainsSubstring("\"note\":\"Only in " + english));
    CHECK_THAT(line, ContainsSubstring("\"language\":\"en\",\"direction\":\"ltr\""));
    CHECK_THAT(line, ContainsSubstring("\"language\":\"ar\",\"direction\":\"rtl\""));
  }
}
