#include "author_folder.h"
#include "help/catch.h"
#include "tool/check.h"
#include "tool/grade.h"

#include <cmath>

using namespace anteroom::content;
using anteroom::help::AuthorFolder;

TEST_CASE("syllables are counted as they are spoken") {
  const std::vector<std::pair<std::string, std::size_t>> known{
      {"a", 1},          {"body", 2},         {"alarm", 2},     {"make", 1},      {"moves", 1},   {"asked", 1},
      {"wanted", 2},     {"needed", 2},       {"table", 2},     {"houses", 2},    {"changes", 2}, {"safely", 2},
      {"people", 2},     {"trauma", 2},       {"quiet", 2},     {"anxiety", 4},   {"violent", 3}, {"usual", 3},
      {"intimacy", 4},   {"relationship", 4}, {"closeness", 2}, {"breathe", 1},   {"the", 1},     {"every", 2},
      {"well-known", 2}, {"don't", 1},        {"therapist", 3}, {"dangerous", 3}, {"serious", 3}, {"real", 1},
      {"idea", 3},       {"didn't", 2},       {"doesn’t", 2},   {"can't", 1},     {"equal", 2},   {"quality", 3},
      {"sexual", 3},     {"experience", 4},   {"situation", 4}, {"safety", 2},    {"dismiss", 2}, {"criticism", 4},
      {"media", 3},      {"anxious", 2},      {"religious", 3}, {"memories", 3},  {"touches", 2}, {"period", 3},
      {"5", 1}};
  std::string wrong;
  for (const auto& [word, count] : known)
    if (syllables(word) != count) wrong += word + "=" + std::to_string(syllables(word)) + " ";
  CHECK(wrong == "");
}

TEST_CASE("sentences end where a reader stops") {
  CHECK(sentences("One. Two! Three?").size() == 3);
  CHECK(sentences("He said \"No.\" Then he left.").size() == 2);
  CHECK(sentences("It helps, e.g. a walk or 4.5 minutes of rest.").size() == 1);
  CHECK(sentences("Dr. Smith helps.").size() == 1);
  CHECK(sentences("Wait... what? Yes").size() == 2);
  CHECK(sentences("no mark at the end").size() == 1);
  CHECK(sentences("... !").empty());
}

TEST_CASE("the grade is Flesch and Kincaid's") {
  CHECK(grade({}) == 0);
  // 6 words, 6 syllables, 1 sentence.
  CHECK(std::abs(grade({"The cat sat on the mat."}) - (0.39 * 6 + 11.8 - 15.59)) < 1e-9);
  CHECK(grade({"Interpersonal intimacy necessitates considerable vulnerability."}) > 20);
}

TEST_CASE("the reading level of a card") {
  AuthorFolder author;
  const auto sentence = [](int count, const std::string& word) {
    std::string made = "Here";
    for (int i = 1; i < count; ++i) made += " " + word;
    return made + ". ";
  };
  const auto many = [&](const std::string& one) {
    return one + one + one + one + one + one + one + one + one + one + "\n";
  };

  SECTION("is told with its words and pages") {
    author.body(many("We go to the old house by the sea. "));
    const auto made = check(author.path());
    REQUIRE(made.ok());
    CHECK_THAT(level_table(made->levels), ContainsSubstring("short     90      1  When the alarm stays on (alarm)"));
  }
  SECTION("is a grade from 100 words on") {
    author.body(many("We all go to the old house by the sea. "));
    const auto made = check(author.path());
    REQUIRE(made.ok());
    REQUIRE(made->levels.at(0).grade.has_value());
    CHECK(std::abs(*made->levels.at(0).grade - (0.39 * 10 + 11.8 - 15.59)) < 1e-9);
  }
  SECTION("may not be above 8, and the hardest sentences are named") {
    author.body(many(sentence(10, "closer")) + "\nConsiderable vulnerability necessitates understanding.\n");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:15: reading grade"));
    CHECK_THAT(author.told(), ContainsSubstring("The hardest: line 15: \"Considerable vulnerability"));
  }
  SECTION("is judged by the longest sentence of a short text") {
    author.body("Hello.\n\n" + sentence(26, "we"));
    CHECK_THAT(author.told(),
               ContainsSubstring("alarm.md:15: a sentence has 26 words; split it, 25 is the most: \"Here we"));
    author.body("Hello.\n\n" + sentence(25, "we"));
    CHECK(author.told() == "");
  }
  SECTION("is asked of checks too") {
    author.change("checks/near.yaml", "All is well.", sentence(26, "we"));
    CHECK_THAT(author.told(), ContainsSubstring("checks/near.yaml:17: a sentence has 26 words"));
  }
  SECTION("is not asked of other languages than English") {
    author.change("bundle.yaml", "code: en", "code: de").change("topics.yaml", "{en:", "{de:");
    author.change("checks/near.yaml", "{en:", "{de:").change("checks/near.yaml", "  en:", "  de:");
    author.write("cards/de/alarm.md", author.read("cards/en/alarm.md") + sentence(60, "Verletzlichkeit"));
    author.write("cards/de/breathe.md", author.read("cards/en/breathe.md"));
    author.write("strings/de.po", author.read("strings/en.po")).remove("cards/en").remove("strings/en.po");
    CHECK(author.told() == "");
  }
}
