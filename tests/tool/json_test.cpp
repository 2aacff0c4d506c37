// What commands say to machines. The names here are promised in content/FORMAT.md.
#include "desk.h"
#include "help/catch.h"

#include <nlohmann/json.hpp>

using anteroom::help::Desk;
using anteroom::help::Ran;
using anteroom::help::run;
using nlohmann::json;

namespace {

// What the program said, which has to be one object and nothing else, and to name the code that it ended with.
json said(const std::string& arguments) {
  const Ran ran = run(arguments + " --json");
  INFO(arguments << ": " << ran.said);
  json made = json::parse(ran.said, nullptr, false);
  REQUIRE(made.is_object());
  CHECK(made["code"] == ran.code);
  return made;
}

} // namespace

TEST_CASE("check, as JSON") {
  Desk desk;
  desk.author.add_spanish();
  const std::string check = "check " + desk.author.path();

  SECTION("has the cards, the languages and nothing else when all is well") {
    const json found = said(check);
    CHECK(found["command"] == "check");
    CHECK(found["code"] == 0);
    CHECK(found["mistakes"].empty());
    CHECK(found["warnings"].empty());
    CHECK(found["languages"] == json::parse(R"([{"code": "en", "offered": true, "translation": null},
                                                {"code": "es", "offered": true, "translation": "reviewed 2026-11"}])"));
    CHECK(found["cards"][0] ==
          json::parse(R"({"id": "alarm", "title": "When the alarm stays on", "words": 12, "pages": 1,
           "grade": null, "reviewed": "2026-10", "easy": [], "translations": {"es": "reviewed 2026-11"}})"));
  }
  SECTION("has each mistake with its place, what is wrong and what to do") {
    desk.author.change("cards/en/alarm.md", "summary:", "sumary:");
    const json found = said(check);
    CHECK(found["code"] == 1);
    REQUIRE(found["mistakes"].size() == 2);
    CHECK(found["mistakes"][1] == json{{"file", desk.author.path() + "/cards/en/alarm.md"},
                                       {"line", 3},
                                       {"message", "unknown setting \"sumary\""},
                                       {"mend", "did you mean \"summary\"?"}});
  }
  SECTION("has each warning with the name of its lint, and null for no line") {
    desk.author.remove("cards/es/alarm.md").change("cards/en/alarm.md", "to keep you safe", "for you; \"yes; you\"");
    desk.author.change("cards/en/alarm.md", "Why a kind touch can feel like a threat", "Get over it; now");
    const json found = said(check);
    REQUIRE(found["warnings"].size() == 2);
    CHECK(found["warnings"][0]["lint"] == "wording");
    CHECK(found["warnings"][0]["line"] == 3);
    CHECK(found["warnings"][0]["message"] == "\"Get over it\" can hurt or mislead");
    CHECK(found["warnings"][0]["mend"] == "say that it takes the time it takes");
    CHECK(found["warnings"][1]["lint"] == "missing-translation");
    CHECK(found["warnings"][1]["line"].is_null());
    CHECK(found["cards"][0]["translations"].empty());
  }
  SECTION("has languages that are not offered, and what is draft in them") {
    desk.author.change("strings/es.po", "msgstr \"The help_title\"", "msgstr \"\"");
    desk.author.change("cards/es/alarm.md", "reviewed 2026-11", "draft");
    const json found = said(check);
    CHECK(found["languages"][1]["offered"] == false);
    CHECK(found["cards"][0]["translations"]["es"] == "draft");
  }
  SECTION("is JSON whatever bytes a name has") {
    desk.author.write("cards/en/\xff.md", "x");
    CHECK(said("check " + desk.author.path())["code"] == 1);
    CHECK(said("check " + desk.at("\xff"))["code"] == 2);
  }
}

TEST_CASE("build, as JSON") {
  Desk desk;
  const std::string build = "build " + desk.author.path() + " -o " + desk.bundle;

  SECTION("says what was written") {
    const json found = said(build);
    CHECK(found["command"] == "build");
    CHECK(found["code"] == 0);
    CHECK(found["file"] == desk.bundle);
    CHECK(found["bytes"] == desk.read("clinic.anteroom").size());
    CHECK(found["mistakes"].empty());
  }
  SECTION("says why nothing was") {
    desk.author.remove("topics.yaml");
    const json found = said(build);
    CHECK(found["code"] == 1);
    CHECK(!found.contains("file"));
    CHECK(found["mistakes"][0]["message"] == "is missing");
    CHECK(found["mistakes"][0]["mend"] == "content needs this file");
  }
  SECTION("says what was wrong otherwise") {
    const json found = said("build " + desk.at("nothing") + " -o " + desk.bundle);
    CHECK(found["code"] == 2);
    CHECK(found["error"] == desk.at("nothing") + " is not a folder; name the folder that holds bundle.yaml");
  }
}

TEST_CASE("inspect, as JSON, has all that visitors see") {
  Desk desk;
  REQUIRE(desk.sign().code == 0);
  const json found = said("inspect " + desk.bundle);
  CHECK(found["command"] == "inspect");
  CHECK(found["id"] == "small");
  CHECK(found["title"] == "A small bundle");
  CHECK(found["epoch"] == 1);
  CHECK(found["sequence"] == 3);
  CHECK(found["created"] == "2026-11-21");
  CHECK(found["bytes"] == desk.read("clinic.anteroom").size());
  CHECK(found["names_key"].get<std::string>().size() == 16);
  const auto thing = [&](const std::string& kind, const std::string& id) {
    for (const json& one : found["things"])
      if (one["kind"] == kind && one["id"] == id) return one;
    return json();
  };
  CHECK(thing("language", "en")["facts"]["name"] == "English");
  CHECK(thing("topic", "calm")["facts"]["colour"] == "teal");
  const json card = thing("card", "alarm");
  CHECK(card["title"] == "When the alarm stays on");
  CHECK(card["shelf"] == "alarm");
  CHECK(card["facts"]["minutes"] == "2");
  CHECK(card["texts"]["en"].back() == "Your body has an alarm. It is there **to keep you safe**.");
  CHECK(thing("check", "near")["facts"]["statements"] == "2");
  CHECK(thing("word", "bar_help")["texts"]["en"] == json{"The bar_help"});
  CHECK(thing("picture", "shelter").is_object());
  CHECK(said("inspect " + desk.at("nothing"))["code"] == 2);
}

TEST_CASE("verify, as JSON") {
  Desk desk;
  const std::string verify = "verify " + desk.bundle + " --key " + desk.at("clinic.pub");

  SECTION("says who signed what") {
    REQUIRE(desk.sign().code == 0);
    const json found = said(verify);
    CHECK(found["good"] == true);
    CHECK(found["key"] == said("inspect " + desk.bundle)["names_key"]);
    CHECK(found["channel"] == "small");
    CHECK(found["epoch"] == 1);
    CHECK(found["sequence"] == 3);
    CHECK(found["created"] == "2026-11-21");
    CHECK(found["bytes"] == desk.read("clinic.anteroom").size());
  }
  SECTION("says why it does not count") {
    const json found = said(verify);
    CHECK(found["code"] == 1);
    CHECK(found["good"] == false);
    CHECK_THAT(found["words"].get<std::string>(), ContainsSubstring("is not signed"));
    CHECK(!found.contains("key"));
  }
}

TEST_CASE("diff, as JSON") {
  Desk desk;
  const std::string diff = "diff " + desk.bundle + " " + desk.author.path();

  SECTION("has no changes where there are none") {
    const json found = said(diff);
    CHECK(found["code"] == 0);
    CHECK(found["from"]["sequence"] == 3);
    CHECK(found["changes"].empty());
  }
  SECTION("has each change with what was and what is") {
    desk.author.change("cards/en/alarm.md", "to keep you safe", "to protect you");
    desk.author.change("cards/en/alarm.md", "minutes: 2", "minutes: 3")
        .change("cards/en/alarm.md", "topic: alarm", "topic: calm");
    desk.author.change("cards/en/alarm.md", "order: 10", "order: 5").change("topics.yaml", "- id: alarm", "- id: fear");
    desk.author.write("cards/en/walk.md", desk.author.read("cards/en/breathe.md"));
    desk.author.change("cards/en/walk.md", "topic: calm", "topic: fear");
    const json found = said(diff);
    CHECK(found["code"] == 1);
    CHECK(found["changes"] == json::parse(R"([
      {"what": "added", "kind": "topic", "id": "fear", "title": "The body's alarm"},
      {"what": "removed", "kind": "topic", "id": "alarm", "title": "The body's alarm"},
      {"what": "added", "kind": "card", "id": "walk", "title": "Slow breathing", "shelf": "fear"},
      {"what": "changed", "kind": "card", "id": "alarm", "title": "When the alarm stays on", "shelf": "calm",
       "from_shelf": "alarm", "facts": [{"name": "minutes", "from": "2", "to": "3"}],
       "texts": [{"language": "en", "what": "changed", "lines": [
         {"removed": ["Your body has an alarm. It is there **to keep you safe**."],
          "added": ["Your body has an alarm. It is there **to protect you**."]}]}]}])"));
  }
  SECTION("has the mistakes for which it could not compare") {
    desk.author.remove("topics.yaml");
    const json found = said(diff);
    CHECK(found["code"] == 2);
    CHECK(!found.contains("changes"));
    CHECK(found["mistakes"].size() == 1);
  }
}
