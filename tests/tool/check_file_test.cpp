#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("a self-check") {
  AuthorFolder author;
  const char* const file = "checks/near.yaml";

  SECTION("covers every total: no gap") {
    author.change(file, "from: 2", "from: 3");
    CHECK(author.told() ==
          "content/checks/near.yaml:26: no band holds the totals 2 to 2; let \"heavy\" start at 2, or the "
          "one before it end at 2");
  }
  SECTION("covers every total: no overlap") {
    author.change(file, "from: 2", "from: 1");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:26: the band \"heavy\" holds totals that another band holds too"));
  }
  SECTION("covers every total: up to the highest") {
    author.change(file, "to: 4", "to: 3");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:18: no band holds the totals 4 to 4, the highest"));
  }
  SECTION("covers every total: from 0") {
    author.change(file, "from: 0", "from: 1");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:19: no band holds the totals 0 to 0"));
  }
  SECTION("has no totals beyond the highest") {
    author.change(file, "to: 4", "to: 5");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:28: \"to\" must be a whole number from 0 to 4, not \"5\""));
  }
  SECTION("has no band that runs backwards") {
    author.change(file, "from: 0", "from: 2");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:21: the band runs from 2 down to 1; exchange the two"));
  }
  SECTION("keeps the name too-few for itself") {
    author.change(file, "id: heavy", "id: too-few");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:26: \"too-few\" is kept for the result"));
  }
  SECTION("has bands with names of their own") {
    author.change(file, "id: heavy", "id: steady");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:26: two bands have the id \"steady\""));
  }
  SECTION("has statements with names of their own") {
    author.change(file, "id: alone", "id: far");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:16: two statements have the id \"far\" (the first on line 15)"));
  }
  SECTION("has two choices at least") {
    author.change(file, "  - {weight: 0, text: {en: Not at all}}\n", "");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:11: \"choices\" has 1 entries; it may have 2 to 6"));
  }
  SECTION("weighs something") {
    author.change(file, "weight: 2", "weight: 0").change(file, "from: 2", "from: 0").change(file, "to: 4", "to: 0");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:11: every choice weighs 0"));
  }
  SECTION("asks for no more answers than there are statements") {
    author.change(file, "enough: 1", "enough: 3");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:17: \"enough\" must be a whole number from 1 to 2, not \"3\""));
  }
  SECTION("says what it says with too few answers") {
    const std::string text = author.read(file);
    author.write(file, text.substr(0, text.find("too_few")));
    CHECK(author.told() == "content/checks/near.yaml:1: the check lacks \"too_few\"; add a line \"too_few: ...\"");
  }
  SECTION("says its language") {
    author.change(file, "{en: In the last two weeks}", "In the last two weeks");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:9: \"period\" does not say its language; write period: {en: ...}"));
  }
  SECTION("speaks a listed language") {
    author.change(file, "{en: In the last two weeks}", "{em: In the last two weeks}");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:9: \"period\" is not written in \"en\"; add en: ..."));
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:9: \"period\" is written in \"em\", which is not a language of "
                                 "bundle.yaml; did you mean \"en\"?"));
  }
  SECTION("quotes a text with a comma between brackets") {
    author.change(file, "\"Two statements, nothing kept\"", "Two statements, nothing kept");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:6: inside { } a comma ends the text, so \"nothing kept\" is cut off"));
  }
  SECTION("quotes a text with a question mark between brackets") {
    author.change(file, "\"How near do I feel?\"", "How near do I feel?");
    CHECK_THAT(author.told(),
               ContainsSubstring("near.yaml:5: a sign ends the text too early; inside { } and [ ], put texts"));
  }
  SECTION("loses no text to a comment") {
    const std::string lost = ": what stands behind # is a comment and would be lost; put the text in \"quotes\", or "
                             "the comment on a line of its own";
    author.change(file, "source: Our own statements", "source: Our own # statements");
    CHECK(author.told() == "content/checks/near.yaml:10" + lost);
    author.change(file, "source: Our own # statements", "source: Our own");
    author.change(file, "{en: Steady}", "\n      en: Steady # as a rock");
    CHECK(author.told() == "content/checks/near.yaml:23" + lost);
    author.change(file, "en: Steady # as a rock", "# as a rock\n      en: Steady");
    author.change(file, "{en: [\"All is well.\"]}", "\n      en:\n        - All is well. # Really.");
    CHECK(author.told() == "content/checks/near.yaml:27" + lost);
  }
  SECTION("has titles on one line, without marks") {
    author.change(file, "{en: Steady}", "{en: \"Stea\\ndy\"}").change(file, "{en: Heavy}", "{en: \"**Heavy**\"}");
    CHECK(author.told() == "content/checks/near.yaml:22: \"title\" (en) is broken into lines; write it on one\n"
                           "content/checks/near.yaml:29: \"title\" (en) holds **, which is shown as it stands here; "
                           "remove it");
  }
  SECTION("has paragraphs as a list") {
    author.change(file, "{en: [\"All is well.\"]}", "{en: All is well.}");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:23: \"text\" (en) must be a list of paragraphs"));
  }
  SECTION("leads on to a card") {
    author.change(file, "read: [alarm, breathe]", "read: []");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:31: \"read\" has 0 entries; it may have 1 to 4"));
  }
  SECTION("is made of settings") {
    author.write(file, "- one\n- two\n");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:1: the check must be written as settings"));
  }
  SECTION("may be empty by mistake") {
    author.write(file, "");
    CHECK_THAT(author.told(), ContainsSubstring("near.yaml:1: the check must be written as settings"));
  }
}
