// The program as it is typed: what it prints and what it ends with.
#include "author_folder.h"
#include "help/catch.h"
#include "program.h"

#include <filesystem>
#include <fstream>

using anteroom::help::AuthorFolder;
using anteroom::help::Ran;
using anteroom::help::run;

TEST_CASE("anteroom-content") {
  AuthorFolder author;
  const std::string file = author.beside("clinic.anteroom");

  SECTION("builds, and inspects what it built") {
    const Ran built = run("build " + author.path() + "/ -o " + file);
    CHECK(built.code == 0);
    CHECK_THAT(built.said, ContainsSubstring("clinic.anteroom: "));
    const Ran inspected = run("inspect " + file);
    CHECK(inspected.code == 0);
    CHECK_THAT(inspected.said, ContainsSubstring("A small bundle (small), edition 3"));
  }
  SECTION("writes nothing while there is a mistake, and leaves the old bundle") {
    std::ofstream(file) << "old";
    author.change("cards/en/alarm.md", "summary:", "sumary:");
    const Ran built = run("build " + author.path() + " -o " + file);
    CHECK(built.code == 1);
    CHECK_THAT(built.said, ContainsSubstring(
                               "content/cards/en/alarm.md:3: unknown setting \"sumary\"; did you mean \"summary\"?\n"));
    CHECK_THAT(built.said, ContainsSubstring("2 mistakes; nothing is built until all are mended"));
    std::string kept;
    std::ifstream(file) >> kept;
    CHECK(kept == "old");
    CHECK_FALSE(std::filesystem::exists(file + ".part"));
  }
  SECTION("does not write over what is no bundle, and says so") {
    const Ran built = run("build " + author.path() + " -o " + author.path() + "/cards/en/alarm.md");
    CHECK(built.code == 2);
    CHECK_THAT(built.said,
               ContainsSubstring("alarm.md is there already and is not a bundle, so it is not overwritten"));
    CHECK_THAT(author.read("cards/en/alarm.md"), ContainsSubstring("Your body has an alarm."));
  }
  SECTION("builds over an older bundle") {
    REQUIRE(run("build " + author.path() + " -o " + file).code == 0);
    CHECK(run("build " + author.path() + " -o " + file).code == 0);
  }
  SECTION("warns of a folder too deep, and builds") {
    author.write("cards/en/more/lost.md", "x");
    const Ran built = run("build " + author.path() + " -o " + file);
    CHECK(built.code == 0);
    CHECK_THAT(built.said, ContainsSubstring("content/cards/en/more: is not read"));
  }
  SECTION("does not build what would lose a text or turn it round") {
    author.change("cards/en/alarm.md", "When the alarm stays on", "When # the alarm");
    author.change("cards/en/breathe.md", "Breathe with", "\u202EBreathe with");
    author.change("strings/en.po", "The reader_page {n} {m}", "Page");
    const Ran built = run("build " + author.path() + " -o " + file);
    CHECK(built.code == 1);
    CHECK_THAT(built.said, ContainsSubstring("content/cards/en/alarm.md:2: what stands behind # is a comment"));
    CHECK_THAT(built.said, ContainsSubstring("content/cards/en/breathe.md:13: holds a sign"));
    CHECK_THAT(built.said, ContainsSubstring("\"reader_page\" lacks {m}"));
    CHECK_FALSE(std::filesystem::exists(file));
  }
  SECTION("checks, and tells the reading grade of each card") {
    const Ran checked = run("check " + author.path());
    CHECK(checked.code == 0);
    CHECK(checked.said == "grade  words  pages  card\n"
                          "short     12      1  When the alarm stays on (alarm)\n"
                          "short      4      1  Slow breathing (breathe)\n"
                          "easy words: 0 of 2 cards (en)\n");
    author.remove("topics.yaml");
    CHECK(run("check " + author.path()).code == 1);
  }
  SECTION("names files as they were typed") {
    author.remove("topics.yaml");
    const Ran checked = run("check " + author.path() + "/../content/");
    CHECK_THAT(checked.said, ContainsSubstring(author.path() + "/topics.yaml: is missing"));
  }
  SECTION("tells content that is not there from content with mistakes") {
    CHECK(run("check " + author.beside("nothing")).code == 2);
    CHECK(run("build " + author.beside("nothing") + " -o " + file).code == 2);
    CHECK(run("inspect " + author.beside("nothing")).code == 2);
    CHECK(run("build " + author.path() + " -o " + author.beside("no/folder")).code == 2);
  }
  SECTION("says how it is used") {
    for (const char* command :
         {"--help", "build --help", "check --help", "inspect --help", "score --help", "keygen --help", "sign --help",
          "verify --help", "change-keys --help", "new --help", "clips --help", "watch --help"}) {
      const Ran helped = run(command);
      CHECK(helped.code == 0);
      CHECK_THAT(
          helped.said,
          ContainsSubstring("It ends with 0 when all is well, 1 when the content has mistakes or a signature is not "
                            "good, 2 when"));
    }
  }
  SECTION("says of diff what else its end means") {
    CHECK_THAT(run("diff --help").said, ContainsSubstring("It ends with 0 when nothing changes for visitors, 1 when "));
  }
  SECTION("names the command that it does not know, and the one that was meant") {
    const Ran bulid = run("bulid " + author.path());
    CHECK(bulid.code == 2);
    CHECK(bulid.said == "there is no command \"bulid\"; did you mean \"build\"?\n");
    CHECK(
        run("paint").said ==
        "there is no command \"paint\"; there are build, check, paper, inspect, new, clips, watch, diff, score, keygen, sign, verify "
        "and change-keys\n");
    CHECK(run("sing x").said == "there is no command \"sing\"; did you mean \"sign\"?\n");
  }
  SECTION("ends with 2 when it is typed wrongly") {
    for (const char* command : {"", "bulid", "build", "check", "build x", "check x y", "inspect --loud x", "score x",
                                "keygen", "sign x", "verify x", "change-keys"})
      CHECK(run(command).code == 2);
  }
}
