// Words to avoid: how a list is read, and what is found in a text.
#include "author_folder.h"
#include "help/catch.h"
#include "tool/wording.h"

using namespace anteroom::content;
using anteroom::help::AuthorFolder;

namespace {

// What is found, each in brackets; or what is wrong with the list.
std::string found(const std::string& list, const std::string& text) {
  Mistakes mistakes;
  const auto wordings = read_wordings({"list", list}, mistakes);
  std::string made;
  for (const std::string& line : mistakes.lines()) made += line;
  for (const FoundWording& one : find_wordings(text, wordings)) made += "[" + one.words + "]";
  return made;
}

} // namespace

TEST_CASE("a wording") {
  SECTION("is found as whole words, whatever stands between them and however they are written") {
    CHECK(found("get over it", "Just GET  over it.") == "[GET  over it]");
    CHECK(found("get over it", "Forget over it") == "");
    CHECK(found("get over it", "get over its end") == "");
    CHECK(found("didn't you", "Why didn\u2019t you?") == "[didn\u2019t you]");
    CHECK(found("self harm", "self-harm") == "[self-harm]");
    CHECK(found("self-harm*", "Self harming.") == "[Self harming]");
  }
  SECTION("does not reach from one sentence into the next") {
    CHECK(found("your fault", "It is yours, and your. Fault lines.") == "");
  }
  SECTION("may leave the ending of a word open, offer words and numbers") {
    CHECK(found("commit*/committing suicide", "Committed suicide. committing suicide. omit suicide") ==
          "[Committed suicide][committing suicide]");
    CHECK(found("{n} pills/tablets", "Take 20 tablets or some pills.") == "[20 tablets]");
  }
  SECTION("is fine inside of what is fine") {
    CHECK(found("your fault\n+ not/never your fault", "It is your fault. It was not your fault. Never your fault!") ==
          "[your fault]");
  }
  SECTION("is found in other alphabets, in capitals too") {
    CHECK(found("сам винен", "Ти САМ ВИНЕН!") == "[САМ ВИНЕН]");
    CHECK(found("é ta faute", "É TA FAUTE") == "[É TA FAUTE]");
    CHECK(found("自杀", "他想自杀了。") == "[自杀]");
    CHECK(found("مجنون", "هو مجنون؟") == "[مجنون]");
  }
  SECTION("is told when it is none") {
    CHECK_THAT(found("# a comment\n\n a , b ; x", ""),
               ContainsSubstring("list:3: this is no wording; write words with"));
    CHECK_THAT(found("!", ""), ContainsSubstring("list:1: this is no wording"));
    CHECK_THAT(found("self-harm/pain", ""), ContainsSubstring("list:1: this is no wording"));
  }
}

TEST_CASE("lint: wording") {
  AuthorFolder author;

  SECTION("warns with the line, what stands there and what to write instead") {
    author.body("It hurts.\n\nJust get over it.\n");
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/cards/en/alarm.md:15: \"get over it\" can hurt or mislead; say that it takes the "
                             "time it takes");
  }
  SECTION("stops the build at the worst") {
    author.body("Somebody committed suicide.\n");
    CHECK(author.told() == "content/cards/en/alarm.md:13: \"committed suicide\" can hurt or mislead; write \"died by "
                           "suicide\", or \"took their own life\"");
  }
  SECTION("looks at titles, topics, checks and buttons too") {
    author.change("cards/en/alarm.md", "summary: Why a kind touch", "summary: It is your fault");
    author.change("topics.yaml", "Small things that help", "A miracle")
        .change("checks/near.yaml", "It is a lot.", "You are depressed.");
    author.change("strings/en.po", "The bar_help", "Hurry");
    CHECK_THAT(author.warned(), ContainsSubstring("content/cards/en/alarm.md:3: \"your fault\""));
    CHECK_THAT(author.warned(), ContainsSubstring("content/topics.yaml:6: \"miracle\""));
    CHECK_THAT(author.warned(), ContainsSubstring(": \"Hurry\""));
    CHECK_THAT(author.told(), ContainsSubstring("content/checks/near.yaml:24: \"You are depressed\""));
  }
  SECTION("takes an author's own list, which may also call something fine") {
    author.body("Just get over it, slowly. It is a piece of cake.\n");
    author.write("wording/en.txt", "! piece of cake; say how hard it is\n+ get over it slowly\n");
    CHECK(author.warned() == "");
    CHECK(author.told() == "content/cards/en/alarm.md:13: \"piece of cake\" can hurt or mislead; say how hard it is");
  }
  SECTION("says where an author's list is broken") {
    author.write("wording/en.txt", "fine\n;\n");
    CHECK_THAT(author.told(), ContainsSubstring("content/wording/en.txt:2: this is no wording"));
  }
  SECTION("says when a list is for no language of the bundle") {
    author.write("wording/english.txt", "");
    CHECK(author.warned() == "content/wording/english.txt: is not read: bundle.yaml does not list the language "
                             "\"english\"");
  }
  SECTION("holds a language to its own list") {
    author.add_spanish().write("wording/es.txt", "alarma; otra cosa\n");
    CHECK(author.warned() == "content/cards/es/alarm.md:2: \"alarma\" can hurt or mislead; otra cosa\n"
                             "content/cards/es/alarm.md:7: \"alarma\" can hurt or mislead; otra cosa");
  }
}
