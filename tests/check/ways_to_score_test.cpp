// The ten ways in which published questionnaires express a score, or fail to, with questions of our own; and the
// traps in them.
#include "check/a_form.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;
using help::answered;
using help::answered_all;
using help::fhirpath;
using help::score;

namespace {

const std::vector<int> kHighest(9, 3);
const std::vector<int> kOpen(9, -1);
const std::vector<int> kFirstAlone{3, -1, -1, -1, -1, -1, -1, -1, -1};

// The weight of each answer, looked up in the file by its code, as variables of the total's item.
Item total_by_lookup(int count) {
  std::set<std::string> names{"scoreExt"};
  Item made = help::total("total", "0");
  made.variables.push_back({"scoreExt", fhirpath("'" + help::kOrdinal + "'")});
  std::string sum, any;
  for (int i = 1; i <= count; ++i) {
    const std::string link = "q" + std::to_string(i), name = link + "_value";
    made.variables.push_back({name, fhirpath("%questionnaire.item.where(linkId = '" + link +
                                                 "').answerOption.where(valueCoding.code=%resource"
                                                 ".item.where(linkId = '" +
                                                 link +
                                                 "').answer.valueCoding.code).extension.where(url=%scoreExt)"
                                                 ".valueDecimal",
                                             names)});
    names.insert(name);
    sum += (i > 1 ? " + " : "") + ("iif(%" + name + ".exists(), %" + name + ", 0)");
    any += (i > 1 ? " or " : "") + ("%" + name + ".exists()");
  }
  names.insert("any_answered");
  made.variables.push_back({"any_answered", fhirpath(any, names)});
  made.calculated = fhirpath("iif(%any_answered, " + sum + ", {})", names);
  return made;
}

Form with_total(Item total, int count = 9) {
  std::vector<Item> items = help::questions(count);
  items.push_back(std::move(total));
  return help::form(std::move(items));
}

// A side-file's score over "q1" … "q<count>".
Score counted(int count) {
  Score made;
  made.link = "total";
  made.origin = Origin::side_file;
  for (int i = 1; i <= count; ++i) made.terms.push_back({"q" + std::to_string(i), {}});
  return made;
}

Form with_score(std::vector<Item> items, Score score) {
  Questionnaire made = help::questionnaire(std::move(items));
  made.scores = {std::move(score)};
  Result<Form> form = Form::make(std::move(made));
  if (!form) FAIL(form.error().what);
  return std::move(*form);
}

} // namespace

TEST_CASE("a score from") {
  SECTION("A: variables that look each weight up in the file") {
    const Form form = with_total(total_by_lookup(9));
    CHECK(score(form, answered_all(form, kHighest)) == "27");
    CHECK(score(form, answered_all(form, kFirstAlone)) == "3");
    CHECK(score(form, answered_all(form, std::vector<int>(9, 0))) == "0");
    CHECK(score(form, answered_all(form, kOpen)) == "nothing");
  }
  SECTION("B: weight() of all but one item") {
    const Form form = with_total(help::total("total", "%resource.item.where(linkId != 'q9').answer.weight().sum()"));
    CHECK(score(form, answered_all(form, kHighest)) == "24");
    CHECK(score(form, answered_all(form, kFirstAlone)) == "3");
    CHECK(score(form, answered_all(form, kOpen)) == "0");
  }
  SECTION("C: answers() and ordinal(), the total a quantity") {
    std::vector<Item> items{help::group("g")};
    for (Item item : help::questions(9)) {
      item.parent = 0;
      items.push_back(item);
    }
    items.push_back(help::total("total", "%resource.answers().value.ordinal().sum()", {}, Kind::quantity, 0));
    const Form form = help::form(items);
    CHECK(score(form, answered_all(form, kHighest)) == "27");
    CHECK(score(form, answered_all(form, kFirstAlone)) == "3");
  }
  SECTION("D: the extension that the answer carries on") {
    const std::string each = "').answer.valueCoding.extension('" + help::kOrdinal + "').valueDecimal.toInteger()";
    const Form sum = with_total(
        help::total("total", "%resource.item.where(linkId='q1" + each + " + %resource.item.where(linkId='q2" + each),
        2);
    CHECK(score(sum, answered_all(sum, {3, 3})) == "6");
    CHECK(score(sum, answered_all(sum, {3, -1})) == "nothing"); // one missing answer: empty, not a part of the sum
    const Form lenient = with_total(help::total("total", "iif(%resource.item.where(linkId='q1').empty(), 0, %resource"
                                                         ".item.where(linkId='q1" +
                                                             each + ") + 1"),
                                    1);
    CHECK(score(lenient, answered_all(lenient, {-1})) == "1");
    CHECK(score(lenient, answered_all(lenient, {2})) == "3");
  }
  SECTION("E: a variable of the whole form, and link ids by a pattern") {
    const std::vector<Variable> variables{
        {"sum", fhirpath("%resource.item.where(linkId.matches('^q[1-4]$')).answer.value.ordinal().sum()")}};
    std::vector<Item> items = help::questions(5);
    items.push_back(help::total("total", "%sum", {"sum"}));
    const Form form = help::form(items, variables);
    CHECK(score(form, answered_all(form, {3, 3, 3, 3, 3})) == "12");
    CHECK(score(form, answered_all(form, {-1, 2, -1, 0, 3})) == "2");
  }
  SECTION("F: nothing but weights is never made up") {
    std::vector<Item> items = help::questions(3);
    items.push_back(help::number("total", Kind::decimal));
    Score bare;
    bare.link = "total";
    const Form form = with_score(items, bare);
    CHECK(score(form, answered_all(form, {3, 3, 3})) == "nothing");
    const Form sided = with_score(items, counted(3));
    CHECK(score(sided, answered_all(sided, {3, 2, 1})) == "6");
  }
  SECTION("G: another language is a score without an origin") {
    Score bare;
    bare.link = "total";
    const Form form = with_score(help::questions(2), bare);
    CHECK(scores(form, answered_all(form, {1, 1})) == std::vector<Scored>{{"total", "", std::nullopt, Origin::none}});
  }
  SECTION("H: weights of a value set, which no answer carries") {
    std::vector<Item> items = help::questions(2);
    for (Item& item : items)
      for (Option& option : item.options) option.weight_url.clear();
    items.push_back(help::total("total", "%resource.item.answer.value.ordinal().sum()"));
    const Form form = help::form(items);
    CHECK(score(form, answered_all(form, {3, 2})) == "5");
  }
  SECTION("I: weights under their newer and their older name") {
    for (const char* url : {"http://hl7.org/fhir/StructureDefinition/itemWeight",
                            "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"}) {
      std::vector<Item> items = help::questions(2);
      for (Item& item : items)
        for (Option& option : item.options) option.weight_url = url;
      items.push_back(help::total("total", "%resource.item.answer.weight().sum()"));
      const Form form = help::form(items);
      CHECK(score(form, answered_all(form, {3, 1})) == "4");
    }
  }
  SECTION("J: yes and no with neither weights nor words on scoring, by a side-file with a gate") {
    std::vector<Item> items{help::scale("gate", {-1, -1}), help::scale("q1", {-1, -1}), help::yes_no("q2")};
    Score sided = counted(2);
    for (Term& term : sided.terms) term.weights = {Decimal(1), Decimal(0)};
    sided.gates.push_back({{"gate", {Decimal(1), Decimal(0)}}, Decimal(1), Decimal(1)});
    const Form form = with_score(items, sided);
    CHECK(score(form, answered(form, {{"gate", 0}, {"q1", 0}, {"q2", 0}})) == "2");
    CHECK(score(form, answered(form, {{"gate", 1}, {"q1", 0}, {"q2", 0}})) == "0");
    CHECK(score(form, answered(form, {{"gate", 1}})) == "0"); // "no" ends it
    CHECK(score(form, answered(form, {{"q1", 0}, {"q2", 0}})) == "nothing");
    CHECK(score(form, answered(form, {{"gate", 0}, {"q1", 0}})) == "nothing");
    Score bare;
    bare.link = "total";
    const Form alone = with_score(items, bare);
    CHECK(score(alone, answered(alone, {{"gate", 0}, {"q1", 0}})) == "nothing");
  }
}

TEST_CASE("traps of scoring") {
  SECTION("a tenth item with weights does not count: 27, not 30") {
    std::vector<Item> items = help::questions(9);
    items.push_back(total_by_lookup(9));
    items.push_back(help::scale("difficulty", {0, 1, 2, 3}));
    const Form form = help::form(items);
    Answers answers = answered_all(form, kHighest);
    answers = with_answer(form, answers, form.place("difficulty").value(), {{3}, std::nullopt, {}});
    CHECK(score(form, answers) == "27");
  }
  SECTION("one code in two systems is two answers") {
    std::vector<Item> items{help::scale("q1", {1, 2}), help::scale("q2", {10, 20}, -1, "http://example.org/other")};
    items.push_back(help::total("total", "%resource.item.answer.value.weight().sum()"));
    const Form form = help::form(items);
    CHECK(score(form, answered_all(form, {0, -1})) == "1");
    CHECK(score(form, answered_all(form, {-1, 0})) == "10");
    CHECK(score(form, answered_all(form, {1, 1})) == "22");
  }
  SECTION("one code in two systems within one item, too") {
    Item both = help::scale("q1", {1});
    both.options.push_back(help::scale("x", {10}, -1, "http://example.org/other").options[0]);
    for (Option& option : both.options) option.weight_url.clear();
    const Form form = help::form({both, help::total("total", "%resource.item.answer.value.weight()")});
    CHECK(score(form, answered_all(form, {0})) == "1");
    CHECK(score(form, answered_all(form, {1})) == "10");
  }
  SECTION("items that share codes keep their own weights") {
    Item turned = help::scale("q2", {3, 2, 1, 0});
    for (Option& option : turned.options) option.weight_url.clear();
    Item plain = help::scale("q1", {0, 1, 2, 3});
    for (Option& option : plain.options) option.weight_url.clear();
    const Form form = help::form({plain, turned, help::total("total", "%resource.item.answer.value.ordinal().sum()")});
    CHECK(score(form, answered_all(form, {3, 3})) == "3");
    CHECK(score(form, answered_all(form, {0, 0})) == "3");
  }
  SECTION("a missing answer empties a sum written with plus") {
    const Form form = with_total(help::total("total", "%resource.item.where(linkId='q1').answer.weight() + "
                                                      "%resource.item.where(linkId='q2').answer.weight()"),
                                 2);
    CHECK(score(form, answered_all(form, {3, 3})) == "6");
    CHECK(score(form, answered_all(form, {3, -1})) == "nothing");
  }
  SECTION("a number is no weight of itself") {
    const Form form = help::form({help::scale("q1", {0, 3}), help::number("age"),
                                  help::total("total", "%resource.answers().weight().sum()"),
                                  help::total("again", "%resource.answers().value.weight().sum()")});
    const Answers answers = help::with_number(form, answered_all(form, {1}), "age", 40);
    CHECK(score(form, answers) == "3"); // neither the age nor the other total
    CHECK(score(form, answers, "again") == "3");
  }
  SECTION("answers of disabled items do not count") {
    std::vector<Item> items{help::yes_no("gate"), help::scale("q1", {0, 3})};
    items[1].conditions = {help::when("gate", Comparison::equal, true)};
    items.push_back(help::total("total", "%resource.item.answer.weight().sum()"));
    const Form form = help::form(items);
    Answers answers = answered(form, {{"gate", 0}, {"q1", 1}});
    CHECK(score(form, answers) == "3");
    answers.given[0].chosen = {1}; // not by way of with_answer(): the answer below is still held
    CHECK(score(form, answers) == "0");
  }
  SECTION("a calculated value feeds what comes after it, wherever it stands in the file") {
    std::vector<Item> items{help::total("grade", "iif(%resource.item.where(linkId='total').answer.value > 3, 2, 1)")};
    items.push_back(help::total("total", "%resource.item.where(linkId='half').answer.valueDecimal * 2"));
    items.push_back(help::total("half", "%resource.item.where(linkId='q1').answer.weight()"));
    items.push_back(help::scale("q1", {0, 1, 2, 3}));
    const Form form = help::form(items);
    CHECK(score(form, answered_all(form, {3}), "grade") == "2");
    CHECK(score(form, answered_all(form, {1}), "grade") == "1");
    CHECK(score(form, answered_all(form, {-1}), "grade") == "1"); // {} > 3 is not true
    CHECK(score(form, answered_all(form, {-1})) == "nothing");
  }
  SECTION("an error in a variable leaves no score") {
    std::vector<Item> items = help::questions(2);
    items.push_back(help::total("total", "iif(%both.exists(), 1, 0)", {"both"}));
    const std::vector<Variable> variables{{"both", fhirpath("%resource.item.answer.weight().single()")}};
    const Form form = help::form(items, variables);
    CHECK(score(form, answered_all(form, {1, -1})) == "1");
    CHECK(score(form, answered_all(form, {1, 1})) == "nothing");
  }
  SECTION("the value has the type of its item") {
    const auto of_kind = [](Kind kind, std::string_view expression, std::string_view path) {
      Item total = help::total("total", expression, {}, kind);
      total.unit = "{score}";
      const Form form = help::form({total, help::total("seen", path, {}, Kind::decimal)});
      return score(form, {}, "seen");
    };
    CHECK(of_kind(Kind::decimal, "3", "%resource.item.where(linkId='total').answer.valueDecimal") == "3");
    CHECK(of_kind(Kind::integer, "3.0", "%resource.item.where(linkId='total').answer.valueInteger") == "3");
    CHECK(of_kind(Kind::integer, "2.5", "%resource.item.where(linkId='total').answer.value") == "2.5");
    CHECK(of_kind(Kind::quantity, "3", "%resource.item.where(linkId='total').answer.valueQuantity.value") == "3");
    CHECK(of_kind(Kind::boolean, "true", "iif(%resource.item.where(linkId='total').answer.valueBoolean, 1, 0)") == "1");
    CHECK(of_kind(Kind::decimal, "'3'", "%resource.item.where(linkId='total').answer.value") == "nothing");
    CHECK(of_kind(Kind::decimal, "1 | 2", "%resource.item.where(linkId='total').answer.value") == "nothing");
  }
  SECTION("several scores live in one form") {
    std::vector<Item> items = help::questions(4);
    items.push_back(help::total("a", "%resource.item.where(linkId in ('q1' | 'q2')).answer.weight().sum()"));
    items.push_back(help::total("b", "%resource.item.where(linkId = 'q3' or linkId = 'q4').answer.weight().sum()"));
    items.push_back(help::total("total", "%resource.item.where(linkId = 'a').answer.value + "
                                         "%resource.item.where(linkId = 'b').answer.value"));
    const Form form = help::form(items);
    const Answers answers = answered_all(form, {3, 2, 1, 1});
    CHECK(score(form, answers, "a") == "5");
    CHECK(score(form, answers, "b") == "2");
    CHECK(score(form, answers) == "7");
  }
}

TEST_CASE("a side-file's score") {
  const auto of = [](Skipped skipped, int enough, const std::vector<int>& choices) {
    Score sided = counted(4);
    sided.skipped = skipped;
    sided.enough = enough;
    const Form form = with_score(help::questions(4), sided);
    return score(form, answered_all(form, choices));
  };
  SECTION("is nothing when an answer is missing, unless it says otherwise") {
    CHECK(of(Skipped::empties, 1, {3, 3, 3, 3}) == "12");
    CHECK(of(Skipped::empties, 1, {3, 3, 3, -1}) == "nothing");
    CHECK(of(Skipped::zero, 1, {3, 3, 3, -1}) == "9");
    CHECK(of(Skipped::mean, 1, {3, 3, -1, -1}) == "12");
  }
  SECTION("rounds the mean's total to a whole number, a half up") {
    CHECK(of(Skipped::mean, 1, {1, 0, 0, -1}) == "1"); // 4/3
    CHECK(of(Skipped::mean, 1, {1, 1, 0, -1}) == "3"); // 8/3
    CHECK(of(Skipped::mean, 1, {1, -1, -1, -1}) == "4");
  }
  SECTION("wants enough answers") {
    CHECK(of(Skipped::mean, 3, {3, 3, -1, -1}) == "nothing");
    CHECK(of(Skipped::zero, 3, {3, 3, 3, -1}) == "9");
    CHECK(of(Skipped::zero, 1, {-1, -1, -1, -1}) == "nothing");
  }
  SECTION("leaves out what is not asked") {
    std::vector<Item> items{help::scale("q1", {0, 3}), help::scale("q2", {0, 3})};
    items[1].conditions = {help::when("q1", Comparison::equal, items[0].options[1].value)};
    const Form form = with_score(items, counted(2));
    CHECK(score(form, answered_all(form, {0})) == "0");
    CHECK(score(form, answered_all(form, {1})) == "nothing");
    CHECK(score(form, answered_all(form, {1, 1})) == "6");
  }
  SECTION("counts numbers as they are, and several answers together") {
    std::vector<Item> items{help::number("q1", Kind::decimal), help::scale("q2", {1, 2, 4})};
    items[1].repeats = true;
    const Form form = with_score(items, counted(2));
    Answers answers = help::with_number(form, {}, "q1", 7);
    answers = with_answer(form, answers, 1, {{0, 2}, std::nullopt, {}});
    CHECK(score(form, answers) == "12");
  }
  SECTION("is nothing when an answer has no weight") {
    const Form form = with_score({help::scale("q1", {0, -1})}, counted(1));
    CHECK(score(form, answered_all(form, {0})) == "0");
    CHECK(score(form, answered_all(form, {1})) == "nothing");
  }
}
