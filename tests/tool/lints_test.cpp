// What check warns of although a kiosk could show it.
#include "author_folder.h"
#include "help/catch.h"
#include "tool/check.h"
#include "tool/lints.h"

using namespace anteroom;
using anteroom::help::AuthorFolder;

TEST_CASE("lint: reviews") {
  AuthorFolder author;

  SECTION("that have not been are listed in one line") {
    author.change("cards/en/alarm.md", "\"2026-10\"", "\"\"").change("cards/en/breathe.md", "\"2026-10\"", "\"\"");
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/cards/en: 2 of 2 cards wait for a health professional to read them: alarm and "
                             "breathe");
  }
  SECTION("are good for two years before the edition") {
    author.change("cards/en/alarm.md", "2026-10", "2024-11");
    CHECK(author.warned() == "");
    author.change("cards/en/alarm.md", "2024-11", "2024-10");
    CHECK(author.warned() == "content/cards/en/alarm.md:10: a health professional read this 25 months before this "
                             "edition; have it read again, and write the new month");
    author.change("bundle.yaml", "created: 2026-11-21", "created: 2026-10-01");
    CHECK(author.warned() == "");
  }
}

TEST_CASE("lint: an orphan") {
  AuthorFolder author;
  author.write("cards/en/walk.md", author.read("cards/en/alarm.md"))
      .change("cards/en/walk.md", "order: 10", "order: 20");

  SECTION("is a card that no card and no check leads to") {
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/cards/en/walk.md:1: no card and no check leads here, only its shelf; name "
                             "\"walk\" under \"related\" of a card that it follows");
  }
  SECTION("is none when a card names it") {
    author.change("cards/en/breathe.md", "[alarm]", "[alarm, walk]");
    CHECK(author.warned() == "");
  }
  SECTION("is none when the result of a check names it") {
    author.change("checks/near.yaml", "[alarm, breathe]", "[alarm, walk]");
    CHECK(author.warned() == "");
  }
  SECTION("is not told of while what names it may be broken") {
    author.change("cards/en/breathe.md", "related:", "relatd:");
    CHECK(author.warned() == "");
  }
}

TEST_CASE("lint: a sensitive card") {
  AuthorFolder author;
  author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: This card names fear.");
  author.body("It was bad. Touch **the bar_help**.\n\n> [!NOTE]\n> It gets better.\n");

  SECTION("is fine with help, hope and an exercise to go on with") {
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("names the button of help, as it is called in its language") {
    author.change("cards/en/alarm.md", "Touch **the bar_help**.", "Call somebody.");
    CHECK(author.warned() == "content/cards/en/alarm.md:2: the card is sensitive and does not say where help is; name "
                             "the button in a sentence: Touch **The bar_help**");
  }
  SECTION("has a word of hope that stands out") {
    author.change("cards/en/alarm.md", "> [!NOTE]\n> It gets", "It gets");
    CHECK(author.warned() == "content/cards/en/alarm.md:2: the card is sensitive and has no word of hope that stands "
                             "out; write one, true and short, after a line > [!NOTE]");
  }
  SECTION("leads on to an exercise, or has one") {
    author.change("cards/en/breathe.md", "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```", "Breathe.");
    author.change("checks/near.yaml", "try: breathe", "try: alarm");
    author.write("cards/en/alarm.md", author.read("cards/en/alarm.md") + "\n```guided\nBreathe out.\n```\n");
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
    author.change("cards/en/alarm.md", "\n```guided\nBreathe out.\n```\n", "")
        .remove("checks/near.yaml")
        .remove("checks/near.json");
    CHECK(author.warned() == "content/cards/en/alarm.md:12: the card is sensitive and no exercise follows it; name a "
                             "card with one under \"related\"");
  }
  SECTION("keeps help and hope in translation") {
    author.add_spanish();
    author.change("cards/es/alarm.md", "summary:", "note: Habla de miedo.\nsummary:");
    CHECK_THAT(author.warned(),
               ContainsSubstring("content/cards/es/alarm.md:2: the card is sensitive and does not say"));
    CHECK_THAT(author.warned(),
               ContainsSubstring("content/cards/es/alarm.md:2: the card is sensitive and has no word"));
  }
}

TEST_CASE("lint: a letter that no font of the kiosk has") {
  AuthorFolder author;

  SECTION("stops the build, and is named with its line") {
    author.body("An alarm.\n\nIt rings \uE123 and \U00010600.\n").change("topics.yaml", "Ways to calm", "Ways \uE124");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:15: no font of the kiosk has \"\uE123\" (U+E123), and visitors would see a box; "
          "write it in other letters\n"
          "content/cards/en/alarm.md:15: no font of the kiosk has \"\U00010600\" (U+10600), and visitors would see a "
          "box; write it in other letters\n"
          "content/topics.yaml:6: no font of the kiosk has \"\uE124\" (U+E124), and visitors would see a box; write it "
          "in other letters");
  }
  SECTION("is none of these") {
    author.body("Olá, “quotes” – dashes… naïve coöperation, Привіт, ψυχή, שלום, سلام, नमस्ते, স্বাগতম, สวัสดี, ជំរាបសួរ, "
                "မင်္ဂလာပါ, ሰላም, Việt, ½ ✓ → ☐ a\u200Db\u2060c\u00ADd.\n");
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("is told once for all where a whole script is missing") {
    author.body("\U00010600\U00010601\U00010602\U00010603\U00010604\U00010605\U00010606\U00010607\U00010608\U00010609"
                "\U0001060A\U0001060B\U0001060C\n");
    CHECK_THAT(author.told(),
               ContainsSubstring("content/bundle.yaml:6: no font of the kiosk has 13 letters of \"en\" "));
    CHECK_THAT(author.told(),
               ContainsSubstring(" and 7 more), and visitors would see boxes; the kiosk needs a font for "
                                 "them, listed in assets/fonts.list"));
  }
  SECTION("does not matter in a language that is not offered yet") {
    author.add_spanish().change("strings/es.po", "msgstr \"The help_title\"", "msgstr \"\"");
    author.change("cards/es/alarm.md", "La alarma", "La \uE123");
    CHECK(author.told() == "");
  }
  SECTION("is looked for in vain without the fonts, which is told") {
    auto checked = content::check(author.body("Ä.\n").path());
    REQUIRE(checked.ok());
    content::Mistakes mistakes;
    content::check_letters(checked->content, author.beside("no.list"), mistakes);
    REQUIRE(mistakes.warnings().size() == 1);
    CHECK_THAT(mistakes.warnings()[0], ContainsSubstring("nobody looked whether the kiosk has all letters: cannot read "
                                                         "the font list "));
  }
}
