#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("bundle.yaml") {
  AuthorFolder author;
  const char* const file = "bundle.yaml";

  SECTION("must be there") {
    author.remove(file);
    CHECK_THAT(author.told(), ContainsSubstring("content/bundle.yaml: is missing; content needs this file"));
  }
  SECTION("does not keep the rest from being checked when it is broken") {
    author.write(file, "id: [").change("cards/en/alarm.md", "minutes: 2", "minutes: x");
    CHECK_THAT(author.told(), ContainsSubstring("content/bundle.yaml:"));
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en/alarm.md:6: \"minutes\""));
  }
  SECTION("has an id") {
    author.change(file, "id: small", "id: Small Bundle");
    CHECK_THAT(author.told(), ContainsSubstring("bundle.yaml:1: \"id\" \"Small Bundle\" is not an id"));
  }
  SECTION("has a number that grows from 1") {
    author.change(file, "sequence: 3", "sequence: 0");
    CHECK_THAT(author.told(),
               ContainsSubstring("bundle.yaml:3: \"sequence\" must be a whole number from 1 to 1000000000"));
  }
  SECTION("has an epoch from 1 up, where it says one") {
    CHECK(author.told() == "");
    author.change(file, "sequence: 3", "epoch: 2\nsequence: 3");
    CHECK(author.told() == "");
    author.change(file, "epoch: 2", "epoch: 0");
    CHECK_THAT(author.told(), ContainsSubstring("bundle.yaml:3: \"epoch\" must be a whole number from 1 to"));
  }
  SECTION("has a day that exists") {
    for (const char* day : {"2026-02-30", "2026-13-01", "21.11.2026", "2026-2-3", "today"}) {
      AuthorFolder other;
      other.change(file, "2026-11-21", day);
      CHECK_THAT(other.told(), ContainsSubstring("bundle.yaml:4: \"created\" must be a day, written as 2026-11-21"));
    }
    author.change(file, "2026-11-21", "2028-02-29");
    CHECK(author.told() == "");
  }
  SECTION("has codes that are codes") {
    for (const char* code : {"English", "e", "en_US", "en-", "en-U", "EN"}) {
      AuthorFolder other;
      other.change(file, "code: en", std::string("code: ") + code);
      CHECK_THAT(other.told(),
                 ContainsSubstring("bundle.yaml:6: \"" + std::string(code) + "\" is not a language code"));
    }
  }
  SECTION("lists each language once, capitals or not") {
    author.change(file, "languages:\n",
                  "languages:\n  - {code: zh-Hans, name: A, direction: left-to-right}\n"
                  "  - {code: zh-hans, name: B, direction: left-to-right}\n");
    CHECK_THAT(author.told(),
               ContainsSubstring("bundle.yaml:7: the language \"zh-hans\" is listed twice (first on line 6)"));
  }
  SECTION("knows two directions") {
    author.change(file, "left-to-right", "rigth-to-left");
    CHECK_THAT(
        author.told(),
        ContainsSubstring("bundle.yaml:8: \"direction\" cannot be \"rigth-to-left\"; did you mean \"right-to-left\"?"));
  }
  SECTION("has a language") {
    author.write(file, "id: small\ntitle: A\nsequence: 1\ncreated: 2026-11-21\nlanguages: []\n");
    CHECK_THAT(author.told(), ContainsSubstring("bundle.yaml:5: \"languages\" has 0 entries; it may have 1 to 40"));
  }
  SECTION("may have comments, but not behind a text") {
    author.change(file, "id: small", "# ours\nid: small # for ever")
        .change(file, "created: 2026-11-21", "created: 2026-11-21 # today");
    author.change(file, "code: en", "code: en # the source");
    CHECK(author.told() == "");
    author.change(file, "A small bundle", "A small # bundle");
    CHECK_THAT(author.told(), ContainsSubstring("content/bundle.yaml:3: what stands behind # is a comment"));
  }
  SECTION("is one document") {
    author.write(file, author.read(file) + "---\nid: other\n");
    CHECK_THAT(author.told(), ContainsSubstring("bundle.yaml:10: a line of --- ends the settings here; remove it"));
  }
}

TEST_CASE("topics.yaml") {
  AuthorFolder author;
  const char* const file = "topics.yaml";

  SECTION("must be there") {
    author.remove(file);
    CHECK_THAT(author.told(), ContainsSubstring("content/topics.yaml: is missing"));
  }
  SECTION("is a list") {
    author.write(file, "alarm: amber\n");
    CHECK_THAT(author.told(), ContainsSubstring("topics.yaml:1: this file must be a list of 1 to 12 topics"));
  }
  SECTION("names each topic once") {
    author.change(file, "id: calm", "id: alarm").change("cards/en/breathe.md", "topic: calm", "topic: alarm");
    author.change("cards/en/breathe.md", "order: 10", "order: 20")
        .change("checks/near.yaml", "topic: calm", "topic: alarm");
    CHECK(author.told() ==
          "content/topics.yaml:6: the topic \"alarm\" is listed twice (first on line 1); give one of them "
          "another id");
  }
  SECTION("has colours of the palette") {
    author.change(file, "colour: teal", "colour: teel");
    CHECK(author.told() == "content/topics.yaml:7: \"colour\" cannot be \"teel\"; did you mean \"teal\"?");
  }
  SECTION("loses no text to a comment") {
    author.change(file, "{en: Ways to calm}", "{en: Ways to calm # down\n  }");
    CHECK_THAT(author.told(), ContainsSubstring("content/topics.yaml:9: what stands behind # is a comment"));
  }
  SECTION("says color as Britain does") {
    author.change(file, "colour: teal", "color: teal");
    CHECK_THAT(author.told(), ContainsSubstring("topics.yaml:7: unknown setting \"color\"; did you mean \"colour\"?"));
  }
  SECTION("has no topic with nothing on it") {
    author.write(file, author.read(file) +
                           "- id: empty\n  colour: rose\n  art: shelter\n  title: {en: A}\n  subtitle: {en: B}\n");
    CHECK(author.told() ==
          "content/topics.yaml:11: the topic \"empty\" has no card and no check; write one or remove the topic");
  }
}
