// Easy versions of cards: what authors write beside them, and what the kiosk is given.
#include "author_folder.h"
#include "help/catch.h"
#include "program.h"
#include "store/store.h"
#include "tool/check.h"
#include "tool/stamp.h"

using namespace anteroom;
using anteroom::help::AuthorFolder;
using anteroom::help::Ran;
using anteroom::help::run;

namespace {

const char* const kEasy = "cards/en/alarm.easy.md";

// An author who has written one step, and the rest of what is given after it.
class Writer {
public:
  Writer() { author.write(kEasy, step("Your body has an alarm.")); }

  static std::string step(const std::string& words) { return "![A small house](shelter)\n" + words + "\n\n"; }
  std::string told_of(const std::string& text) { return author.write(kEasy, text).told(); }
  std::string warned_of(const std::string& text) {
    author.write(kEasy, text);
    REQUIRE(author.told() == "");
    return author.warned();
  }
  store::Store kiosk() const {
    REQUIRE(run("build " + author.path() + " -o " + author.beside("clinic.anteroom")).code == 0);
    auto opened = store::Store::open(author.beside("clinic.anteroom"));
    REQUIRE(opened.ok());
    return std::move(*opened);
  }

  AuthorFolder author;
};

} // namespace

TEST_CASE("an easy version") {
  Writer desk;

  SECTION("reaches the kiosk step by step, each a picture and its words") {
    CHECK(desk.warned_of("![A small\nhouse](shelter)\nYour body has an alarm.\nIt is kind.\n\n" +
                         Writer::step("It can rest.")) == "");
    const auto card = desk.kiosk().card("alarm", "en");
    REQUIRE(card);
    REQUIRE(card->easy.size() == 2);
    CHECK(card->easy[0].blocks[0].picture == "shelter");
    CHECK(card->easy[0].blocks[0].lines[0].text == "A small house");
    CHECK(card->easy[0].blocks[1].lines[0].text == "Your body has an alarm. It is kind.");
    CHECK(card->easy[1].blocks[1].lines[0].text == "It can rest.");
    CHECK(desk.kiosk().card("breathe", "en")->easy.empty());
  }
  SECTION("begins each step with a picture, which is there") {
    CHECK(desk.told_of("Your body has an alarm.\n") ==
          "content/cards/en/alarm.easy.md:1: each step begins with a picture; write ![what it shows](picture) A "
          "sentence.");
    CHECK_THAT(desk.told_of("\n![A house](shetler)\nHello.\n"),
               ContainsSubstring("alarm.easy.md:2: there is no picture \"shetler\"; did you mean \"shelter\"?"));
    CHECK_THAT(desk.told_of("![A house](art/shelter.svg)\nHello.\n"), ContainsSubstring("is not an id"));
    CHECK_THAT(desk.told_of("![](shelter)\nHello.\n"), ContainsSubstring("say what the picture shows"));
  }
  SECTION("has one picture and some words a step") {
    CHECK_THAT(desk.told_of("![A house](shelter)\n\nHello.\n"),
               ContainsSubstring("alarm.easy.md:1: the step has a picture and no words"));
    CHECK_THAT(desk.told_of("![A house](shelter) Hello.\n![A house](shelter) Hello.\n"),
               ContainsSubstring("a step has one picture; leave a blank line before the next"));
  }
  SECTION("has at most two sentences a step") {
    CHECK(desk.told_of(Writer::step("One is here. Two is here.")) == "");
    CHECK(desk.told_of(Writer::step("One is here. Two is here. Three is here.")) ==
          "content/cards/en/alarm.easy.md:1: the step has 3 sentences and 2 are the most; make two steps of it");
  }
  SECTION("has sentences of at most twelve words, and warns above ten") {
    CHECK(desk.warned_of(Writer::step("One two six ten one two six ten one two.")) == "");
    CHECK_THAT(desk.warned_of(Writer::step("One two six ten one two six ten one two six.")),
               ContainsSubstring("alarm.easy.md:1: a sentence has 11 words; 10 or fewer are easier: \"One two"));
    CHECK_THAT(desk.told_of(Writer::step("One two six ten one two six ten one two six ten one.")),
               ContainsSubstring("alarm.easy.md:1: a sentence has 13 words; split it, 12 are the most"));
  }
  SECTION("counts words only where they are of Latin letters") {
    CHECK(desk.told_of(Writer::step("جسدك له جرس إنذار وهو يحميك كل يوم وكل ليلة في كل مكان دائما.")) == "");
  }
  SECTION("has at most eight steps, and one") {
    std::string steps;
    for (int i = 0; i < 8; ++i) steps += Writer::step("It can rest.");
    CHECK(desk.told_of(steps) == "");
    CHECK_THAT(desk.told_of(steps + Writer::step("It can rest.")),
               ContainsSubstring("alarm.easy.md:25: there are 9 steps and 8 are the most"));
    CHECK_THAT(desk.told_of("\n\n"), ContainsSubstring("there is no step; write one"));
  }
  SECTION("has nothing but steps, and says what to do instead") {
    const std::string step = Writer::step("It can rest.");
    CHECK_THAT(desk.told_of(step + "## A heading\n"), ContainsSubstring(":4: an easy version has no headings"));
    CHECK_THAT(desk.told_of(step + "- one\n- two\n"), ContainsSubstring(":4: an easy version has no lists"));
    CHECK_THAT(desk.told_of(step + "1. one\n"), ContainsSubstring(":4: an easy version has no lists"));
    CHECK_THAT(desk.told_of(step + "> quoted\n"), ContainsSubstring(":4: an easy version has no quotes"));
    CHECK_THAT(desk.told_of(step + "---\n"), ContainsSubstring(":4: an easy version has no pages"));
    CHECK_THAT(desk.told_of(step + "```breathing\nin: 4\n```\n"), ContainsSubstring(":4: the exercise of the card"));
    CHECK_THAT(desk.told_of("---\ntitle: Easy\n---\n" + step),
               ContainsSubstring(":1: an easy version has no settings"));
  }
  SECTION("has no emphasis and no links") {
    for (const char* words : {"It is **kind**.", "It is _kind_.", "Read [this](that).", "It is `kind`.", "A <b> c."}) {
      CAPTURE(words);
      CHECK_THAT(desk.told_of(Writer::step(words)), ContainsSubstring("would be shown as it stands"));
    }
  }
  SECTION("is warned of where its English is not easy") {
    CHECK_THAT(desk.warned_of(Writer::step("Physiological dysregulation necessitates compassionate accommodation.")),
               ContainsSubstring("content/cards/en/alarm.easy.md: the reading grade is "));
  }
  SECTION("is looked through for words that hurt, and for letters that the kiosk lacks, like every text") {
    CHECK_THAT(desk.told_of(Writer::step("It is \uE123.")), ContainsSubstring("no font of the kiosk has"));
    const std::string warned = desk.warned_of(Writer::step("You can get over it."));
    CHECK_THAT(warned + desk.author.told(), ContainsSubstring("can hurt or mislead"));
  }
  SECTION("belongs to a card") {
    desk.author.write("cards/en/other.easy.md", Writer::step("It can rest."));
    CHECK(desk.author.told() == "content/cards/en/other.easy.md: is the easy version of a card that cards/en does not "
                                "have; write other.md too, or rename this");
  }
  SECTION("of a sensitive card names the button for help") {
    desk.author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: Of fear.");
    const std::string missing =
        "its easy words do not say where help is; name the button in a step: Touch The bar_help.";
    CHECK_THAT(desk.author.warned(),
               ContainsSubstring("content/cards/en/alarm.easy.md: the card is sensitive and " + missing));
    desk.author.write(kEasy, Writer::step("Do you want to talk? Touch the bar_help."));
    CHECK(desk.author.warned().find(missing) == std::string::npos);
  }
  SECTION("is counted by check and told by inspect and diff") {
    CHECK_THAT(run("check " + desk.author.path()).said, ContainsSubstring("easy words: 1 of 2 cards (en)\n"));
    desk.kiosk();
    const std::string bundle = desk.author.beside("clinic.anteroom");
    CHECK_THAT(run("inspect " + bundle).said, ContainsSubstring("also in easy words"));
    desk.author.write(kEasy, Writer::step("It can rest."));
    const Ran compared = run("diff " + bundle + " " + desk.author.path());
    CHECK(compared.code == 1);
    CHECK_THAT(compared.said, ContainsSubstring("It can rest."));
  }
}

TEST_CASE("an easy version in another language") {
  Writer desk;
  desk.author.add_spanish();
  const std::string stamp = content::stamp(content::check(desk.author.path())->content.cards.at(0).texts.at("en").easy);
  const auto translate = [&](const std::string& settings) {
    desk.author.write("cards/es/alarm.easy.md", settings + Writer::step("Tu cuerpo tiene una alarma."));
  };

  SECTION("is a file of its own, and missing until it is there") {
    CHECK_THAT(desk.author.warned(),
               ContainsSubstring("content/cards/es: easy words that are not there yet in this language"));
    CHECK(desk.kiosk().card("alarm", "es")->easy.empty());
    translate("---\ntranslation: reviewed 2026-11\nof: " + stamp + "\n---\n");
    CHECK(desk.author.told() == "");
    CHECK(desk.author.warned() == "");
    CHECK(desk.kiosk().card("alarm", "es")->easy.at(0).blocks[1].lines[0].text == "Tu cuerpo tiene una alarma.");
  }
  SECTION("is a draft without a stamp when it says nothing of itself") {
    translate("");
    CHECK_THAT(desk.author.warned(), ContainsSubstring("easy words that are drafts: alarm"));
    CHECK_THAT(desk.author.warned(), ContainsSubstring("alarm " + stamp));
  }
  SECTION("is stale when the source changes") {
    translate("---\ntranslation: reviewed 2026-11\nof: " + stamp + "\n---\n");
    desk.author.write(kEasy, Writer::step("It can rest."));
    CHECK_THAT(desk.author.warned(), ContainsSubstring("content/cards/es/alarm.easy.md:3: stale: "));
  }
  SECTION("leaves the stamp of the card itself as it was") {
    CHECK(content::stamp(content::check(desk.author.path())->content.cards.at(0).texts.at("en")) == "000e9082");
  }
}

TEST_CASE("new card --easy") {
  Writer desk;
  const auto make = [&](const std::string& what) { return run("new " + what + " " + desk.author.path()); };

  SECTION("writes an easy version that check finds nothing wrong with") {
    const Ran made = make("card --easy breathe");
    CHECK(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("/cards/en/breathe.easy.md\n"));
    CHECK(desk.author.told() == "");
    CHECK(desk.author.warned() == "");
    CHECK(desk.kiosk().card("breathe", "en")->easy.size() == 3);
  }
  SECTION("is for a card that is there, and has none") {
    CHECK_THAT(make("card --easy braethe").said,
               ContainsSubstring("there is no card \"braethe\"; did you mean \"breathe\"?"));
    CHECK_THAT(make("card --easy alarm").said, ContainsSubstring("is there already and is never written over"));
    CHECK_THAT(make("topic --easy alarm").said, ContainsSubstring("only a card has an easy version"));
  }
}
