#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("a side-file") {
  AuthorFolder author;
  const char* const file = "checks/near.yaml";
  const auto says = [&](const std::string& what) { CHECK_THAT(author.told(), ContainsSubstring(what)); };
  const auto change = [&](const std::string& from, const std::string& to) { author.change(file, from, to); };

  SECTION("without a mistake is content") { CHECK(author.told() == ""); }
  SECTION("covers every total: no gap") {
    change("from: 2", "from: 3");
    CHECK(author.told() == "content/checks/near.yaml:24: no band holds the totals between 1 and 3; let \"heavy\" start "
                           "where \"steady\" ends");
  }
  SECTION("covers every total: no overlap") {
    change("from: 2", "from: 1");
    says("near.yaml:24: the band \"heavy\" holds totals that \"steady\" holds too; let it start above 1");
  }
  SECTION("covers every total: from the lowest to the highest") {
    change("to: 4", "to: 3");
    says("near.yaml:12: the answers add up to 0 to 4, and no band holds 4; let the last band end there");
    change("from: 0", "from: 1");
    says("no band holds 0; let the first band begin there");
  }
  SECTION("has no band that runs backwards") {
    change("from: 0", "from: 2");
    says("near.yaml:19: the band runs from 2 down to 1; exchange the two");
  }
  SECTION("keeps some names for itself") {
    change("id: heavy", "id: too-few");
    says("near.yaml:24: \"too-few\" is kept for another result");
  }
  SECTION("has bands with names of their own") {
    change("id: heavy", "id: steady");
    says("near.yaml:24: two bands have the id \"steady\"");
  }
  SECTION("counts items that the questionnaire has") {
    change("counts: [far,", "counts: [fra,");
    CHECK(author.told() ==
          "content/checks/near.yaml:13: \"fra\" is no item of this questionnaire; did you mean \"far\"?");
  }
  SECTION("weighs every answer") {
    change("{yes: 2, no: 0}", "{yes: 2}");
    CHECK(author.told() ==
          "content/checks/near.yaml:13: \"alone\" has no weight for its answer \"no\"; add it to \"weights\"");
    change("{yes: 2}", "[2]");
    CHECK(author.told() == "content/checks/near.yaml:13: there are 1 weights for the 2 answers of \"alone\"");
    change("[2]", "{yes: two, no: 0}");
    says("near.yaml:13: a weight must be a number, not \"two\"");
  }
  SECTION("weighs no answer that is not there") {
    change("    skipped: mean", "    weights: {not: 0, ofen: 2}\n    skipped: mean");
    CHECK(author.told() ==
          "content/checks/near.yaml:14: \"ofen\" is no answer of the items that count; did you mean \"often\"?");
  }
  SECTION("says what is done about skipped answers in one of three ways") {
    change("skipped: mean", "skipped: guess");
    says("near.yaml:14: \"skipped\" cannot be \"guess\"; it is one of empty, mean and zero");
  }
  SECTION("asks for no more answers than there are items that count") {
    change("enough: 1", "enough: 3");
    says("near.yaml:15: \"enough\" must be a whole number from 1 to 2, not \"3\"");
  }
  SECTION("has gates that are items too") {
    change("    skipped", "    gates: [{item: gate, from: 1}]\n    skipped");
    says("near.yaml:14: the gate lacks \"to\"");
    says("near.yaml:14: \"gate\" is no item of this questionnaire");
  }
  SECTION("never says what somebody has: that stops the build") {
    for (const char* words : {"You have it", "A disorder", "Severe days", "Positive", "Your diagnosis"}) {
      CAPTURE(words);
      AuthorFolder other;
      other.change(file, "title: {en: Heavy}", std::string("title: {en: ") + words + "}");
      CHECK_THAT(other.told(), ContainsSubstring("content/checks/near.yaml:2"));
      CHECK_THAT(other.told(), ContainsSubstring("can hurt or mislead"));
    }
    change("title: {en: Heavy}", "title: {en: This is not a diagnosis}");
    CHECK(author.told() == "");
  }
  SECTION("has no gate that runs backwards") {
    change("    skipped", "    gates: [{item: far, from: 2, to: 1}]\n    skipped");
    says("near.yaml:14: the gate runs from 2 down to 1; exchange the two");
  }
  SECTION("counts nothing twice") {
    change("counts: [far,", "counts: [far, far,");
    says("near.yaml:13: \"far\" would count twice; take it out once");
  }
  SECTION("has bands for what is computed") {
    author.write(file,
                 "scores: [{item: nothing, bands: [{id: a, from: 0, to: 1, title: {en: A}, text: {en: [\"B.\"]}}]}]\n");
    says("near.yaml:1: the score \"nothing\" is no item");
  }
  SECTION("has a score that is made of something") {
    author.write(file, "scores:\n  - item: nothing\n");
    says("near.yaml:2: the score \"nothing\" is no item of this questionnaire, and \"counts\" does not say what it is");
  }
  SECTION("has safety entries with somebody to turn to") {
    author.write(file, author.read(file) +
                           "safety:\n  - {items: [far], title: {en: Stay}, text: {en: [\"We are here.\"]}}\n");
    CHECK(author.told() ==
          "content/checks/near.yaml:37: the safety entry lacks \"contact\"; add a line \"contact: ...\"");
    change("[\"We are here.\"]}", "[\"We are here.\"]}, contact: nobody");
    says("near.yaml:37: \"contact\" must be site (the numbers that each clinic sets up), or a text of your own");
    change("contact: nobody", "contact: site");
    CHECK(author.told() == "");
    change("items: [far]", "items: [fra]");
    says("near.yaml:37: \"fra\" is no item of this questionnaire; did you mean \"far\"?");
  }
  SECTION("has suggestions for answers that are there, which lead somewhere") {
    author.write(file, author.read(file) + "suggestions:\n  - {item: far, answers: [often], read: [alarm]}\n"
                                           "  - {item: alone, answers: [\"yes\"], try: breathe}\n");
    CHECK(author.told() == "");
    change("answers: [often], read: [alarm]", "answers: [ofen], read: [alrm]");
    says("near.yaml:37: \"far\" has no answer \"ofen\"; did you mean \"often\"?");
    change("answers: [ofen]", "answers: [often]");
    says("near.yaml:37: there is no card \"alrm\"; did you mean \"alarm\"?");
    change("[\"yes\"], try: breathe", "[\"yes\"]");
    says("near.yaml:38: a suggestion leads nowhere");
  }
  SECTION("says its language") {
    change("{en: In the last two weeks}", "In the last two weeks");
    says("near.yaml:8: \"period\" does not say its language; write period: {en: ...}");
  }
  SECTION("speaks a listed language") {
    change("{en: In the last two weeks}", "{em: In the last two weeks}");
    says("near.yaml:8: \"period\" is not written in \"en\"");
    says("near.yaml:8: \"period\" is written in \"em\", which is not a language of bundle.yaml; did you mean \"en\"?");
  }
  SECTION("quotes a text with a comma between brackets") {
    change("\"Two statements, nothing kept\"", "Two statements, nothing kept");
    says("near.yaml:5: inside { } a comma ends the text, so \"nothing kept\" is cut off");
  }
  SECTION("loses no text to a comment") {
    const std::string lost = ": what stands behind # is a comment and would be lost; put the text in \"quotes\", or "
                             "the comment on a line of its own";
    change("source: Our own statements", "source: Our own # statements");
    CHECK(author.told() == "content/checks/near.yaml:9" + lost);
    change("source: Our own # statements", "source: Our own");
    change("{en: Steady}", "\n          en: Steady # as a rock");
    CHECK(author.told() == "content/checks/near.yaml:21" + lost);
  }
  SECTION("has titles on one line, without marks") {
    change("{en: Steady}", "{en: \"Stea\\ndy\"}");
    change("{en: Heavy}", "{en: \"**Heavy**\"}");
    CHECK(author.told() == "content/checks/near.yaml:20: \"title\" (en) is broken into lines; write it on one\n"
                           "content/checks/near.yaml:27: \"title\" (en) holds **, which is shown as it stands here; "
                           "remove it");
  }
  SECTION("has paragraphs as a list") {
    change("{en: [\"All is well.\"]}", "{en: All is well.}");
    says("near.yaml:21: \"text\" (en) must be a list of paragraphs");
  }
  SECTION("is made of settings that exist") {
    change("minutes: 3", "minuts: 3");
    says("near.yaml:3: unknown setting \"minuts\"; did you mean \"minutes\"?");
    author.write(file, "- one\n- two\n");
    says("near.yaml:1: the side-file must be written as settings");
  }
  SECTION("stands beside its questionnaire") {
    author.remove("checks/near.json");
    CHECK(author.told() == "content/checks/near.yaml: is the side-file of near.json, which is not here: put the FHIR "
                           "Questionnaire beside it under that name");
  }
  SECTION("may be missing, when the questionnaire has no score of its own") {
    author.remove(file);
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
}
