// The digits that the kiosk writes numbers with, language by language.
#include "tool/digits.h"

#include "help/catch.h"
#include "tool/author_folder.h"
#include "tool/check.h"
#include "tool/known_languages.h"

using namespace anteroom;
using help::AuthorFolder;

namespace {

// The zero of the second language, which is written like this; "-" for a mistake.
std::string zero(const std::string& code, const std::string& digits) {
  AuthorFolder author;
  author.add_spanish();
  author.change("bundle.yaml", "{code: es, name: Español, direction: left-to-right",
                "{code: " + code + ", name: X, direction: left-to-right" + digits);
  const auto checked = content::check(author.path());
  for (const std::string& line : checked->mistakes.lines())
    if (line.find("digits") != std::string::npos) return "-";
  return checked->content.languages.at(1).language.zero;
}

} // namespace

TEST_CASE("the digits of a language") {
  SECTION("are those of Latin where nothing else is said") {
    CHECK(zero("ar", "") == "0");
    CHECK(zero("ar", ", digits: latin") == "0");
  }
  SECTION("are its own where that is wished, and they are known") {
    CHECK(zero("ar", ", digits: native") == "٠");
    CHECK(zero("fa", ", digits: native") == "۰");
    CHECK(zero("hi-IN", ", digits: native") == "०");
  }
  SECTION("may be those of a language that is not known here, by its zero") {
    CHECK(zero("sat", ", digits: ᱐") == "᱐");
    CHECK(zero("sat", ", digits: native") == "-");
    CHECK(zero("es", ", digits: native") == "-");
  }
  SECTION("are ten that follow each other, and nothing else") {
    CHECK(zero("ar", ", digits: arabic") == "-");
    CHECK(zero("ar", ", digits: ١") == "-");
    CHECK(content::zero_of(U'٧') == "٠");
    CHECK(content::zero_of(U'7') == "0");
    CHECK_FALSE(content::zero_of(U'x'));
  }
  SECTION("that are known are digits") {
    for (const char* code : {"ar", "bn", "fa", "hi", "km", "lo", "my", "ne", "pa", "ps", "ta", "th", "ur"})
      CHECK(content::is_zero(content::known_language(code)->zero));
  }
}

TEST_CASE("texts with other digits than their language's") {
  AuthorFolder author;
  author.add_spanish();
  CHECK(author.warned() == "");
  author.change("cards/es/alarm.md", "Tu cuerpo tiene una alarma.", "Tu cuerpo tiene ٣ alarmas.");
  CHECK_THAT(author.warned(), ContainsSubstring("content/cards/es/alarm.md:7: 1 text of \"es\" has digits such as "
                                                "\"٣\", while the kiosk writes its numbers with 0123456789"));
}
