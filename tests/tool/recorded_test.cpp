// What can be recorded is what the kiosk says: the author's tool and the kiosk, both as they ship.
#include "author_folder.h"
#include "help/catch.h"
#include "program.h"

#include <fstream>
#include <set>
#include <sstream>
#include <string>

using anteroom::help::AuthorFolder;
using anteroom::help::run;
using anteroom::help::run_line;

namespace {

// What is said in a visit, in this language.
std::set<std::string> said_in(const AuthorFolder& author, const std::string& script, const std::string& language) {
  const std::string bundle = author.beside("b.anteroom");
  REQUIRE(run("build " + author.path() + " -o " + bundle).code == 0);
  std::ofstream(author.beside("a.visit")) << script;
  const auto played = run_line(std::string(ANTEROOM_PROGRAM) +
                               " --headless --allow-unsigned --window 800x480 --mm-width 154 --bundle " + bundle +
                               " --state " + author.beside("state") + " --script " + author.beside("a.visit") +
                               " --speech-log " + author.beside("said"));
  INFO(played.said);
  REQUIRE(played.code == 0);
  std::set<std::string> made;
  std::ifstream in(author.beside("said"));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(language + "\t")) made.insert(line.substr(language.size() + 1));
  return made;
}

// What can be recorded.
std::set<std::string> sheet_of(const AuthorFolder& author, const std::string& language) {
  std::set<std::string> made;
  std::istringstream in(run("clips list --all --language " + language + " " + author.path()).said);
  for (std::string line; std::getline(in, line);)
    if (const std::size_t at = line.find("  "); at != std::string::npos) made.insert(line.substr(at + 2));
  return made;
}

} // namespace

TEST_CASE("every sentence of the content that is said can be recorded, to the letter") {
  AuthorFolder author;
  author.body("Your body has an alarm. **It is quick:** call 0800 100 200 any time!\n\n- One thing\n- Another\n\n"
              "> I am not broken.\n\n1. Notice it.\n2. Name it. Then wait.");
  const std::string visit = "key select\nscreen home\ntap topic:alarm\ntap card:alarm\nscreen reading\nkey home\n"
                            "tap topic:calm\ntap check:near\n";
  const auto said = said_in(author, visit, "en");
  const auto sheet = sheet_of(author, "en");
  for (const char* sentence :
       {"The body's alarm", "When the alarm stays on", "Your body has an alarm.",
        "It is quick: call 0 8 0 0, 1 0 0, 2 0 0 any time!", "One thing", "Another", "I am not broken.", "Notice it.",
        "Name it.", "Then wait.", "How near do I feel?", "Two statements about the last weeks."}) {
    INFO(sentence);
    CHECK(said.contains(sentence));
    CHECK(sheet.contains(sentence));
  }
  // The rest is put together by the kiosk, of words and a number or another text, or is the name of the place.
  const std::set<std::string> known{"The waiting room", "The reader_source Our own words"};
  for (const std::string& sentence : said) {
    INFO(sentence);
    const bool composed = known.contains(sentence) || sentence.find_first_of("0123456789:") != std::string::npos;
    CHECK((sheet.contains(sentence) || composed));
  }
}
