#include "check/pattern.h"

#include "help/catch.h"

#include <chrono>
#include <random>
#include <regex>

using namespace anteroom;
using check::Pattern;

namespace {

bool found(std::string_view pattern, std::string_view text) {
  const Result<Pattern> made = Pattern::make(pattern);
  INFO(pattern);
  if (!made) FAIL(made.error().what);
  return made->found_in(text);
}

std::string refused(std::string_view pattern) {
  const Result<Pattern> made = Pattern::make(pattern);
  INFO(pattern);
  REQUIRE_FALSE(made.ok());
  return made.error().what;
}

} // namespace

TEST_CASE("a pattern") {
  SECTION("is found anywhere, or where its anchors are") {
    CHECK(found("b", "abc"));
    CHECK_FALSE(found("^b", "abc"));
    CHECK(found("^a", "abc"));
    CHECK(found("c$", "abc"));
    CHECK_FALSE(found("b$", "abc"));
    CHECK(found("^$", ""));
    CHECK_FALSE(found("^$", "a"));
    CHECK(found("", "anything"));
  }
  SECTION("knows what published questionnaires write") {
    CHECK(found("^pc-ptsd-q0[1-4]$", "pc-ptsd-q03"));
    CHECK_FALSE(found("^pc-ptsd-q0[1-4]$", "pc-ptsd-q05"));
    CHECK(found("^ssd12-q(0[1-9]|1[0-2])$", "ssd12-q12"));
    CHECK_FALSE(found("^ssd12-q(0[1-9]|1[0-2])$", "ssd12-q13"));
    CHECK(found("^promis-pfa(11|21|23|53)$", "promis-pfa23"));
    CHECK(found("\\d{2}/\\d{2}/\\d{4}", "on 01/02/2026."));
  }
  SECTION("repeats") {
    CHECK(found("^ab*c$", "ac"));
    CHECK(found("^ab+c$", "abbc"));
    CHECK_FALSE(found("^ab+c$", "ac"));
    CHECK(found("^ab?c$", "abc"));
    CHECK(found("^a{2,3}$", "aaa"));
    CHECK_FALSE(found("^a{2,3}$", "aaaa"));
    CHECK(found("^a{2,}$", "aaaaa"));
    CHECK(found("^(ab){2}$", "abab"));
    CHECK(found("^a{0}b$", "b"));
    CHECK(found("^a+?b$", "aab"));
    CHECK(found("^(a*)*$", "aaa"));
  }
  SECTION("knows classes") {
    CHECK(found("^[a-cx]+$", "abcx"));
    CHECK_FALSE(found("^[^a-c]$", "b"));
    CHECK(found("^[]]$", "]"));
    CHECK(found("^[a-]$", "-"));
    CHECK(found("^\\w\\W\\s\\S\\d\\D$", "a- b1c"));
    CHECK(found("^[\\d.]+$", "1.5"));
    CHECK(found("^a\\.b$", "a.b"));
    CHECK_FALSE(found("^a\\.b$", "axb"));
    CHECK(found("^.$", "\n"));
  }
  SECTION("counts characters, not bytes") {
    CHECK(found("^.$", "é"));
    CHECK(found("^[à-ü]{2}$", "éè"));
    CHECK(found("^.{2}$", "\xff\xfe")); // what is no UTF-8 counts a byte at a time
  }
  SECTION("is refused where it is not understood, with the place") {
    CHECK(refused("(a") == "the pattern at character 3: a ) is missing");
    CHECK(refused("a)") == "the pattern at character 2: a ) that nothing opened");
    CHECK_THAT(refused("*a"), ContainsSubstring("nothing stands before the repeat"));
    CHECK_THAT(refused("[a"), ContainsSubstring("a ] is missing"));
    CHECK_THAT(refused("[b-a]"), ContainsSubstring("backwards"));
    CHECK_THAT(refused("a{3,2}"), ContainsSubstring("backwards"));
    CHECK_THAT(refused("(?=a)"), ContainsSubstring("not supported"));
    CHECK_THAT(refused("(a)\\1"), ContainsSubstring("\\1 is not supported"));
    CHECK_THAT(refused("\\bword"), ContainsSubstring("\\b is not supported"));
    CHECK_THAT(refused("a\\"), ContainsSubstring("nothing follows"));
    CHECK_THAT(refused("a{101}"), ContainsSubstring("more than 100"));
    CHECK_THAT(refused("((a{100}){100}){100}"), ContainsSubstring("too large"));
    CHECK_THAT(refused(std::string(100, '(') + std::string(100, ')')), ContainsSubstring("too many groups"));
  }
}

TEST_CASE("patterns that explode elsewhere take their time and no more") {
  const std::string text(2000, 'a');
  const auto before = std::chrono::steady_clock::now();
  for (const char* pattern :
       {"(a*)*b", "^(a+)+$b", "(a|aa)+b", "(a|a?)+b", "(.*a){20}b", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    CHECK_FALSE(found(pattern, text));
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}

TEST_CASE("patterns agree with another engine") {
  std::mt19937 random(2);
  const auto pick = [&](std::string_view from) { return from[random() % from.size()]; };
  int compared = 0;
  for (int i = 0; i < 1000; ++i) {
    std::string pattern;
    for (int part = 0; part < 4; ++part) {
      switch (random() % 6) {
      case 0: pattern += std::string("(") + pick("ab") + "|" + pick("bc") + ")"; break;
      case 1: pattern += "[a-b]"; break;
      case 2: pattern += "."; break;
      case 3: pattern += "[^a]"; break;
      default: pattern += pick("abc");
      }
      pattern += std::string_view("\0*+?\0\0", 6)[random() % 6];
      std::erase(pattern, '\0');
    }
    if (random() % 3 == 0) pattern = "^" + pattern;
    if (random() % 3 == 0) pattern += "$";
    const std::regex other(pattern);
    for (int j = 0; j < 10; ++j) {
      std::string text;
      for (auto k = random() % 6; k > 0; --k) text += pick("abc");
      INFO(pattern << " in " << text);
      REQUIRE(found(pattern, text) == std::regex_search(text, other));
      ++compared;
    }
  }
  CHECK(compared == 10'000);
}
