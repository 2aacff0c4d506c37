#include "author_folder.h"
#include "help/catch.h"

using anteroom::help::AuthorFolder;

TEST_CASE("a card's settings") {
  AuthorFolder author;

  SECTION("are sound in the folder that these tests start from") {
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("name the unknown one, and the known one that it was meant to be") {
    author.change("cards/en/alarm.md", "summary:", "sumary:");
    CHECK(author.told() == "content/cards/en/alarm.md:1: the card lacks \"summary\"; add a line \"summary: ...\"\n"
                           "content/cards/en/alarm.md:3: unknown setting \"sumary\"; did you mean \"summary\"?");
  }
  SECTION("list what there is when nothing is near") {
    author.setting("weather: rain");
    CHECK_THAT(author.told(),
               ContainsSubstring("alarm.md:3: unknown setting \"weather\"; the card has title, summary"));
  }
  SECTION("are each written once") {
    author.setting("title: Another");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:3: \"title\" is written twice (first on line 2); keep one of them");
  }
  SECTION("have numbers where numbers belong") {
    author.change("cards/en/alarm.md", "minutes: 2", "minutes: two");
    CHECK(author.told() == "content/cards/en/alarm.md:6: \"minutes\" must be a whole number from 1 to 20, not \"two\"");
  }
  SECTION("have numbers within their bounds") {
    author.change("cards/en/alarm.md", "minutes: 2", "minutes: 21");
    CHECK_THAT(author.told(), ContainsSubstring(":6: \"minutes\" must be a whole number from 1 to 20, not \"21\""));
  }
  SECTION("have text where text belongs") {
    author.change("cards/en/alarm.md", "title: When the alarm stays on", "title: [When, the alarm]");
    CHECK_THAT(author.told(), ContainsSubstring(":2: \"title\" must be one line of text, not a list"));
  }
  SECTION("have lists where lists belong") {
    author.change("cards/en/alarm.md", "related: [breathe]", "related: breathe");
    CHECK_THAT(author.told(), ContainsSubstring(":11: \"related\" must be a list of id entries, not a text"));
  }
  SECTION("read words that other tools take for yes and no as words") {
    author.change("cards/en/alarm.md", "title: When the alarm stays on", "title: no");
    CHECK(author.told() == "");
  }
  SECTION("have a title that fits") {
    author.change("cards/en/alarm.md", "When the alarm stays on", std::string(61, 'a'));
    CHECK_THAT(author.told(), ContainsSubstring(":2: \"title\" has 61 characters; at most 60 fit, so shorten it by 1"));
  }
  SECTION("count characters, not bytes") {
    std::string title;
    for (int i = 0; i < 60; ++i) title += "é";
    author.change("cards/en/alarm.md", "When the alarm stays on", title);
    CHECK(author.told() == "");
  }
  SECTION("may not be empty") {
    author.change("cards/en/alarm.md", "source: Our own words", "source:");
    CHECK_THAT(author.told(), ContainsSubstring(":9: \"source\" is empty; write its text"));
  }
  SECTION("say the month of the review, or that there was none") {
    author.change("cards/en/alarm.md", "2026-10", "October 2026");
    CHECK_THAT(author.told(), ContainsSubstring(":10: \"reviewed\" must be a month, written as 2026-11, or \"\", not"));
  }
  SECTION("say a month of this century") {
    author.change("cards/en/alarm.md", "2026-10", "2126-11");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:10: the year of \"reviewed\" is out of range: 2126; write one from 2000 to 2099");
    author.change("cards/en/alarm.md", "2126-11", "2026-13");
    CHECK_THAT(author.told(), ContainsSubstring(":10: \"reviewed\" must be a month, written as 2026-11"));
  }
  SECTION("lose no text to a comment") {
    const std::string lost = ": what stands behind # is a comment and would be lost; put the text in \"quotes\", or "
                             "the comment on a line of its own";
    author.change("cards/en/alarm.md", "When the alarm stays on", "We are # 1");
    CHECK(author.told() == "content/cards/en/alarm.md:2" + lost);
    author.change("cards/en/alarm.md", "We are # 1", "We\n  are ü \t# 1");
    CHECK(author.told() == "content/cards/en/alarm.md:3" + lost);
  }
  SECTION("may have comments where no text is lost") {
    author.change("cards/en/alarm.md", "When the alarm stays on", "\"No #1 # here\" # a comment");
    author.change("cards/en/alarm.md", "minutes: 2", "# a line of its own\nminutes: 2 # or three");
    author.change("cards/en/alarm.md", "source: Our own words", "source: C#, mostly#\n  # more to come");
    author.change("cards/en/alarm.md", "topic: alarm", "topic: alarm # the shelf");
    CHECK(author.told() == "");
  }
  SECTION("have titles on one line") {
    const std::string split = ": \"title\" is broken into lines; write it on one";
    author.change("cards/en/alarm.md", "When the alarm stays on", "\"When\\nthe alarm\"");
    CHECK(author.told() == "content/cards/en/alarm.md:2" + split);
    author.change("cards/en/alarm.md", "\"When\\nthe alarm\"", "|\n  When\n  the alarm");
    CHECK(author.told() == "content/cards/en/alarm.md:2" + split);
    author.change("cards/en/alarm.md", "|\n  When", ">-\n  When");
    CHECK(author.told() == "");
  }
  SECTION("have no marks of emphasis") {
    author.change("cards/en/alarm.md", "When the alarm", "When the **alarm**");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:2: \"title\" holds **, which is shown as it stands here; remove it");
  }
  SECTION("point with ids") {
    author.change("cards/en/alarm.md", "art: shelter", "art: Shelter!");
    CHECK_THAT(author.told(), ContainsSubstring(":8: \"art\" \"Shelter!\" is not an id"));
    CHECK_THAT(author.told(), ContainsSubstring("\"shelter\" would do"));
  }
  SECTION("have one to four cards to read next") {
    author.change("cards/en/alarm.md", "[breathe]", "[]");
    CHECK_THAT(author.told(), ContainsSubstring(":11: \"related\" has 0 entries; it may have 1 to 4"));
  }
  SECTION("name each card to read next once") {
    author.change("cards/en/alarm.md", "[breathe]", "[breathe, breathe]");
    CHECK_THAT(author.told(), ContainsSubstring(":11: \"breathe\" stands twice in \"related\"; keep one"));
  }
}

TEST_CASE("a sensitive card") {
  AuthorFolder author;

  SECTION("needs a note") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive");
    CHECK(author.told() == "content/cards/en/alarm.md:7: a sensitive card needs a note that says calmly what it is "
                           "about; add a line \"note: ...\"");
  }
  SECTION("is fine with one") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: This card names harm.");
    CHECK(author.told() == "");
  }
  SECTION("has a note of at most 20 words") {
    std::string note = "word";
    for (int i = 0; i < 20; ++i) note += " word";
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: " + note);
    CHECK_THAT(author.told(), ContainsSubstring(":8: \"note\" has 21 words; at most 20"));
  }
  SECTION("is the only kind with a note") {
    author.setting("note: A note");
    CHECK_THAT(author.told(), ContainsSubstring(":3: only sensitive cards have a note; remove it"));
  }
  SECTION("is spelt as FORMAT.md does") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitve");
    CHECK_THAT(author.told(),
               ContainsSubstring(":7: \"sensitivity\" cannot be \"sensitve\"; did you mean \"sensitive\"?"));
  }
}

TEST_CASE("a card's file") {
  AuthorFolder author;

  SECTION("starts with its settings") {
    author.write("cards/en/alarm.md", "# Hello\n");
    CHECK_THAT(author.told(),
               ContainsSubstring("alarm.md:1: the first line must be ---, with the card's settings under it"));
  }
  SECTION("ends its settings") {
    author.write("cards/en/alarm.md", "---\ntitle: Hello\n");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:1: the settings have no end; write a line of ---"));
  }
  SECTION("is not empty") {
    author.write("cards/en/alarm.md", "");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:1: the file is empty"));
  }
  SECTION("has settings at all") {
    author.write("cards/en/alarm.md", "---\n---\nText.\n");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:1: the card lacks \"title\""));
  }
  SECTION("has a text") {
    author.body("\n");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:13: the card has no text; write some under its settings"));
  }
  SECTION("has more than headings") {
    author.body("## Hello\n\n## There\n");
    CHECK(author.told() == "content/cards/en/alarm.md:13: the card has only headings; write a text under them");
  }
  SECTION("that is broken may still show its picture, so that no picture is called unused") {
    author.change("cards/en/alarm.md", "art: shelter", "art: house")
        .write("art/house.svg", author.read("art/shelter.svg"));
    author.change("cards/en/alarm.md", "source: Our own words", "source: Words: ours");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:9: a colon stands where none can"));
    CHECK(author.warned() == "");
  }
  SECTION("counts the lines of broken settings in the file") {
    author.change("cards/en/alarm.md", "source: Our own words", "source: Words: ours");
    CHECK(author.told() ==
          "content/cards/en/alarm.md:9: a colon stands where none can; if it belongs to the text, put the "
          "whole text in \"quotes\"");
  }
  SECTION("has no links between settings") {
    author.change("cards/en/alarm.md", "source: Our own words", "source: &a Ours");
    CHECK_THAT(author.told(), ContainsSubstring(":9: a word that starts with & or * means something else here"));
  }
  SECTION("has no typed settings") {
    author.change("cards/en/alarm.md", "source: Our own words", "source: !int 5");
    CHECK_THAT(author.told(), ContainsSubstring(":9: a word that starts with ! means something else here"));
  }
  SECTION("has no settings nested without end") {
    author.setting("source: " + std::string(5000, '[') + std::string(5000, ']'));
    CHECK_THAT(author.told(), ContainsSubstring(":3: lists stand inside lists too often"));
  }
  SECTION("closes its quotes") {
    author.change("cards/en/alarm.md", "source: Our own words", "source: \"Our own words");
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en/alarm.md:"));
  }
  SECTION("spells nothing unreadable by its code") {
    author.change("cards/en/alarm.md", "Our own words", "\"Our\\x01own\"");
    CHECK_THAT(author.told(), ContainsSubstring(":9: a code after a backslash stands for no letter"));
  }
  SECTION("tells all of its mistakes, in the order of its lines") {
    author.change("cards/en/alarm.md", "summary:", "sumary:").change("cards/en/alarm.md", "minutes: 2", "minutes: x");
    author.change("cards/en/alarm.md", "alarm. It", "[alarm](x). It");
    const std::string told = author.told();
    CHECK(told.find(":1: the card lacks") < told.find(":3: unknown"));
    CHECK(told.find(":3: unknown") < told.find(":6: \"minutes\""));
    CHECK(told.find(":6: \"minutes\"") < told.find(":13: links lead nowhere"));
    CHECK(told.find(":13: links lead nowhere") != std::string::npos);
  }
}
