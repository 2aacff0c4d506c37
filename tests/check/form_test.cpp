// A form as a visitor and the screens meet it.
#include "check/a_form.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;
using help::answered;

namespace {

Answer choosing(std::vector<int> options) { return {std::move(options), std::nullopt, {}}; }
Answer numbered(const char* text) { return {{}, Decimal::parse(text), {}}; }

Band band(int from, int to) {
  Band made{Decimal(from), Decimal(to), {}};
  made.guidance.id = "from-" + std::to_string(from);
  return made;
}

} // namespace

TEST_CASE("the questions of a form") {
  std::vector<Item> items{help::group("g"), help::scale("q1", {0, 1}, 0), help::number("q2", Kind::integer, 0)};
  Item text = help::group("text");
  text.kind = Kind::display;
  items.push_back(text);                            // 3
  items.push_back(help::unasked("name", "string")); // 4
  items.push_back(help::yes_no("q3"));              // 5
  items.push_back(help::yes_no("secret"));          // 6
  items[6].hidden = true;
  items.push_back(help::yes_no("fixed")); // 7
  items[7].read_only = true;
  items.push_back(help::total("total", "1")); // 8
  items.push_back(help::group("hidden"));     // 9
  items[9].hidden = true;
  items.push_back(help::yes_no("within", 9)); // 10
  items.push_back(help::yes_no("q4"));        // 11
  const Form form = help::form(items);

  SECTION("are those that a visitor can see and answer, in the order of the file") {
    CHECK(questions(form, {}) == std::vector<int>{1, 2, 5, 11});
  }
  SECTION("may be none") { CHECK(questions(help::form({help::group("g")}), {}).empty()); }
}

TEST_CASE("an answer") {
  Item many = help::scale("many", {0, 1, 2, 3});
  many.repeats = true;
  many.options[3].exclusive = true;
  Item number = help::number("number");
  number.lowest = Decimal(0);
  number.highest = Decimal(10);
  const Form form = help::form({help::scale("one", {0, 1}), many, number, help::number("decimal", Kind::decimal),
                                help::yes_no("flag"), help::group("g"), help::total("total", "1")});
  const auto keeps = [&](int item, Answer answer) {
    return with_answer(form, {}, item, std::move(answer)).given.contains(item);
  };

  SECTION("is kept when the item can have it, and is none when it cannot") {
    CHECK(keeps(0, choosing({1})));
    CHECK_FALSE(keeps(0, choosing({2})));
    CHECK_FALSE(keeps(0, choosing({-1})));
    CHECK_FALSE(keeps(0, choosing({0, 1})));
    CHECK(keeps(1, choosing({0, 2})));
    CHECK_FALSE(keeps(1, choosing({2, 0})));
    CHECK_FALSE(keeps(1, choosing({0, 0})));
    CHECK(keeps(2, numbered("10")));
    CHECK_FALSE(keeps(2, numbered("11")));
    CHECK_FALSE(keeps(2, numbered("2.5")));
    CHECK(keeps(3, numbered("2.5")));
    CHECK_FALSE(keeps(0, numbered("1")));
    CHECK(keeps(4, choosing({1})));
    CHECK_FALSE(keeps(4, choosing({2})));
    CHECK_FALSE(keeps(5, choosing({0})));
    CHECK_FALSE(keeps(6, numbered("1")));
    CHECK_FALSE(keeps(99, choosing({0})));
    CHECK_FALSE(keeps(-1, choosing({0})));
  }
  SECTION("is taken back by an open one") {
    Answers answers = with_answer(form, {}, 0, choosing({1}));
    CHECK(with_answer(form, answers, 0, {}).given.empty());
  }
  SECTION("of one choice is replaced, and taken back when it is touched again") {
    Answer answer = with_choice(form.questionnaire().items[0], {}, 0);
    CHECK(answer == choosing({0}));
    answer = with_choice(form.questionnaire().items[0], answer, 1);
    CHECK(answer == choosing({1}));
    CHECK(with_choice(form.questionnaire().items[0], answer, 1).open());
    CHECK(with_choice(form.questionnaire().items[0], answer, 7) == choosing({1}));
  }
  SECTION("of many choices grows in order; one that excludes the others is alone") {
    const Item& item = form.questionnaire().items[1];
    Answer answer = with_choice(item, with_choice(item, {}, 2), 0);
    CHECK(answer == choosing({0, 2}));
    CHECK(with_choice(item, answer, 2) == choosing({0}));
    CHECK(with_choice(item, answer, 3) == choosing({3}));
    CHECK(with_choice(item, choosing({3}), 1) == choosing({1}));
  }
  SECTION("of yes or no has two options without words") {
    const std::vector<Option> both = options_of(form.questionnaire().items[4]);
    REQUIRE(both.size() == 2);
    CHECK(both[0].value == Value(true));
    CHECK(both[1].value == Value(false));
    CHECK(with_choice(form.questionnaire().items[4], {}, 1) == choosing({1}));
    CHECK(options_of(form.questionnaire().items[2]).empty());
  }
  SECTION("is made of the values of a response") {
    const auto& items_ = form.questionnaire().items;
    CHECK(answer_of(items_[0], {Coding{help::kOften, "a1", "whatever is displayed"}}) == choosing({1}));
    CHECK(answer_of(items_[0], {Coding{"http://example.org/other", "a1", ""}}).told.size() == 1);
    CHECK(answer_of(items_[1], {items_[1].options[2].value, items_[1].options[0].value}) == choosing({0, 2}));
    CHECK(answer_of(items_[2], {Integer{7}}) == numbered("7"));
    CHECK(answer_of(items_[3], {Integer{7}}) == numbered("7"));
    CHECK(answer_of(items_[4], {false}) == choosing({1}));
    Item amount = help::number("amount");
    amount.kind = Kind::quantity;
    const Quantity walked{Decimal(2), "km", "http://unitsofmeasure.org", "km"};
    CHECK(answer_of(amount, {walked}) == numbered("2")); // it names no unit
    amount.unit = "mi";
    CHECK(answer_of(amount, {walked}).told == std::vector<Value>{walked});
    CHECK(answer_of(items_[0], {Text{"something else"}}).told == std::vector<Value>{Text{"something else"}});
    CHECK(answer_of(items_[0], {}).open());
  }
}

TEST_CASE("initial values") {
  Item flag = help::yes_no("flag"), fixed = help::number("fixed"), later = help::yes_no("later");
  flag.initial = {false};
  fixed.initial = {Integer{5}};
  fixed.hidden = true;
  later.initial = {true};
  later.conditions = {help::when("flag", Comparison::equal, true)};
  const Form form =
      help::form({flag, fixed, later, help::total("total", "%resource.item.where(linkId='fixed').answer.value * 2")});

  SECTION("are the answers a form begins with, where it asks") {
    CHECK(first_answers(form).given == std::map<int, Answer>{{0, choosing({1})}});
  }
  SECTION("of what no visitor can answer always count") { CHECK(help::score(form, {}) == "10"); }
  SECTION("give way to an answer") { CHECK(help::score(form, with_answer(form, {}, 1, numbered("7"))) == "14"); }
}

TEST_CASE("the result") {
  std::vector<Item> items = help::questions(3);
  items.push_back(help::total("total", "%resource.item.answer.weight().sum()"));
  Questionnaire made = help::questionnaire(items);
  made.scores[0].main = true;
  made.scores[0].bands = {band(0, 2), band(3, 6)};

  SECTION("is the band of the main score, both ends included") {
    const Form form = *Form::make(made);
    CHECK(result(form, help::answered_all(form, {0, 0, 0})).id == "from-0");
    CHECK(result(form, help::answered_all(form, {2, 0, 0})).id == "from-0");
    CHECK(result(form, help::answered_all(form, {3, 0, 0})).id == "from-3");
    CHECK(result(form, help::answered_all(form, {3, 3, 0})).id == "from-3");
  }
  SECTION("is kind about too few answers, and about a total beyond the bands") {
    made.scores[0].enough = 2;
    const Form form = *Form::make(made);
    CHECK(result(form, {}).id == "too-few");
    CHECK(result(form, help::answered_all(form, {0, -1, -1})).id == "too-few");
    CHECK(result(form, help::answered_all(form, {0, 0, -1})).id == "from-0");
    CHECK(result(form, help::answered_all(form, {3, 3, 3})).id == "too-few");
  }
  SECTION("of no answer is never a band, though the file says 0") {
    const Form form = *Form::make(made);
    CHECK(help::score(form, {}) == "0");
    CHECK(result(form, {}).id == "too-few");
  }
  SECTION("of a form without bands is general") {
    made.scores[0].bands.clear();
    const Form form = *Form::make(made);
    CHECK(result(form, help::answered_all(form, {0, 0, 0})).id == "general");
  }
}

TEST_CASE("suggestions follow from single answers") {
  Questionnaire made = help::questionnaire({help::scale("q1", {-1, -1}), help::yes_no("q2")});
  made.items[1].conditions = {help::when("q1", Comparison::exists, true)};
  made.suggestions = {
      {"q1", 0, {"rest"}, "breathe"}, {"q1", 1, {"walk", "rest"}, ""}, {"q2", 0, {"rest", "talk"}, "breathe"}};
  const Form form = *Form::make(made);
  CHECK(suggested(form, {}) == Suggested{});
  CHECK(suggested(form, answered(form, {{"q1", 1}})) == Suggested{{"walk", "rest"}, {}});
  CHECK(suggested(form, answered(form, {{"q1", 0}, {"q2", 0}})) == Suggested{{"rest", "talk"}, {"breathe"}});
  Answers orphan;
  orphan.given[1] = choosing({0});
  CHECK(suggested(form, orphan) == Suggested{}); // its question is not asked
}

TEST_CASE("support comes before the next question") {
  Questionnaire made = help::questionnaire({help::scale("weighed", {0, 1, -1}), help::scale("bare", {-1, -1}),
                                            help::yes_no("flag"), help::number("number"), help::scale("calm", {0, 1})});
  made.safety = {{{{"weighed", {0}}, {"bare", {}}}, "one", {}}, {{{"flag", {1}}, {"number", {}}}, "two", {}}};
  const Form form = *Form::make(made);
  const auto called = [&](int item, const Answer& answer) {
    const Safety* found = support(form, item, answer);
    return found == nullptr ? "" : found->title;
  };
  CHECK(called(0, choosing({0})).empty());
  CHECK(called(0, choosing({1})) == "one");
  CHECK(called(0, choosing({0, 2})) == "one");
  CHECK(called(1, choosing({0})) == "one"); // nothing is known to be harmless
  CHECK(called(1, choosing({1})) == "one");
  CHECK(called(2, choosing({1})).empty());
  CHECK(called(2, choosing({0})) == "two");
  CHECK(called(3, numbered("0")).empty());
  CHECK(called(3, numbered("1")) == "two");
  CHECK(called(4, choosing({1})).empty());
  CHECK(called(0, {}).empty());
  CHECK(called(99, choosing({1})).empty());
}

TEST_CASE("the response") {
  std::vector<Item> items{help::group("g"),         help::scale("q1", {0, 3}, 0),
                          help::yes_no("under", 1), help::group("empty"),
                          help::yes_no("open", 3),  help::total("total", "%resource.item.item.answer.weight().sum()")};
  items[1].repeats = true;
  const Form form = help::form(items);
  const auto told = [](const Facts& facts) {
    std::vector<std::string> lines;
    for (const Fact& fact : facts.all()) {
      const auto* text = fact.value ? std::get_if<Text>(&*fact.value) : nullptr;
      lines.push_back((fact.parent < 0 ? "" : facts.all()[static_cast<std::size_t>(fact.parent)].name + ".") +
                      fact.name + (fact.name == "linkId" ? " " + text->text : ""));
    }
    return lines;
  };
  SECTION("holds what was answered, under what it belongs to, and calculated values") {
    Answers answers = with_answer(form, {}, 1, choosing({0, 1}));
    answers = with_answer(form, answers, 2, choosing({0}));
    CHECK(told(response(form, answers)) ==
          std::vector<std::string>{"QuestionnaireResponse",  "QuestionnaireResponse.item",
                                   "item.linkId g",          "item.item",
                                   "item.linkId q1",         "item.answer",
                                   "answer.valueCoding",     "valueCoding.system",
                                   "valueCoding.code",       "valueCoding.display",
                                   "valueCoding.extension",  "extension.url",
                                   "extension.valueDecimal", "answer.item",
                                   "item.linkId under",      "item.answer",
                                   "answer.valueBoolean",    "item.answer",
                                   "answer.valueCoding",     "valueCoding.system",
                                   "valueCoding.code",       "valueCoding.display",
                                   "valueCoding.extension",  "extension.url",
                                   "extension.valueDecimal", "QuestionnaireResponse.item",
                                   "item.linkId total",      "item.answer",
                                   "answer.valueDecimal"});
  }
  SECTION("leaves out what was not answered, and disabled items") {
    CHECK(told(response(form, {})) == std::vector<std::string>{"QuestionnaireResponse", "QuestionnaireResponse.item",
                                                               "item.linkId total", "item.answer",
                                                               "answer.valueDecimal"});
  }
}
