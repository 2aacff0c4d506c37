#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("a second language") {
  AuthorFolder author;
  author.add_spanish();

  SECTION("is content when all of it is there") { CHECK(author.told() == ""); }
  SECTION("has every card") {
    author.remove("cards/es/alarm.md");
    CHECK(author.told() ==
          "content/cards/es/alarm.md: is missing: bundle.yaml lists \"es\", so every card is translated into it");
  }
  SECTION("has no card of its own") {
    author.write("cards/es/mas.md", author.read("cards/es/alarm.md"));
    CHECK(author.told() ==
          "content/cards/es/mas.md: translates a card that cards/en does not have; rename or remove it");
  }
  SECTION("has its words") {
    author.remove("strings/es.po");
    CHECK(author.told() == "content/strings/es.po: is missing; content needs this file");
  }
  SECTION("has its topics") {
    author.change("topics.yaml", "{en: Ways to calm, es: Hola}", "{en: Ways to calm}");
    CHECK(author.told() == "content/topics.yaml:9: \"title\" is not translated into \"es\"; add es: ...");
  }
  SECTION("may repeat the source's settings") {
    author.change("cards/es/alarm.md", "title:", "topic: alarm\norder: 10\nrelated: [breathe]\ntitle:");
    CHECK(author.told() == "");
  }
  SECTION("may not contradict them") {
    author.change("cards/es/alarm.md", "title:", "minutes: 3\ntitle:");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/alarm.md:1: \"minutes\" is not what "));
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en/alarm.md says; make it the same, or remove it here"));
  }
  SECTION("has the exercises of the source") {
    author.change("cards/es/breathe.md", "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```\n", "");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/breathe.md:1: the exercise of the source is missing here"));
  }
  SECTION("has no exercise more") {
    author.write("cards/es/alarm.md", author.read("cards/es/alarm.md") + "\n```guided\nUno.\n```\n");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/alarm.md:1: the source has no exercise; remove it here"));
  }
  SECTION("translates the note of a sensitive card") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: Names harm.");
    CHECK_THAT(author.told(),
               ContainsSubstring("cards/es/alarm.md:1: the card is sensitive, so its note must be translated too"));
  }
  SECTION("fills in what the program fills in") {
    author.change("strings/es.po", "The reader_page {n} {m}", "{n} de");
    CHECK_THAT(author.told(), ContainsSubstring("content/strings/es.po:"));
    CHECK_THAT(author.told(), ContainsSubstring(": \"reader_page\" lacks {m}, which the program fills in"));
  }
  SECTION("that is not listed is passed over with a warning") {
    author.write("cards/fr/alarm.md", "").write("strings/fr.po", "");
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/cards/fr: is not read: bundle.yaml does not list the language \"fr\"\n"
                             "content/strings/fr.po: is not read: bundle.yaml does not list the language \"fr\"");
  }
}
