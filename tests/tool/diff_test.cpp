// What an author is told of two editions.
#include "author_folder.h"
#include "help/catch.h"
#include "program.h"
#include "tool/changes.h"
#include "tool/written.h"

#include <fstream>

using namespace anteroom::content;
using anteroom::help::AuthorFolder;
using anteroom::help::Ran;
using anteroom::help::run;

namespace {

// An edition that is out, and the folder in which the next one is written.
class Editions {
public:
  Editions() { REQUIRE(run("build " + author.path() + " -o " + out).code == 0); }
  Ran diff() const { return run("diff " + out + " " + author.path()); }
  // All but the first line, which names the editions, and the last, which counts.
  std::string changes() const {
    const std::string said = diff().said;
    const std::size_t begin = said.find('\n') + 1, end = said.rfind('\n', said.size() - 2) + 1;
    return end > begin ? said.substr(begin, end - begin) : "";
  }

  AuthorFolder author;
  const std::string out = author.beside("out.anteroom");
};

} // namespace

TEST_CASE("diff of an edition and the next") {
  Editions editions;
  AuthorFolder& author = editions.author;

  SECTION("says so when nothing changes for visitors, whatever staff see") {
    author.change("bundle.yaml", "sequence: 3", "sequence: 4").change("bundle.yaml", "A small bundle", "For staff");
    const Ran same = editions.diff();
    CHECK(same.code == 0);
    CHECK(same.said == "small: edition 3 of 2026-11-21 → edition 4 of 2026-11-21\nNothing changes for visitors.\n");
  }
  SECTION("shows what a card said and says, and in which language") {
    author.change("cards/en/alarm.md", "**to keep you safe**", "**to protect you**");
    const Ran told = editions.diff();
    CHECK(told.code == 1);
    CHECK_THAT(told.said, ContainsSubstring("1 changed, 0 new, 0 gone\n"));
    CHECK(editions.changes() == "card alarm: When the alarm stays on\n  text (en)\n"
                                "    - … alarm. It is there **to keep you safe**.\n"
                                "    + … alarm. It is there **to protect you**.\n");
  }
  SECTION("cuts a long line down to where it changes") {
    author.body(
        "Zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen.\n");
    REQUIRE(run("build " + author.path() + " -o " + editions.out).code == 0);
    author.change("cards/en/alarm.md", "nine", "9");
    CHECK_THAT(editions.changes(), ContainsSubstring("    - … four five six seven eight nine ten eleven twelve "
                                                     "thirteen fourteen …\n"
                                                     "    + … four five six seven eight 9 ten"));
  }
  SECTION("tells a card that is new from one that is gone") {
    author.write("cards/en/walk.md", author.read("cards/en/alarm.md"))
        .change("cards/en/walk.md", "order: 10", "order: 20");
    author.remove("cards/en/alarm.md").change("cards/en/breathe.md", "[alarm]", "[walk]");
    author.change("checks/near.yaml", "[alarm", "[walk");
    const std::string told = editions.changes();
    CHECK_THAT(told, ContainsSubstring("new card walk: When the alarm stays on (on the shelf alarm)\n"));
    CHECK_THAT(told, ContainsSubstring("gone: card alarm: When the alarm stays on (on the shelf alarm)\n"));
    CHECK_THAT(told, ContainsSubstring("card breathe: Slow breathing\n  related: alarm → walk\n"));
    CHECK_THAT(told, ContainsSubstring("  read after steady: alarm → walk\n"));
  }
  SECTION("tells a card that moved, and not those that made room for it") {
    const std::string card = author.read("cards/en/alarm.md");
    for (const char* more : {"a", "b", "c"}) {
      author.write("cards/en/" + std::string(more) + ".md", card);
      author.change("cards/en/" + std::string(more) + ".md", "order: 10",
                    "order: 1" + std::string(1, more[0] - 'a' + '1'));
    }
    REQUIRE(run("build " + author.path() + " -o " + editions.out).code == 0);
    author.change("cards/en/c.md", "order: 13", "order: 5");
    CHECK(editions.changes() == "card c: When the alarm stays on\n  moved to the front\n");
    author.change("cards/en/c.md", "order: 5", "order: 10").change("cards/en/alarm.md", "order: 10", "order: 12");
    author.change("cards/en/b.md", "order: 12", "order: 14");
    CHECK_THAT(editions.changes(), ContainsSubstring("card c: When the alarm stays on\n  moved to the front\n"));
    author.change("cards/en/c.md", "topic: alarm", "topic: calm").change("cards/en/c.md", "order: 10", "order: 40");
    CHECK_THAT(editions.changes(), ContainsSubstring("  moved from the shelf alarm to calm\n"));
  }
  SECTION("tells of sensitivity, minutes and who has read a card") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: It names fear.");
    author.change("cards/en/breathe.md", "minutes: 3", "minutes: 4")
        .change("cards/en/breathe.md", "\"2026-10\"", "\"\"");
    const std::string told = editions.changes();
    CHECK_THAT(told,
               ContainsSubstring("  sensitivity: ordinary → sensitive\n  text (en)\n    + note: It names fear.\n"));
    CHECK_THAT(told, ContainsSubstring("  minutes: 3 → 4\n  reviewed: 2026-10 → nothing\n"));
  }
  SECTION("tells of a language") {
    author.add_spanish();
    const std::string told = editions.changes();
    CHECK_THAT(told, ContainsSubstring("new language es: Español\n"));
    CHECK_THAT(told, ContainsSubstring("card alarm: When the alarm stays on\n  in es now\n"));
    CHECK_THAT(told, ContainsSubstring("topic calm: Ways to calm\n  in es now\n"));
  }
  SECTION("tells of topics, checks and words") {
    author.change("topics.yaml", "colour: amber", "colour: plum");
    author.change("checks/near.json", "I felt alone", "I was alone").change("checks/near.yaml", "from: 2", "from: 3");
    author.change("checks/near.yaml", "to: 1", "to: 2").change("strings/en.po", "\"The bar_help\"", "\"Help\"");
    const std::string told = editions.changes();
    CHECK_THAT(told, ContainsSubstring("topic alarm: The body's alarm\n  colour: amber → plum\n"));
    CHECK_THAT(told, ContainsSubstring("  band heavy: 2 to 4 → 3 to 4\n"));
    CHECK_THAT(told, ContainsSubstring("    - alone: I felt alone\n    + alone: I was alone\n"));
    CHECK_THAT(told, ContainsSubstring("word bar_help\n  text (en)\n    - The bar_help\n    + Help\n"));
  }
  SECTION("looks at pictures as visitors do") {
    author.change("art/shelter.svg", "<rect ", "<!-- the ground --><rect ");
    CHECK(editions.diff().code == 0);
    author.change("art/shelter.svg", "r=\"150\"", "r=\"170\"");
    CHECK(editions.changes() == "picture shelter\n  drawn anew\n");
  }
  SECTION("compares bundles and folders in any mixture") {
    const std::string newer = author.beside("newer.anteroom");
    author.change("cards/en/alarm.md", "order: 10", "order: 20")
        .change("cards/en/alarm.md", "has an alarm", "is awake");
    REQUIRE(run("build " + author.path() + " -o " + newer).code == 0);
    const Ran bundles = run("diff " + editions.out + " " + newer);
    CHECK(bundles.code == 1);
    CHECK(bundles.said == editions.diff().said);
    CHECK(run("diff " + newer + " " + author.path()).code == 0);
    CHECK(run("diff " + author.path() + " " + newer).code == 0);
    CHECK(run("diff " + author.path() + " " + author.path()).code == 0);
  }
  SECTION("names two bundles that are no editions of one") {
    author.change("bundle.yaml", "id: small", "id: other");
    CHECK_THAT(editions.diff().said,
               ContainsSubstring("these are two bundles, not two editions of one: small (edition 3 "
                                 "of 2026-11-21) → other (edition"));
  }
}

TEST_CASE("diff cannot compare") {
  Editions editions;

  SECTION("a folder with mistakes, which it tells") {
    editions.author.change("cards/en/alarm.md", "summary:", "sumary:");
    const Ran told = editions.diff();
    CHECK(told.code == 2);
    CHECK_THAT(told.said, ContainsSubstring("alarm.md:3: unknown setting \"sumary\""));
    CHECK_THAT(told.said, ContainsSubstring("2 mistakes; nothing is compared until all are mended"));
  }
  SECTION("what is no bundle, or not there") {
    std::ofstream(editions.author.beside("junk")) << "junk";
    CHECK(run("diff " + editions.out + " " + editions.author.beside("junk")).code == 2);
    CHECK(run("diff " + editions.author.beside("nothing") + " " + editions.out).code == 2);
    CHECK(run("diff " + editions.out).code == 2);
  }
}

TEST_CASE("line changes") {
  using Lines = std::vector<std::string>;
  const auto told = [](const Lines& from, const Lines& to) {
    std::string made;
    for (const LineChange& change : line_changes(from, to)) {
      for (const std::string& line : change.removed) made += "-" + line;
      for (const std::string& line : change.added) made += "+" + line;
      made += " ";
    }
    return made;
  };

  SECTION("are none between equal texts") {
    CHECK(told({}, {}).empty());
    CHECK(told({"a", "b"}, {"a", "b"}).empty());
  }
  SECTION("are as few as can be") {
    CHECK(told({"a", "b", "c"}, {"a", "x", "c"}) == "-b+x ");
    CHECK(told({"a", "b", "c"}, {"b", "c", "d"}) == "-a +d ");
    CHECK(told({"a", "a", "b"}, {"a", "b"}) == "-a ");
    CHECK(told({}, {"a"}) == "+a ");
    CHECK(told({"a", "b", "c", "d"}, {"d", "a", "c"}) == "+d -b -d ");
  }
  SECTION("are one where the texts are too long to weigh") {
    Lines from(3000, "a"), to(3000, "b");
    CHECK(line_changes(from, to).size() == 1);
  }
}
