// The same content on paper.
#include "author_folder.h"
#include "help/catch.h"
#include "our_content.h"
#include "program.h"
#include "tool/check.h"
#include "tool/paper.h"

#include <filesystem>

using namespace anteroom;
using anteroom::help::AuthorFolder;
using anteroom::help::OurContent;
using anteroom::help::run;
using anteroom::help::whole_file;
namespace fs = std::filesystem;

namespace {

// Without white space, as letters may be laid out in any way.
std::string letters(const std::string& text) {
  std::string made;
  for (const char c : text)
    if (c != ' ' && c != '\n') made += c;
  return made;
}

} // namespace

TEST_CASE("A-60: every card and every self-check is there in large print and as plain text, whole") {
  const auto checked = content::check(OurContent::shipped());
  REQUIRE(checked.ok());
  const auto sheets = content::sheets_of(checked->shown);
  std::size_t cards = 0;
  for (const content::Card& card : checked->shown.cards)
    for (const auto& [language, text] : card.texts) {
      CAPTURE(card.id.id, language);
      const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&, code = language](const content::Sheet& one) {
        return one.name == "cards/" + card.id.id && one.language.code == code;
      });
      REQUIRE(sheet != sheets.end());
      const std::string plain = letters(content::as_plain_text(*sheet));
      for (const cards::Page& page : text.pages)
        for (const cards::Block& block : page.blocks)
          for (const cards::Prose& line : block.lines)
            if (plain.find(letters(line.text)) == std::string::npos) FAIL_CHECK("missing: " << line.text);
      ++cards;
    }
  CHECK(cards > 80);
  for (const content::Check& check : checked->shown.checks) {
    const auto& form = check.forms.at("en");
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const content::Sheet& one) {
      return one.name == "checks/" + form.id && one.language.code == "en";
    });
    REQUIRE(sheet != sheets.end());
    const std::string page = content::as_large_print(*sheet);
    CHECK_THAT(page, ContainsSubstring("font:18pt"));
    const std::string plain = content::as_plain_text(*sheet);
    for (const check::Item& item : form.items)
      if (!item.hidden && item.kind == check::Kind::choice) {
        CHECK_THAT(plain, ContainsSubstring(item.text));
        for (const check::Option& option : item.options) CHECK_THAT(plain, ContainsSubstring("[ ] " + option.text));
      }
  }
}

TEST_CASE("paper") {
  AuthorFolder author;
  const std::string folder = author.beside("paper");

  SECTION("is written beside an index to print from") {
    const auto ran = run("paper " + author.path() + " -o " + folder);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.said, ContainsSubstring("3 sheets"));
    CHECK(fs::exists(folder + "/en/cards/alarm.txt"));
    CHECK_THAT(whole_file(folder + "/en/index.html"), ContainsSubstring("cards/alarm.html"));
    CHECK_THAT(whole_file(folder + "/en/checks/near.txt"), ContainsSubstring("[ ] "));
  }
  SECTION("counts a breath along") {
    REQUIRE(run("paper " + author.path() + " -o " + folder).code == 0);
    CHECK_THAT(whole_file(folder + "/en/cards/breathe.txt"), ContainsSubstring(": 1 2 3 4"));
  }
  SECTION("has signs of HTML as letters, and runs from right to left where the language does") {
    author.body("A < B & \"C\" is fine.\n");
    REQUIRE(run("paper " + author.path() + " -o " + folder).code == 0);
    CHECK_THAT(whole_file(folder + "/en/cards/alarm.html"), ContainsSubstring("A &lt; B &amp; &quot;C&quot;"));
    content::Sheet sheet{"cards/x", {"ar", "العربية", cards::Direction::right_to_left}, "عنوان", {}};
    CHECK_THAT(content::as_large_print(sheet), ContainsSubstring("lang=\"ar\" dir=\"rtl\""));
  }
  SECTION("is not written of content with mistakes, and says where it cannot be written") {
    author.setting("colour: green");
    CHECK(run("paper " + author.path() + " -o " + folder).code == 1);
    CHECK_FALSE(fs::exists(folder));
    CHECK(run("paper " + AuthorFolder().path() + " -o /dev/null/here").code == 2);
  }
}
