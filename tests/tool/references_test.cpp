#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("whatever points somewhere leads there") {
  AuthorFolder author;

  SECTION("a card's topic") {
    author.change("cards/en/alarm.md", "topic: alarm", "topic: alram");
    CHECK_THAT(author.told(),
               ContainsSubstring("cards/en/alarm.md:4: there is no topic \"alram\"; did you mean \"alarm\"?"));
  }
  SECTION("a check's topic") {
    author.change("checks/near.yaml", "topic: calm", "topic: weather");
    CHECK(author.told() ==
          "content/checks/near.yaml:1: there is no topic \"weather\"; write one of the ids in topics.yaml");
  }
  SECTION("what to read next") {
    author.change("cards/en/alarm.md", "[breathe]", "[breath]");
    CHECK(author.told() == "content/cards/en/alarm.md:11: there is no card \"breath\"; did you mean \"breathe\"?");
  }
  SECTION("not back to the same card") {
    author.change("cards/en/alarm.md", "[breathe]", "[alarm]");
    CHECK(author.told() == "content/cards/en/alarm.md:11: a card cannot come after itself; name another card");
  }
  SECTION("what a result says to read") {
    author.change("checks/near.yaml", "read: [alarm, breathe]", "read: [alarms, breathe]");
    CHECK(author.told() == "content/checks/near.yaml:29: there is no card \"alarms\"; did you mean \"alarm\"?");
  }
  SECTION("what a result says to try, which has an exercise") {
    author.change("checks/near.yaml", "        try: breathe\n      - id", "        try: alarm\n      - id");
    CHECK(author.told() ==
          "content/checks/near.yaml:23: \"try\" needs a card with an exercise, and \"alarm\" has none");
  }
  SECTION("a picture's id") {
    author.change("cards/en/alarm.md", "art: shelter", "art: shleter");
    CHECK(author.told() == "content/cards/en/alarm.md:8: there is no picture \"shleter\"; did you mean \"shelter\"?");
  }
  SECTION("a picture inside a text") {
    author.body("Hello.\n\n![A lake](lake)\n");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:15: there is no picture \"lake\"; draw it as art/lake.svg, or write the id "
          "of one that is there");
  }
  SECTION("even to a card that is itself broken, so that one mistake is told once") {
    author.change("cards/en/breathe.md", "summary: A way", "summary: A: way");
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en/breathe.md:3: a colon stands"));
    CHECK(author.told().find('\n') == std::string::npos);
  }
}

TEST_CASE("places on a shelf") {
  AuthorFolder author;

  SECTION("are taken once") {
    author.change("cards/en/breathe.md", "topic: calm", "topic: alarm");
    CHECK(author.told() ==
          "content/cards/en/breathe.md:5: the card \"alarm\" has order 10 in the topic \"alarm\" too; give this "
          "one another");
  }
  SECTION("of cards and of checks do not get in each other's way") { CHECK(author.told() == ""); }
}
