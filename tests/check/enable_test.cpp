// What is asked: FHIR R4's enableWhen with every operator, type and combination, and expressions in its place.
#include "check/a_form.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;
using help::answered;
using help::when;

namespace {

// Whether "asked" is enabled when "question" has these answers.
bool asks(const Item& question, Condition condition, const std::vector<Value>& values) {
  Item asked = help::yes_no("asked");
  asked.conditions = {std::move(condition)};
  const Form form = help::form({question, asked});
  Answers answers;
  if (!values.empty()) answers = with_answer(form, answers, 0, answer_of(question, values));
  REQUIRE(answers.given.size() == (values.empty() ? 0 : 1));
  return enabled(form, answers)[1];
}

struct Row {
  Comparison comparison;
  bool below, same, above, open; // whether it holds for such an answer
};
const std::vector<Row> kOrder{
    {Comparison::equal, false, true, false, false},   {Comparison::not_equal, true, false, true, true},
    {Comparison::greater, false, false, true, false}, {Comparison::less, true, false, false, false},
    {Comparison::at_least, false, true, true, false}, {Comparison::at_most, true, true, false, false},
};

void hold(const Item& question, const Value& below, const Value& same, const Value& above) {
  for (const Row& row : kOrder) {
    INFO(question.fhir_type << " " << static_cast<int>(row.comparison));
    const Condition condition = when("question", row.comparison, same);
    CHECK(asks(question, condition, {below}) == row.below);
    CHECK(asks(question, condition, {same}) == row.same);
    CHECK(asks(question, condition, {above}) == row.above);
    CHECK(asks(question, condition, {}) == row.open);
  }
  for (const bool wanted : {true, false}) {
    CHECK(asks(question, when("question", Comparison::exists, wanted), {same}) == wanted);
    CHECK(asks(question, when("question", Comparison::exists, wanted), {}) == !wanted);
  }
}

std::vector<std::string> asked(const Form& form, const Answers& answers) {
  std::vector<std::string> links;
  for (const int place : questions(form, answers))
    links.push_back(form.questionnaire().items[static_cast<std::size_t>(place)].link);
  return links;
}
using Links = std::vector<std::string>;

} // namespace

TEST_CASE("a condition holds by its operator, for every type of answer") {
  const auto decimal = [](const char* text) { return Value(*Decimal::parse(text)); };
  SECTION("whole numbers") { hold(help::number("question"), Integer{4}, Integer{5}, Integer{6}); }
  SECTION("decimals") { hold(help::number("question", Kind::decimal), decimal("4.7"), decimal("4.8"), decimal("4.9")); }
  SECTION("quantities of one unit") {
    Item question = help::number("question", Kind::quantity);
    question.unit = "kg";
    hold(question, Quantity{Decimal(4), "kg", "", ""}, Quantity{Decimal(5), "kg", "", ""},
         Quantity{Decimal(6), "kg", "", ""});
  }
  SECTION("texts, and dates and times, which are texts") {
    hold(help::unasked("question", "string"), Text{"tes"}, Text{"test"}, Text{"testing"});
    hold(help::unasked("question", "date"), Text{"2020-04-30"}, Text{"2020-05-01"}, Text{"2020-05-02"});
    hold(help::unasked("question", "time"), Text{"13:29:59"}, Text{"13:30:00"}, Text{"13:30:01"});
  }
  SECTION("a whole number against a decimal, either way") {
    CHECK(asks(help::number("question"), when("question", Comparison::at_least, decimal("4.8")), {Integer{5}}));
    CHECK(asks(help::number("question", Kind::decimal), when("question", Comparison::equal, Integer{5}),
               {decimal("5.0")}));
  }
  SECTION("booleans and codings, which have no order") {
    const Item flag = help::yes_no("question");
    CHECK(asks(flag, when("question", Comparison::equal, true), {true}));
    CHECK_FALSE(asks(flag, when("question", Comparison::equal, true), {false}));
    CHECK_FALSE(asks(flag, when("question", Comparison::equal, true), {}));
    CHECK(asks(flag, when("question", Comparison::not_equal, true), {false}));
    CHECK(asks(flag, when("question", Comparison::not_equal, true), {})); // no answer is equal
    const Item choice = help::scale("question", {0, 1});
    const Value second = choice.options[1].value;
    CHECK(asks(choice, when("question", Comparison::equal, second), {second}));
    CHECK_FALSE(asks(choice, when("question", Comparison::equal, second), {choice.options[0].value}));
    CHECK(asks(choice, when("question", Comparison::exists, true), {second}));
  }
  SECTION("a coding by system and code, and by code alone where the condition names no system") {
    const Item choice = help::scale("question", {0, 1});
    const auto equal = [&](Coding coding) {
      return asks(choice, when("question", Comparison::equal, std::move(coding)), {choice.options[1].value});
    };
    CHECK(equal({help::kOften, "a1", "another display"}));
    CHECK_FALSE(equal({"http://example.org/other", "a1", ""}));
    CHECK(equal({"", "a1", ""}));
  }
  SECTION("any of several answers: two can be equal to two things") {
    Item many = help::scale("question", {0, 1, 2});
    many.repeats = true;
    const std::vector<Value> both{many.options[1].value, many.options[2].value};
    CHECK(asks(many, when("question", Comparison::equal, many.options[1].value), both));
    CHECK(asks(many, when("question", Comparison::equal, many.options[2].value), both));
    CHECK_FALSE(asks(many, when("question", Comparison::equal, many.options[0].value), both));
    CHECK_FALSE(asks(many, when("question", Comparison::not_equal, many.options[1].value), both));
    CHECK(asks(many, when("question", Comparison::not_equal, many.options[0].value), both));
  }
  SECTION("what cannot be compared does not hold") {
    CHECK_FALSE(
        asks(help::unasked("question", "string"), when("question", Comparison::greater, Integer{1}), {Text{"2"}}));
  }
}

TEST_CASE("several conditions") {
  const auto with = [](bool any) {
    Item last = help::yes_no("last");
    last.conditions = {when("a", Comparison::equal, true), when("b", Comparison::equal, true)};
    last.any_condition = any;
    return help::form({help::yes_no("a"), help::yes_no("b"), last});
  };
  for (const int a : {0, 1, -1})
    for (const int b : {0, 1, -1}) {
      INFO(a << " " << b);
      const Form all = with(false), any = with(true);
      CHECK(enabled(all, answered(all, {{"a", a}, {"b", b}}))[2] == (a == 0 && b == 0));
      CHECK(enabled(any, answered(any, {{"a", a}, {"b", b}}))[2] == (a == 0 || b == 0));
    }
}

TEST_CASE("what is enabled") {
  SECTION("follows a chain of gates, and forgets what lay behind one that closes") {
    std::vector<Item> items{help::yes_no("a"), help::yes_no("b"), help::yes_no("c"), help::yes_no("d")};
    for (std::size_t i = 1; i < items.size(); ++i)
      items[i].conditions = {when(items[i - 1].link, Comparison::equal, true)};
    const Form form = help::form(items);
    CHECK(asked(form, {}) == Links{"a"});
    Answers answers = answered(form, {{"a", 0}, {"b", 0}, {"c", 0}, {"d", 1}});
    CHECK(asked(form, answers) == Links{"a", "b", "c", "d"});
    answers = with_answer(form, answers, 0, {{1}, std::nullopt, {}});
    CHECK(asked(form, answers) == Links{"a"});
    CHECK(answers.given.size() == 1);
    // Opening it again does not bring the answers back.
    CHECK(asked(form, with_answer(form, answers, 0, {{0}, std::nullopt, {}})) == Links{"a", "b"});
  }
  SECTION("does not depend on where the gate stands") {
    std::vector<Item> items{help::yes_no("b"), help::yes_no("c"), help::yes_no("a")};
    items[0].conditions = {when("c", Comparison::equal, true)};
    items[1].conditions = {when("a", Comparison::equal, true)};
    const Form form = help::form(items);
    CHECK(asked(form, answered(form, {{"a", 0}})) == Links{"c", "a"});
    CHECK(asked(form, answered(form, {{"a", 0}, {"c", 0}})) == Links{"b", "c", "a"});
  }
  SECTION("is a child of what is enabled") {
    std::vector<Item> items{help::yes_no("gate"), help::group("g"), help::group("inner", 1), help::yes_no("deep", 2),
                            help::yes_no("under", 3)};
    items[1].conditions = {when("gate", Comparison::equal, true)};
    const Form form = help::form(items);
    CHECK(asked(form, {}) == Links{"gate"});
    CHECK(asked(form, answered(form, {{"gate", 0}})) == Links{"gate", "deep", "under"});
  }
  SECTION("sees no answer of a disabled item, whatever asks for it") {
    std::vector<Item> items{help::yes_no("gate"), help::yes_no("b"), help::yes_no("missing"), help::yes_no("other")};
    items[1].conditions = {when("gate", Comparison::equal, true)};
    items[2].conditions = {when("b", Comparison::exists, false)};
    items[3].conditions = {when("b", Comparison::not_equal, true)};
    const Form form = help::form(items);
    Answers answers = answered(form, {{"gate", 0}, {"b", 0}});
    CHECK(asked(form, answers) == Links{"gate", "b"});
    answers.given[0].chosen = {1};
    CHECK(asked(form, answers) == Links{"gate", "missing", "other"});
  }
  SECTION("can be said by an expression, with variables and calculated values") {
    std::vector<Item> items = help::questions(2);
    items.push_back(help::total("total", "%resource.item.where(linkId.matches('^q')).answer.weight().sum()"));
    items.push_back(help::yes_no("by-total"));
    items[3].enabled_when = help::fhirpath("%resource.item.where(linkId='total').answer.value > 3");
    items.push_back(help::yes_no("by-variable"));
    items[4].variables = {{"first", help::fhirpath("%resource.item.where(linkId='q1').answer.value")}};
    items[4].enabled_when = help::fhirpath("%first.exists() and %first.code != 'a0'", {"first"});
    items.push_back(help::yes_no("never"));
    items[5].enabled_when = help::fhirpath("%patient.gender = 'male'"); // neither true nor false
    items.push_back(help::yes_no("by-condition"));
    items[6].conditions = {when("total", Comparison::at_least, Integer{6})};
    const Form form = help::form(items);
    CHECK(asked(form, {}) == Links{"q1", "q2"});
    CHECK(asked(form, help::answered_all(form, {1, -1})) == Links{"q1", "q2", "by-variable"});
    CHECK(asked(form, help::answered_all(form, {0, 3})) == Links{"q1", "q2"});
    CHECK(asked(form, help::answered_all(form, {3, 3})) ==
          Links{"q1", "q2", "by-total", "by-variable", "by-condition"});
  }
  SECTION("by texts put together, as a published form does") {
    std::vector<Item> items{help::unasked("a", "string"), help::unasked("b", "string"), help::yes_no("c")};
    items[2].enabled_when = help::fhirpath("%resource.item.where(linkId='a').answer.value & "
                                           "%resource.item.where(linkId='b').answer.value = 'chicken'");
    const Form form = help::form(items);
    Answers answers = with_answer(form, {}, 0, {{}, std::nullopt, {Text{"chick"}}});
    CHECK_FALSE(enabled(form, answers)[2]);
    CHECK(enabled(form, with_answer(form, answers, 1, {{}, std::nullopt, {Text{"en"}}}))[2]);
  }
  SECTION("holds whatever is under it or asks for itself for absent, while it is asked") {
    std::vector<Item> items{help::yes_no("a"), help::group("g"), help::yes_no("b", 1)};
    items[1].enabled_when = help::fhirpath("%resource.repeat(item).answer.value.where($this = true).exists()");
    const Form form = help::form(items);
    CHECK(asked(form, {}) == Links{"a"});
    CHECK(asked(form, answered(form, {{"a", 0}})) == Links{"a", "b"});
    // Its own answer cannot keep the group open.
    Answers answers = answered(form, {{"a", 0}, {"b", 0}});
    CHECK(asked(form, with_answer(form, answers, 0, {{1}, std::nullopt, {}})) == Links{"a"});
  }
}
