#include "cards/language.h"

#include "help/catch.h"

using namespace anteroom::cards;

TEST_CASE("a form of a language") {
  SECTION("goes to the language that it is a form of") {
    CHECK(form_of("es-MX") == "es");
    CHECK(form_of("zh-Hant-HK") == "zh-Hant");
    CHECK(form_of("es").empty());
    CHECK(form_of("").empty());
  }
  SECTION("is read by whoever reads that, unless it is written in another script") {
    CHECK(reads("es", "es"));
    CHECK(reads("es-MX", "es"));
    CHECK(reads("es-419", "es"));
    CHECK(reads("zh-Hant-HK", "zh-Hant"));
    CHECK_FALSE(reads("pa-Arab", "pa"));
    CHECK_FALSE(reads("zh-Hant", "zh"));
    CHECK_FALSE(reads("es", "es-MX"));
    CHECK_FALSE(reads("es", "en"));
    CHECK_FALSE(reads("", "en"));
  }
}

TEST_CASE("numbers") {
  SECTION("are written with the digits of a language, signs and all") {
    CHECK(Numerals{}("-12.5") == "-12.5");
    CHECK(Numerals{"०"}("0123456789") == "०१२३४५६७८९");
    CHECK(Numerals{"०"}("+12.5") == "+१२.५");
  }
  SECTION("have no point that looks like a zero") {
    CHECK(Numerals{"٠"}("12.5") == "١٢٫٥");
    CHECK(Numerals{"۰"}("12.5") == "۱۲٫۵");
  }
  SECTION("stand in isolates in languages from right to left") {
    CHECK(numerals_of({"ar", "العربية", Direction::right_to_left})("-3") == "\u2066-3\u2069");
    CHECK(numerals_of({"en", "English"})("-3") == "-3");
  }
}
