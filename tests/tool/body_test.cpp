#include "author_folder.h"
#include "help/catch.h"
#include "tool/body.h"

using namespace anteroom;
using anteroom::help::AuthorFolder;

namespace {

// The first line of the text is line 1; with no mistakes in it.
std::vector<content::Part> parts_of(const std::string& body) {
  content::Mistakes mistakes;
  auto made = content::read_body(body, "x.md", 1, mistakes);
  CHECK(mistakes.lines() == std::vector<std::string>{});
  return made;
}

// All mistakes of a text, in one.
std::string told(const std::string& body) {
  content::Mistakes mistakes;
  content::read_body(body, "x.md", 1, mistakes);
  std::string made;
  for (const std::string& line : mistakes.lines()) made += (made.empty() ? "" : "\n") + line;
  return made;
}

cards::Block block_of(const std::string& body) {
  auto parts = parts_of(body);
  REQUIRE(parts.size() == 1);
  return parts[0].block;
}

using Spans = std::vector<cards::Span>;
constexpr auto kStrong = cards::Emphasis::strong;
constexpr auto kSoft = cards::Emphasis::soft;

} // namespace

TEST_CASE("a text of Markdown becomes blocks") {
  SECTION("paragraphs, whose lines flow together") {
    const auto parts = parts_of("One\ntwo  \nthree.\n\nFour.");
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].block.lines[0].text == "One two three.");
    CHECK(parts[1].line == 5);
  }
  SECTION("emphasis, as bytes of the text") {
    const auto block = block_of("Ü **bold *both*** and *soft*.");
    CHECK(block.lines[0].text == "Ü bold both and soft.");
    CHECK(block.lines[0].spans == Spans{{3, 12, kStrong}, {17, 21, kSoft}});
  }
  SECTION("headings") {
    const auto block = block_of("## What helps");
    CHECK(block.kind == cards::BlockKind::heading);
    CHECK(block.lines[0].text == "What helps");
  }
  SECTION("lists, tight or loose") {
    CHECK(block_of("- one\n- **two**").lines[1] == cards::Prose{"two", {{0, 3, kStrong}}});
    CHECK(block_of("- one\n\n- two").lines.size() == 2);
  }
  SECTION("steps") { CHECK(block_of("1. one\n2. two").kind == cards::BlockKind::steps); }
  SECTION("quotes, a line a paragraph") {
    const auto block = block_of("> One\n> goes on.\n>\n> Two.");
    CHECK(block.kind == cards::BlockKind::quote);
    CHECK(block.lines == std::vector<cards::Prose>{{"One goes on.", {}}, {"Two.", {}}});
  }
  SECTION("callouts") {
    const auto block = block_of("> [!NOTE]\n> **Not** a flaw.\n>\n> More.");
    CHECK(block.kind == cards::BlockKind::callout);
    CHECK(block.lines == std::vector<cards::Prose>{{"Not a flaw.", {{0, 3, kStrong}}}, {"More.", {}}});
  }
  SECTION("questions, whose first line asks") {
    const auto block = block_of("> [!QUESTION] Does it *ever* end?\n> It does.\n>\n> In time.");
    CHECK(block.kind == cards::BlockKind::question);
    CHECK(block.lines ==
          std::vector<cards::Prose>{{"Does it ever end?", {{8, 12, kSoft}}}, {"It does.", {}}, {"In time.", {}}});
  }
  SECTION("pictures with their words") {
    const auto block = block_of("![A calm lake](lake)");
    CHECK(block.kind == cards::BlockKind::picture);
    CHECK(block.picture == "lake");
    CHECK(block.lines[0].text == "A calm lake");
  }
  SECTION("slow breathing, which need not be held") {
    const auto block = block_of("```breathing\nin: 4\nout: 6\nrounds: 12\n```");
    CHECK(block.kind == cards::BlockKind::breathing);
    CHECK(block.breath == cards::Breath{4, 0, 6, 12});
  }
  SECTION("guided steps, with what is to be found") {
    const auto block = block_of("```guided\n5 | Find five things.\n\nBreathe out.\n```");
    CHECK(block.kind == cards::BlockKind::guided);
    CHECK(block.lines == std::vector<cards::Prose>{{"Find five things.", {}}, {"Breathe out.", {}}});
    CHECK(block.counts == std::vector<int>{5, 0});
  }
  SECTION("new pages") {
    const auto parts = parts_of("One.\n\n---\n\nTwo.");
    REQUIRE(parts.size() == 3);
    CHECK(parts[1].page_break);
    CHECK(parts[1].line == 3);
  }
}

TEST_CASE("what a kiosk cannot show is a mistake on its line") {
  SECTION("HTML blocks") {
    CHECK(told("Hello.\n\n<div>x</div>\n\nMore.") ==
          "x.md:3: HTML is not shown on a kiosk; write plain text, and a < as the word it stands for");
  }
  SECTION("HTML in a line") { CHECK(told("One\ntwo <b>x</b>.").rfind("x.md:2: HTML is not shown on a kiosk", 0) == 0); }
  SECTION("links") {
    CHECK(told("One\n[two](http://x.org).") ==
          "x.md:2: links lead nowhere on a kiosk; write the words without the link");
  }
  SECTION("addresses") {
    CHECK_THAT(told("One\n\nGo to www.example.org now."), ContainsSubstring("x.md:3: links lead nowhere"));
    CHECK_THAT(told("Mail me@example.org now."), ContainsSubstring("x.md:1: links lead nowhere"));
    CHECK_THAT(told("<http://example.org>"), ContainsSubstring("x.md:1: links lead nowhere"));
  }
  SECTION("the targets of links") {
    CHECK(told("One.\n\n[x]: http://x.org") == "x.md:3: links lead nowhere on a kiosk; remove this line");
  }
  SECTION("tables, once, with nothing after them lost") {
    CHECK(told("One.\n\n| a | b |\n|---|---|\n| c | d |\n\n# Two") ==
          "x.md:3: tables do not fit a kiosk's page; write a list instead\n"
          "x.md:7: one # is the card's title, which stands in its settings; write ## for a heading");
    CHECK(told("| a | b |\n|---|---|\n") == "x.md:1: tables do not fit a kiosk's page; write a list instead");
  }
  SECTION("code in a line") { CHECK(told("One `two`.") == "x.md:1: code marks (`) are not shown; remove them"); }
  SECTION("code by four blanks") {
    CHECK(told("One.\n\n    two\n\nThree.") == "x.md:3: four blanks at the start of a line make it code; remove them");
  }
  SECTION("code in a fence") {
    CHECK_THAT(told("One.\n\n```\ntwo\n```\n\nThree."),
               ContainsSubstring("x.md:3: code is not shown; for an exercise write"));
  }
  SECTION("unknown exercises") {
    CHECK(told("```breathng\nin: 4\n```\n\nMore.") ==
          "x.md:1: unknown exercise \"breathng\"; did you mean \"breathing\"?");
  }
  SECTION("struck text") {
    CHECK_THAT(told("One ~~two~~."), ContainsSubstring("x.md:1: text cannot be struck through"));
  }
  SECTION("signs written as codes") {
    CHECK(told("One &amp; two.") == "x.md:1: write the sign itself instead of \"&amp;\"");
  }
  SECTION("lists in lists") {
    CHECK_THAT(told("- one\n  - two\n- three"), ContainsSubstring("x.md:2: a list cannot stand inside a list"));
  }
  SECTION("lists in quotes") {
    CHECK_THAT(told("> One.\n>\n> - two"), ContainsSubstring("x.md:3: a list cannot stand inside a quote or callout"));
  }
  SECTION("quotes in quotes") {
    CHECK_THAT(told("> One.\n>\n> > Two."), ContainsSubstring("x.md:3: a quote cannot stand inside a quote"));
  }
  SECTION("headings in lists") {
    CHECK_THAT(told("- one\n\n  ## Two"), ContainsSubstring("x.md:3: a heading cannot stand inside a list"));
  }
  SECTION("exercises in lists") {
    CHECK_THAT(told("- one\n\n  ```guided\n  x\n  ```\n\nAfter."),
               ContainsSubstring("x.md:3: an exercise cannot stand inside a list"));
  }
  SECTION("two paragraphs in an entry") {
    CHECK_THAT(told("- one\n\n  two"), ContainsSubstring("x.md:3: an entry of a list is one paragraph"));
  }
  SECTION("empty entries") {
    CHECK_THAT(told("- one\n-\n- three"), ContainsSubstring("has no text; write some or remove it"));
  }
  SECTION("new pages in quotes") {
    CHECK_THAT(told("> One.\n>\n> ---\n>\n> Two."),
               ContainsSubstring("x.md:3: a new page cannot start inside a list or a quote"));
  }
  SECTION("pictures among words") {
    CHECK_THAT(told("One.\n\nTwo ![three](four)."),
               ContainsSubstring("x.md:3: a picture stands alone in its paragraph"));
  }
  SECTION("pictures in lists and headings") {
    CHECK_THAT(told("- ![three](four)"), ContainsSubstring("x.md:1: a picture stands alone"));
    CHECK_THAT(told("## ![three](four)"), ContainsSubstring("x.md:1: a picture stands alone"));
  }
  SECTION("nesting without end") { CHECK(!told(std::string(20000, '>') + "x").empty()); }
}

TEST_CASE("a text that is not quite right") {
  SECTION("has headings of one kind") {
    CHECK_THAT(told("One.\n\n### Two"), ContainsSubstring("x.md:3: a card has one kind of heading; write ##"));
  }
  SECTION("has a rule too near to its text") {
    CHECK(told("One.\n---\n\nTwo.") ==
          "x.md:2: a line of --- or === right under a text makes it a heading; leave a blank line above it");
  }
  SECTION("has a heading without words") {
    CHECK_THAT(told("##\n\nOne."), ContainsSubstring("x.md:1: the heading has no text"));
  }
  SECTION("counts steps from another number") {
    CHECK_THAT(told("3. three\n4. four"), ContainsSubstring("x.md:1: steps are counted from 1"));
  }
  SECTION("has an unknown mark") {
    CHECK_THAT(told("> [!NOTICE]\n> Text."),
               ContainsSubstring("x.md:1: unknown mark \"[!NOTICE]\"; did you mean \"NOTE\"?"));
  }
  SECTION("asks nothing") {
    CHECK_THAT(told("> [!QUESTION]\n> Text."), ContainsSubstring("x.md:1: the question is missing"));
  }
  SECTION("answers nothing") {
    CHECK_THAT(told("> [!QUESTION] Why?"), ContainsSubstring("x.md:1: the question has no answer"));
  }
  SECTION("calls out nothing") {
    CHECK_THAT(told("> [!NOTE]"), ContainsSubstring("x.md:1: there is no text behind this >"));
  }
  SECTION("shows a picture without words") {
    CHECK_THAT(told("One.\n\n![](lake)"),
               ContainsSubstring("x.md:3: say what the picture shows, for those who cannot see it"));
  }
  SECTION("names a picture's file instead of its id") {
    CHECK_THAT(told("![Lake](art/lake.svg)"),
               ContainsSubstring("x.md:1: \"art/lake.svg\" is not a picture's id; write only the name of the "
                                 "file in art/, without .svg: ![what it shows](lake)"));
  }
  SECTION("does not end an exercise") {
    CHECK_THAT(told("One.\n\n```guided\nTwo."), ContainsSubstring("x.md:3: the exercise has no end"));
  }
}

TEST_CASE("an exercise that is not quite right") {
  SECTION("misspells a setting") {
    CHECK(told("```breathing\nin: 4\nouts: 6\nout: 6\nrounds: 2\n```") ==
          "x.md:3: unknown setting \"outs\"; did you mean \"out\"?");
  }
  SECTION("lacks a setting") {
    CHECK(told("```breathing\nin: 4\nout: 6\n```") ==
          "x.md:1: the breathing exercise lacks \"rounds\"; add a line \"rounds: ...\"");
  }
  SECTION("breathes for too long") {
    CHECK(told("```breathing\nin: 400\nout: 6\nrounds: 2\n```") ==
          "x.md:2: \"in\" must be a whole number from 1 to 20, not \"400\"");
  }
  SECTION("says a thing twice") {
    CHECK_THAT(told("```breathing\nin: 4\nin: 4\nout: 6\nrounds: 2\n```"),
               ContainsSubstring("x.md:3: \"in\" is written twice"));
  }
  SECTION("counts what cannot be counted") {
    CHECK_THAT(told("```guided\nOne.\nfive | Two.\n```"),
               ContainsSubstring("x.md:3: before the bar stands how many things to find, 1 to 10, not \"five\""));
  }
  SECTION("has a step without words") {
    CHECK_THAT(told("```guided\n5 |\n```"), ContainsSubstring("x.md:2: this step has no text"));
  }
  SECTION("has no step") {
    CHECK_THAT(told("```guided\n```"), ContainsSubstring("x.md:1: a guided exercise has 1 to 20 steps"));
  }
  SECTION("comes second") {
    AuthorFolder author;
    author.body("```guided\nOne.\n```\n\n```guided\nTwo.\n```\n");
    CHECK_THAT(author.told(),
               ContainsSubstring("alarm.md:17: a card has at most one exercise, and there is one on line 13"));
  }
}
