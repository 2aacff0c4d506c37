// What keeps a questionnaire from being a form, and the order of what depends on what.
#include "check/a_form.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;
using help::fhirpath;
using help::when;

namespace {

std::string told(const Questionnaire& questionnaire) {
  std::string all;
  for (const Problem& problem : problems(questionnaire)) all += (all.empty() ? "" : "\n") + problem.what;
  return all;
}

std::string told(std::vector<Item> items, std::vector<Variable> variables = {}) {
  Questionnaire made;
  made.items = std::move(items);
  made.variables = std::move(variables);
  return told(made);
}

Item gated(Item item, std::string question) {
  item.conditions = {when(std::move(question), Comparison::exists, true)};
  return item;
}

} // namespace

TEST_CASE("a form refuses") {
  SECTION("link ids that are missing, twice there, or lead nowhere") {
    CHECK_THAT(told({help::yes_no("")}), ContainsSubstring("an item has no link id"));
    CHECK(told({help::yes_no("a"), help::yes_no("a")}) == "the link id “a” is there twice");
    CHECK(told({gated(help::yes_no("a"), "b")}) == "a condition of “a” asks for “b”, which is no item of this form");
    Item text = help::group("a");
    text.kind = Kind::display;
    CHECK(told({help::yes_no("a"), text, text}).empty()); // real files do it, and no harm comes of it
  }
  SECTION("items that are not in the order of a tree") {
    CHECK_THAT(told({help::yes_no("a", 1), help::group("g")}), ContainsSubstring("behind what it is under"));
    CHECK_THAT(told({help::group("g"), help::yes_no("a"), help::yes_no("b", 0)}),
               ContainsSubstring("behind what it is under"));
    CHECK_THAT(told({help::yes_no("a", 7)}), ContainsSubstring("behind what it is under"));
    std::vector<Item> deep;
    for (int i = 0; i < 30; ++i) deep.push_back(help::group("g" + std::to_string(i), i - 1));
    CHECK_THAT(told(deep), ContainsSubstring("is under too many others"));
    CHECK_THAT(told(std::vector<Item>(1001, help::yes_no("a"))), ContainsSubstring("more than 1000 items"));
  }
  SECTION("conditions that say nothing") {
    Item asked = help::yes_no("b");
    asked.conditions = {when("a", Comparison::exists, Integer{1})};
    CHECK_THAT(told({help::yes_no("a"), asked}), ContainsSubstring("says neither true nor false"));
    asked.conditions = {when("a", Comparison::greater, true)};
    CHECK_THAT(told({help::yes_no("a"), asked}), ContainsSubstring("what has no order"));
  }
  SECTION("choices without options, one answer with two weights, ranges that are none") {
    CHECK_THAT(told({help::scale("a", {})}), ContainsSubstring("“a” has nothing to choose from"));
    Item twice = help::scale("a", {0, 1});
    twice.options[1].value = twice.options[0].value;
    CHECK_THAT(told({twice}), ContainsSubstring("one answer with two weights: “Answer 1”"));
    Item range = help::number("a");
    range.lowest = Decimal(2);
    range.highest = Decimal(1);
    range.step = Decimal(0);
    CHECK_THAT(told({range}), ContainsSubstring("smallest value above its largest"));
    CHECK_THAT(told({range}), ContainsSubstring("a step that leads nowhere"));
  }
  SECTION("scores that cannot be") {
    Questionnaire made = help::questionnaire({help::scale("a", {0, 1}), help::yes_no("b")});
    Score score;
    score.link = "total";
    score.origin = Origin::side_file;
    score.main = true;
    score.enough = 5;
    score.terms = {{"a", {Decimal(1)}}, {"c", {}}};
    score.gates = {{{"d", {}}, Decimal(), Decimal()}};
    score.bands = {{Decimal(0), Decimal(5), {}}, {Decimal(5), Decimal(4), {}}};
    made.scores = {score, score};
    made.scores[1].terms.clear();
    made.safety = {{{{"e", {}}, {"a", {0, 2}}}, "", {}}};
    made.suggestions = {{"a", 2, {}, ""}, {"f", 0, {}, ""}};
    for (const char* part :
         {"the score “total” has 1 weights for “a”, which has 2 options", "asks for “c”", "asks for “d”",
          "wants more answers than it counts", "ends before it begins: 5", "two bands for 5", "a second main score",
          "counts no items", "a safety rule asks for “e”", "a safety rule has an option that “a” does not have",
          "an option that “a” does not have", "a suggestion asks for “f”"})
      CHECK_THAT(told(made), ContainsSubstring(part));
    score.origin = Origin::file;
    score.link = "a";
    made.scores = {score};
    CHECK_THAT(told(made), ContainsSubstring("“a” is not calculated in the file"));
  }
  SECTION("one name for two variables of one item") {
    const Variable variable{"a", fhirpath("1")};
    CHECK_THAT(told({help::yes_no("q")}, {variable, variable}), ContainsSubstring("the variable %a is there twice"));
  }
  SECTION("and says all that is wrong at once, each with its item") {
    const std::vector<Problem> found = problems(
        help::questionnaire({gated(help::yes_no("a"), "x"), help::scale("b", {}), gated(help::yes_no("c"), "y")}));
    REQUIRE(found.size() == 3);
    CHECK(found[0].item == 0);
    CHECK(found[1].item == 1);
    CHECK(found[2].item == 2);
  }
}

TEST_CASE("what depends on itself is refused, and shown") {
  const std::string prefix = "this depends on itself: ";
  const auto reading = [](const std::string& link) {
    return "%resource.item.where(linkId='" + link + "').answer.value";
  };
  SECTION("conditions in a circle") {
    CHECK(told({gated(help::yes_no("a"), "b"), gated(help::yes_no("b"), "c"), gated(help::yes_no("c"), "a")}) ==
          prefix + "a → b → c → a");
    CHECK(told({gated(help::yes_no("a"), "a")}) == prefix + "a → a");
  }
  SECTION("a group that asks for what is in it") {
    CHECK(told({gated(help::group("g"), "a"), help::yes_no("a", 0)}) == prefix + "g → a → g");
  }
  SECTION("totals of each other, and of themselves") {
    CHECK(told({help::total("a", reading("b")), help::total("b", reading("a"))}) == prefix + "a → b → a");
    CHECK(told({help::total("a", reading("a") + " + 1")}) == prefix + "a → a");
    CHECK_THAT(told({help::number("q"), help::total("a", "%resource.item.answer.value.sum()"),
                     help::total("b", "%resource.item.answer.value.sum()")}),
               ContainsSubstring("a → b → a"));
  }
  SECTION("variables") {
    CHECK(told({help::yes_no("q")}, {{"a", fhirpath("%b", {"b"})}, {"b", fhirpath("%a", {"a"})}}) ==
          prefix + "%a → %b → %a");
    CHECK(told({help::total("t", "%a", {"a"})}, {{"a", fhirpath(reading("t"))}}) == prefix + "%a → t → %a");
  }
  SECTION("a question that its own total enables") {
    Item asked = help::yes_no("q");
    asked.enabled_when = fhirpath(reading("t") + ".exists()");
    CHECK(told({asked, help::total("t", reading("q"))}) == prefix + "q → t → q");
  }
}

TEST_CASE("what only seems to depend on itself is a form") {
  SECTION("a total over all weights, and two of them") {
    CHECK(told({help::scale("q", {0, 1}), help::total("a", "%resource.answers().value.ordinal().sum()"),
                help::total("b", "%resource.repeat(item).answer.weight().sum()")})
              .empty());
  }
  SECTION("a total over all link ids but its own, or over those of a pattern") {
    CHECK(
        told({help::number("q"), help::total("t", "%resource.item.where(linkId != 't').answer.value.sum()")}).empty());
    CHECK(
        told({help::number("q1"), help::total("t", "%resource.item.where(linkId.matches('^q')).answer.value.sum()"),
              help::total("u", "%resource.item.where(linkId.startsWith('q') and answer.exists()).answer.value.sum()")})
            .empty());
  }
  SECTION("a total over all answers of another type") {
    CHECK(told({help::yes_no("q"), help::total("t", "%resource.item.answer.valueBoolean.where($this).count()"),
                help::total("u", "%resource.item.answer.valueBoolean.count()")})
              .empty());
  }
  SECTION("a total over everything counts all but itself") {
    const Form form = help::form({help::number("q"), help::total("t", "%resource.item.answer.value.sum()")});
    CHECK(help::score(form, help::with_number(form, {}, "q", 5), "t") == "5");
  }
  SECTION("a variable that hides one of its own name further out") {
    Item asked = help::total("t", "%a", {"a"});
    asked.variables = {{"a", fhirpath("%a + 1", {"a"})}};
    const Form form = help::form({asked}, {{"a", fhirpath("1")}});
    CHECK(help::score(form, {}, "t") == "2");
  }
  SECTION("a descendant that follows the weight of a question above it") {
    std::vector<Item> items{help::scale("q", {0, 1}), help::yes_no("under", 0)};
    items[1].enabled_when = fhirpath("%resource.item.where(linkId = 'q').answer.weight() = 1");
    const Form form = help::form(items);
    CHECK(questions(form, help::answered(form, {{"q", 1}})) == std::vector<int>{0, 1});
    CHECK(questions(form, help::answered(form, {{"q", 0}})) == std::vector<int>{0});
  }
}

TEST_CASE("%context and %qitem are the item where an expression stands") {
  Item asked = help::scale("q", {0, 1}, 0);
  Item total = help::total("t", "%qitem.linkId.length() + %context.count()", {}, Kind::decimal, 0);
  Item inner = help::total("inner", "%resource.item.item.where(linkId='q').answer.weight()", {}, Kind::decimal, 0);
  std::vector<Item> items{help::group("g"), asked, total, inner};
  items[0].variables = {{"here", fhirpath("item.where(linkId='q').answer.weight()")},
                        {"me", fhirpath("%context.linkId")}};
  items.push_back(help::total("outer", "iif(%me = 'g', %here, -1)", {"me", "here"}, Kind::decimal, 0));
  const Form form = help::form(items);
  const Answers answers = help::answered(form, {{"q", 1}});
  CHECK(help::score(form, answers, "t") == "1"); // it has no answer yet, so it is not in the response
  CHECK(help::score(form, answers, "inner") == "1");
  CHECK(help::score(form, answers, "outer") == "1");
}
