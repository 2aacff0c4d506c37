#include "help/catch.h"
#include "tool/plural.h"

using namespace anteroom;

namespace {

// The forms of 0, 1, 2, 3, 5, 11, 21, 22, 100, 101 and 111.
std::string forms(const std::string& header) {
  const auto rule = content::read_plural_rule(header);
  REQUIRE(rule.ok());
  REQUIRE(rule->digits.size() == 200);
  std::string made;
  for (std::size_t n : {0U, 1U, 2U, 3U, 5U, 11U, 21U, 22U, 100U, 101U, 111U}) made += rule->digits[n];
  return made;
}

std::string wrong(const std::string& header) {
  const auto rule = content::read_plural_rule(header);
  return rule ? "" : rule.error().what;
}

std::uint64_t value(const std::string& expression, std::uint64_t n = 0) {
  const auto made = content::evaluate_plural(expression, n);
  REQUIRE(made.ok());
  return *made;
}

std::string fault(const std::string& expression) {
  const auto made = content::evaluate_plural(expression, 1);
  return made ? "" : made.error().what;
}

} // namespace

TEST_CASE("the plural rule") {
  SECTION("of English") { CHECK(forms("nplurals=2; plural=n != 1;") == "10111111111"); }
  SECTION("of French") { CHECK(forms("nplurals=2; plural=(n > 1);\n") == "00111111111"); }
  SECTION("of Chinese") { CHECK(forms(" nplurals=1; plural=0;") == "00000000000"); }
  SECTION("of Polish") {
    CHECK(forms("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);") ==
          "20112221222");
  }
  SECTION("of Ukrainian") {
    CHECK(
        forms(
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);") ==
        "20112201202");
  }
  SECTION("of Arabic") {
    CHECK(forms("nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;") ==
          "01233444554");
  }
}

TEST_CASE("a plural rule is arithmetic as in C") {
  CHECK(value("1 + 2 * 3") == 7);
  CHECK(value("(1 + 2) * 3") == 9);
  CHECK(value("10 - 4 - 3") == 3);
  CHECK(value("!0 + !5") == 1);
  CHECK(value("n % 10 / 2", 27) == 3);
  CHECK(value("1 || 0 && 0") == 1);
  CHECK(value("n ? 1 : 0 ? 2 : 3") == 3);
  CHECK(value("1 < 2 == 1") == 1);
  CHECK(value("n == 0 || 5 / n > 1", 0) == 1);
  CHECK(value("n == 0 ? 7 : 5 / n", 0) == 7);
}

TEST_CASE("a plural rule that cannot be") {
  SECTION("breaks off") { CHECK(fault("n ==") == "it breaks off"); }
  SECTION("is empty") { CHECK(fault("") == "it breaks off"); }
  SECTION("holds other letters") { CHECK(fault("m + 1") == "\"m + 1\" is not part of a rule"); }
  SECTION("leaves a bracket open") { CHECK(fault("(n + 1") == "a bracket is not closed"); }
  SECTION("asks without an answer") { CHECK(fault("n ? 1") == "a ? has no :"); }
  SECTION("goes on after its end") { CHECK(fault("n n") == "\"n\" cannot follow there"); }
  SECTION("divides by zero") { CHECK(fault("5 / (n - 1)") == "it divides by zero for n = 1"); }
  SECTION("has brackets without end") {
    CHECK(fault(std::string(900, '(')) == "it is nested too deeply");
    CHECK(fault(std::string(900, '!')) == "it is nested too deeply");
    CHECK(fault(std::string(2000, '(')) == "it is too long");
  }
  SECTION("has no number of forms") { CHECK_THAT(wrong("plural=n;"), ContainsSubstring("it must read like")); }
  SECTION("has too many forms") {
    CHECK_THAT(wrong("nplurals=9; plural=0;"), ContainsSubstring("nplurals must be a number from 1 to 6"));
  }
  SECTION("gives a form that is not there") {
    CHECK_THAT(wrong("nplurals=2; plural=n;"), ContainsSubstring("gives form 2 for n = 2"));
  }
  SECTION("needs more than the last two digits") {
    CHECK_THAT(wrong("nplurals=2; plural=n==1000;"), ContainsSubstring("n = 1000 differs"));
  }
}
