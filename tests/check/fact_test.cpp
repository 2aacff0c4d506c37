#include "check/fact.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;

TEST_CASE("a tree of facts") {
  Facts facts;
  SECTION("begins with the resource") {
    CHECK_FALSE(facts.takes(0));
    CHECK(facts.takes(-1));
    CHECK(facts.add(-1, "Questionnaire") == 0);
    CHECK_FALSE(facts.takes(-1));
  }
  SECTION("takes a fact below the last one and below what that is under, and nowhere else") {
    facts.add(-1, "Questionnaire");
    facts.add(0, "item");
    facts.add(1, "linkId", Text{"a"});
    facts.add(0, "item");
    CHECK(facts.takes(3));
    CHECK(facts.takes(0));
    CHECK_FALSE(facts.takes(1));
    CHECK_FALSE(facts.takes(2));
    CHECK_FALSE(facts.takes(4));
    CHECK(facts.all()[0].end == 4);
    CHECK(facts.all()[1].end == 3);
  }
  SECTION("keeps its bounds") {
    facts.add(-1, "Questionnaire");
    int depth = 0;
    while (facts.takes(depth)) facts.add(depth++, "item");
    CHECK(depth == kDeepestFact - 1);
    while (facts.takes(0)) facts.add(0, "item");
    CHECK(facts.all().size() == static_cast<std::size_t>(kMostFacts));
  }
  SECTION("has the parts of a coding and of a quantity") {
    facts.add(-1, "Questionnaire");
    facts.add_whole(0, "valueCoding", Coding{"s", "c", ""});
    facts.add_whole(0, "valueQuantity", Quantity{Decimal(2), "kg", "", ""});
    std::vector<std::string> names;
    for (const Fact& fact : facts.all()) names.push_back(fact.name);
    CHECK(names ==
          std::vector<std::string>{"Questionnaire", "valueCoding", "system", "code", "valueQuantity", "value", "unit"});
  }
}

TEST_CASE("a step leads to a fact of its name, and `value` to a value of any type") {
  CHECK(leads_to("linkId", "linkId"));
  CHECK_FALSE(leads_to("link", "linkId"));
  CHECK(leads_to("value", "valueCoding"));
  CHECK(leads_to("value", "value"));
  CHECK(leads_to("valueCoding", "valueCoding"));
  CHECK_FALSE(leads_to("value", "valueSet"));
  CHECK_FALSE(leads_to("value", "values"));
  CHECK_FALSE(leads_to("answer", "answerOption"));
}

TEST_CASE("values are the same answer") {
  CHECK(same_answer(Integer{2}, Decimal(2)));
  CHECK(same_answer(Quantity{Decimal(2), "", "", ""}, Integer{2}));
  CHECK_FALSE(same_answer(Quantity{Decimal(2), "kg", "", ""}, Integer{2}));
  CHECK_FALSE(same_answer(Text{"2"}, Integer{2}));
  CHECK_FALSE(same_answer(Quantity{Decimal(2), "kg", "", ""}, Quantity{Decimal(2), "g", "", ""}));
  CHECK(same_answer(Coding{"s", "c", "one"}, Coding{"s", "c", "another"}));
  CHECK_FALSE(same_answer(Coding{"s", "c", ""}, Coding{"t", "c", ""}));
  CHECK_FALSE(same_answer(Coding{"", "", "one"}, Coding{"", "", "another"}));
}
