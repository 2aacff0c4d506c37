// FHIRPath by its specification: what small expressions come to. The facts they look at are a response with three
// questions in a group and one beside it.
#include "tool/fhirpath.h"

#include "check/a_form.h"
#include "check/evaluate.h"
#include "check/numbers.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::check;

namespace {

Facts a_response() {
  Facts facts;
  const auto add_item = [&](int parent, const char* link) {
    const int item = facts.add(parent, "item");
    facts.add(item, "linkId", Text{link});
    return item;
  };
  facts.add(-1, "QuestionnaireResponse");
  facts.add(0, "status", Text{"completed"});
  const int top = add_item(0, "g");
  const int mood = add_item(top, "mood");
  const int answer = facts.add(mood, "answer");
  const int coding = facts.add_whole(answer, "valueCoding", Coding{"http://example.org/often", "often", "Often"});
  const int weight = facts.add(coding, "extension");
  facts.add(weight, "url", Text{help::kOrdinal});
  facts.add(weight, "valueDecimal", Decimal(3));
  const int below = facts.add(answer, "item");
  facts.add(below, "linkId", Text{"mood-since"});
  facts.add(facts.add(below, "answer"), "valueDate", Text{"2024-05-01"});
  const int age = add_item(top, "age");
  facts.add(facts.add(age, "answer"), "valueInteger", Integer{42});
  const int pets = add_item(top, "pets");
  facts.add(facts.add(pets, "answer"), "valueString", Text{"cat"});
  facts.add(facts.add(pets, "answer"), "valueString", Text{"dog"});
  const int height = add_item(0, "height");
  facts.add_whole(facts.add(height, "answer"), "valueQuantity", Quantity{*Decimal::parse("1.7"), "m", "", "m"});
  return facts;
}

// "fact" for what has no value, {} for nothing, "wrong" for no result.
std::string come_to(std::string_view text) {
  static const Facts facts = a_response();
  Scope scope;
  scope.resource = &facts;
  scope.context = 0;
  const Expression expression = help::fhirpath(text);
  const std::optional<Collection> found = evaluate(expression, scope);
  if (!found) return "wrong";
  std::string shown;
  for (const Element& each : *found)
    shown += (shown.empty() ? "" : ", ") + (each.value == nullptr ? "fact" : text_of(*each.value));
  return shown.empty() ? "{}" : shown;
}

struct Row {
  const char* expression;
  const char* result;
};

void hold(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.expression);
    CHECK(come_to(row.expression) == row.result);
    const Expression expression = help::fhirpath(row.expression);
    const Result<Expression> again = read_expression(write(expression));
    REQUIRE(again.ok());
    CHECK(*again == expression);
    CHECK(write(*again) == write(expression));
  }
}

std::string refused(std::string_view text) {
  const Result<content::Fhirpath> compiled = content::compile_fhirpath(text, {});
  INFO(text);
  REQUIRE_FALSE(compiled.ok());
  return compiled.error().what;
}

} // namespace

TEST_CASE("FHIRPath: literals and arithmetic") {
  hold({
      {"1", "1"},
      {"1.50", "1.5"},
      {"true", "true"},
      {"'a\\'b\\u0041\\n' = 'a\\'bA\\n'", "true"},
      {"{}", "{}"},
      {"null", "{}"},
      {"@2024-05-01", "2024-05-01"},
      {"@T10:30", "10:30"},
      {"@2024-05-01T10:30:00.5+02:00", "2024-05-01T10:30:00.5+02:00"},
      {"5 'kg'", "5 'kg'"},
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"-2 * -3", "6"},
      {"--2", "2"},
      {"- -2 + +1", "3"},
      {"0.1 + 0.2", "0.3"},
      {"1 + 0.5", "1.5"},
      {"7 / 2", "3.5"},
      {"6 / 2", "3"},
      {"(6 / 2) is Decimal", "true"},
      {"(6 div 2) is Integer", "true"},
      {"7 div 2", "3"},
      {"-7 div 2", "-3"},
      {"7 mod 2", "1"},
      {"-7 mod 2", "-1"},
      {"5.5 mod 2", "1.5"},
      {"5.5 div 0.7", "7"},
      {"1 / 0", "{}"},
      {"1 div 0", "{}"},
      {"1 mod 0", "{}"},
      {"1 + {}", "{}"},
      {"{} * 2", "{}"},
      {"1 - 2 - 3", "-4"},
      {"2 - 1 + 1", "2"},
      {"'a' + 'b'", "ab"},
      {"'a' + {}", "{}"},
      {"'a' & {} & 'b'", "ab"},
      {"({} & {}).length()", "0"},
      {"1 + 'a'", "wrong"},
      {"'a' & 1", "wrong"},
      {"(1 | 2) + 1", "wrong"},
      {"9223372036854775807 + 1", "{}"},
      {"5 'kg' + 2 'kg'", "7 'kg'"},
      {"5 'kg' + 2 'm'", "{}"},
      {"-(2.5)", "-2.5"},
      {"1 // and no more\n + 1 /* nor */", "2"},
  });
}

TEST_CASE("FHIRPath: comparing") {
  hold({
      {"1 = 1.0", "true"},
      {"1 != 2", "true"},
      {"1 = {}", "{}"},
      {"{} = {}", "{}"},
      {"{} != 1", "{}"},
      {"'1' = 1", "false"},
      {"true = 'true'", "false"},
      {"(1 | 2) = (1 | 2)", "true"},
      {"(1 | 2) = (2 | 1)", "false"},
      {"(1 | 2) = 1", "false"},
      {"(1 | 2) != 1", "true"},
      {"'Often' = 'often'", "false"},
      {"'Often  then' ~ 'often then'", "true"},
      {"'a' !~ 'b'", "true"},
      {"{} ~ {}", "true"},
      {"{} ~ 1", "false"},
      {"1 !~ {}", "true"},
      {"(1 | 2) ~ (2 | 1)", "true"},
      {"1.25 ~ 1.3", "true"},
      {"1.2 ~ 1.3", "false"},
      {"1 < 2", "true"},
      {"2 <= 2.0", "true"},
      {"2.5 > 2", "true"},
      {"1 >= 2", "false"},
      {"1 < {}", "{}"},
      {"{} > {}", "{}"},
      {"'a' < 'b'", "true"},
      {"'a' < 1", "wrong"},
      {"true > false", "wrong"},
      {"(1 | 2) > 1", "wrong"},
      {"@2024-05-01 < @2024-06-01", "true"},
      {"5 'kg' > 3 'kg'", "true"},
      {"5 'kg' > 3 'm'", "{}"},
      {"1 in (1 | 2)", "true"},
      {"3 in (1 | 2)", "false"},
      {"{} in (1 | 2)", "{}"},
      {"1 in {}", "false"},
      {"(1 | 2) in (1 | 2)", "wrong"},
      {"('a' | 'b') contains 'a'", "true"},
      {"('a' | 'b') contains {}", "{}"},
      {"1 = 1 = true", "true"},
      {"1 + 1 = 2 and 'a' = 'a'", "true"},
  });
}

TEST_CASE("FHIRPath: three-valued logic") {
  hold({
      {"true and true", "true"},
      {"true and false", "false"},
      {"true and {}", "{}"},
      {"false and {}", "false"},
      {"{} and false", "false"},
      {"{} and {}", "{}"},
      {"true or {}", "true"},
      {"{} or true", "true"},
      {"false or {}", "{}"},
      {"false or false", "false"},
      {"true xor false", "true"},
      {"true xor true", "false"},
      {"true xor {}", "{}"},
      {"true implies false", "false"},
      {"false implies {}", "true"},
      {"{} implies true", "true"},
      {"{} implies false", "{}"},
      {"true implies {}", "{}"},
      {"true.not()", "false"},
      {"{}.not()", "{}"},
      {"(1 | 2).not()", "wrong"},
      {"5 and true", "true"}, // one thing that is no boolean is true
      {"(1 | 2) and true", "wrong"},
      {"true or false and false", "true"},
      {"false and ('a' < 1)", "false"}, // what decides is enough
  });
}

TEST_CASE("FHIRPath: asking a collection") {
  hold({
      {"{}.exists()", "false"},
      {"(1 | 2).exists()", "true"},
      {"(1 | 2).exists($this > 1)", "true"},
      {"(1 | 2).exists($this > 2)", "false"},
      {"{}.empty()", "true"},
      {"1.empty()", "false"},
      {"1.hasValue()", "true"},
      {"item.first().hasValue()", "false"},
      {"{}.all($this > 1)", "true"},
      {"(1 | 2).all($this > 0)", "true"},
      {"(1 | 2).all($this > 1)", "false"},
      {"(1 | 2).all({})", "false"},
      {"{}.allTrue()", "true"},
      {"(true | false).allTrue()", "false"},
      {"{}.anyTrue()", "false"},
      {"(true | false).anyTrue()", "true"},
      {"{}.allFalse()", "true"},
      {"(false | false).allFalse()", "true"},
      {"{}.anyFalse()", "false"},
      {"(true | false).anyFalse()", "true"},
      {"(1 | 2).anyTrue()", "wrong"},
      {"{}.count()", "0"},
      {"(1 | 2 | 2).count()", "2"},
      {"{}.sum()", "0"},
      {"(1 | 2.5).sum()", "3.5"},
      {"('a' | 'b').sum()", "wrong"},
      {"(3 | 1 | 2).min()", "1"},
      {"(3 | 1 | 2).max()", "3"},
      {"('b' | 'a').min()", "a"},
      {"{}.min()", "{}"},
      {"{}.max()", "{}"},
      {"{}.avg()", "{}"},
      {"(1 | 2).avg()", "1.5"},
      {"(1 | 'a').max()", "wrong"},
      {"(1 | 2 | 3).aggregate($this + $total, 0)", "6"},
      {"(1 | 2 | 3).aggregate($this + $total)", "{}"},
      {"(1 | 5 | 3).aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total)))", "5"},
      {"(1 | 2).isDistinct()", "true"},
      {"1.combine(1).isDistinct()", "false"},
      {"1.combine(1).distinct()", "1"},
      {"(1 | 2).subsetOf(1 | 2 | 3)", "true"},
      {"(1 | 2 | 3).supersetOf(1 | 4)", "false"},
      {"{}.subsetOf(1)", "true"},
      {"iif(true, 1, 'a' < 1)", "1"},
      {"iif(false, 1)", "{}"},
      {"iif({}, 1, 2)", "2"},
      {"5.iif($this > 3, $this * 2, 0)", "10"},
  });
}

TEST_CASE("FHIRPath: choosing from a collection") {
  hold({
      {"(1 | 2 | 3).where($this > 1)", "2, 3"},
      {"(1 | 2 | 3).where($index > 0)", "2, 3"},
      {"(1 | 2).where({})", "{}"},
      {"(1 | 2).where($this | 1)", "wrong"},
      {"(1 | 2).select($this * 2)", "2, 4"},
      {"(1 | 2).select($this | 9)", "1, 9, 2, 9"},
      {"(1 | 2 | 3).first()", "1"},
      {"(1 | 2 | 3).last()", "3"},
      {"(1 | 2 | 3).tail()", "2, 3"},
      {"(1 | 2 | 3).skip(2)", "3"},
      {"(1 | 2 | 3).skip(-1)", "1, 2, 3"},
      {"(1 | 2 | 3).take(2)", "1, 2"},
      {"(1 | 2 | 3).take(0)", "{}"},
      {"{}.first()", "{}"},
      {"1.single()", "1"},
      {"{}.single()", "{}"},
      {"(1 | 2).single()", "wrong"},
      {"(1 | 2 | 3)[1]", "2"},
      {"(1 | 2 | 3)[3]", "{}"},
      {"(1 | 2)[-1]", "{}"},
      {"(1 | 2 | 3).intersect(2 | 3 | 4)", "2, 3"},
      {"(1 | 2 | 3).exclude(2)", "1, 3"},
      {"1.combine(1)", "1, 1"},
      {"1.union(1 | 2)", "1, 2"},
      {"1.combine(2) | 2", "1, 2"},
      {"(1 | 'a' | true).ofType(Integer)", "1"},
      {"(1 | 'a' | true).ofType(System.String)", "a"},
      {"1 is Integer", "true"},
      {"1 is Decimal", "false"},
      {"'a'.is(String)", "true"},
      {"{} is Integer", "{}"},
      {"(1 as Integer) + 1", "2"},
      {"1 as String", "{}"},
      {"1.as(Integer)", "1"},
      {"(1 | 2).trace('here').count()", "2"},
      {"1.repeat(iif($this < 5, $this + 1, {}))", "2, 3, 4, 5"},
  });
}

TEST_CASE("FHIRPath: numbers") {
  hold({
      {"(-5).abs()", "5"},
      {"(-5.5).abs()", "5.5"},
      {"1.1.ceiling()", "2"},
      {"(-1.1).ceiling()", "-1"},
      {"1.9.floor()", "1"},
      {"(-1.1).floor()", "-2"},
      {"(-1.9).truncate()", "-1"},
      {"1.ceiling()", "1"},
      {"2.5.round()", "3"},
      {"3.14159.round(3)", "3.142"},
      {"2.power(10)", "1024"},
      {"2.5.power(2)", "6.25"},
      {"2.power(-1)", "0.5"},
      {"2.power(70)", "{}"},
      {"4.sqrt()", "2"},
      {"2.sqrt()", "1.41421356"},
      {"(-1).sqrt()", "{}"},
      {"'42'.toInteger()", "42"},
      {"'+42'.toInteger()", "42"},
      {"'4.2'.toInteger()", "{}"},
      {"'x'.toInteger()", "{}"},
      {"true.toInteger()", "1"},
      {"3.0.toInteger()", "3"}, // what published scores rely on
      {"3.5.toInteger()", "{}"},
      {"'1.5'.toDecimal()", "1.5"},
      {"2.toDecimal() is Decimal", "true"},
      {"'1e3'.toDecimal()", "{}"},
      {"1.5.toString()", "1.5"},
      {"true.toString()", "true"},
      {"'Yes'.toBoolean()", "true"},
      {"0.toBoolean()", "false"},
      {"1.0.toBoolean()", "true"},
      {"'maybe'.toBoolean()", "{}"},
      {"2.toBoolean()", "{}"},
      {"'a'.abs()", "wrong"},
      {"{}.abs()", "{}"},
      {"(1 | 2).abs()", "wrong"},
  });
}

TEST_CASE("FHIRPath: texts") {
  hold({
      {"'abc'.contains('b')", "true"},
      {"'abc'.contains('')", "true"},
      {"'abc'.startsWith('ab')", "true"},
      {"'abc'.endsWith('bc')", "true"},
      {"'abc'.indexOf('c')", "2"},
      {"'abc'.indexOf('x')", "-1"},
      {"'äöü'.indexOf('ü')", "2"},
      {"'äöü'.length()", "3"},
      {"'äöü'.substring(1)", "öü"},
      {"'abc'.substring(1, 1)", "b"},
      {"'abc'.substring(3)", "{}"},
      {"'abc'.substring(-1)", "{}"},
      {"'aBc'.upper()", "ABC"},
      {"'aBc'.lower()", "abc"},
      {"'a-b-c'.replace('-', '+')", "a+b+c"},
      {"'abc'.replace('', 'x')", "xaxbxcx"},
      {"' a '.trim()", "a"},
      {"'a,b'.split(',')", "a, b"},
      {"('a' | 'b').join(', ')", "a, b"},
      {"('a' | 'b').join()", "ab"},
      {"{}.join(',')", "{}"},
      {"'abc'.matches('^a')", "true"},
      {"'abc'.matches('^b')", "false"},
      {"'abc'.matchesFull('b')", "false"},
      {"'abc'.matchesFull('a|abc')", "true"},
      {"{}.matches('a')", "{}"},
      {"'a'.matches({})", "{}"},
      {"'abc'.matches('a' + 'b')", "true"},
      {"'abc'.matches('(' & 'x')", "wrong"},
      {"1.matches('1')", "wrong"},
      {"('a' | 'b').upper()", "wrong"},
  });
}

TEST_CASE("FHIRPath: paths") {
  hold({
      {"item.linkId", "g, height"},
      {"%resource.item.linkId", "g, height"},
      {"QuestionnaireResponse.item.linkId", "g, height"},
      {"%context.item.linkId", "g, height"},
      {"item.item.linkId", "mood, age, pets"},
      {"item.where(linkId = 'g').item.linkId", "mood, age, pets"},
      {"repeat(item).linkId", "g, height, mood, age, pets"},
      {"repeat(item | answer).linkId", "g, height, mood, age, pets, mood-since"},
      {"descendants().where(linkId = 'age').answer.value", "42"},
      {"item.item.answer.value", "often, 42, cat, dog"},
      {"item.item.answer.valueInteger", "42"},
      {"item.item.answer.valueCoding.code", "often"},
      {"item.item.answer.value.code", "often"},
      {"item.item.answer.value.display", "Often"},
      {"item.answer.value.value", "1.7"},
      {"item.answer.value.unit", "m"},
      {"item.answer.value > 1.6 'm'", "true"},
      {"item.item.answer.item.answer.value", "2024-05-01"},
      {"item.item.answer.item.answer.value > @2024-01-01", "true"},
      {"item.nothing.at.all", "{}"},
      {"item.answer", "fact"},
      {"item.item.answer.count()", "4"},
      {"answers().count()", "6"},
      {"%resource.answers().value.ordinal().sum()", "3"},
      {"item.item.answer.weight()", "3"},
      {"item.item.answer.value.weight()", "3"},
      {"item.item.answer.valueCoding.weight() = 3", "true"},
      {"item.item.answer.valueInteger.weight()", "{}"}, // a number is no weight
      {"item.where(linkId = 'g').item.where(linkId = 'age').answer.sum()", "42"},
      {"item.item.answer.valueCoding.extension('http://hl7.org/fhir/StructureDefinition/ordinalValue').valueDecimal",
       "3"},
      {"item.item.answer.valueCoding.extension.where(url.endsWith('Value')).value.toInteger()", "3"},
      {"item.item.answer.value.extension('other')", "{}"},
      {"item.item.answer.value.ofType(Coding).code", "often"},
      {"item.item.answer.value.ofType(integer)", "42"},
      {"item.item.answer.value.ofType(string)", "cat, dog"},
      {"item.item.answer.item.answer.value.ofType(date)", "2024-05-01"},
      {"item.answer.value is Quantity", "true"},
      {"item.item.where(linkId.matches('^(age|pets)$')).answer.value", "42, cat, dog"},
      {"item.item.where(answer.value = 42).linkId", "age"},
      {"item.item.where(answer.exists(value = 'dog')).linkId", "pets"},
      {"item.item[1].linkId", "age"},
      {"item.item.where($index = 2).linkId", "pets"},
      {"item.children().linkId", "mood, age, pets"},
      {"item.item.answer.value = item.item.answer.value", "true"},
      {"item.first() = item.last()", "false"},
      {"item.first() = item.first()", "true"},
      {"%questionnaire.item", "{}"},
      {"%qitem.linkId", "{}"},
      {"%loinc", "http://loinc.org"},
      {"%patient.gender.exists() != true", "true"},
      {"`item`.linkId.first()", "g"},
      {"item.`item`.linkId.count()", "3"},
      {"$this.item.count()", "2"},
  });
}

TEST_CASE("FHIRPath that is not supported is refused with its column") {
  CHECK(refused("1 + today()") == "column 5: today() is not supported: a check does not know what day it is");
  CHECK_THAT(refused("now() > @2020-01-01"), ContainsSubstring("column 1: now() is not supported"));
  CHECK_THAT(refused("item.resolve()"), ContainsSubstring("column 6: resolve() is not supported"));
  CHECK(refused("iff(true, 1, 2)") == "column 1: the function iff() is not supported; did you mean \"iif\"?");
  CHECK(refused("!(item.exists())") == "column 1: ! is not FHIRPath; write (…).not()");
  CHECK_THAT(refused("item.exists() and "), ContainsSubstring("column 19: the expression ends too early"));
  CHECK_THAT(refused("(1 + 2"), ContainsSubstring("column 7: the expression ends too early: a “)” is missing"));
  CHECK_THAT(refused("1 2"), ContainsSubstring("column 3"));
  CHECK_THAT(refused("'é' ; 'a'"), ContainsSubstring("column 5: “;” has no meaning here")); // characters, not bytes
  CHECK_THAT(refused("'a"), ContainsSubstring("column 1: a ' is missing"));
  CHECK_THAT(refused("item.where()"), ContainsSubstring("column 6: where() takes 1 argument, not 0"));
  CHECK_THAT(refused("item.count(1)"), ContainsSubstring("count() takes no arguments, not 1"));
  CHECK_THAT(refused("'a'.matches('(a')"), ContainsSubstring("column 13: the pattern at character 3"));
  CHECK_THAT(refused("a.matchesFull(b)"), ContainsSubstring("needs its pattern written out"));
  CHECK_THAT(refused("let h := 1; h"), ContainsSubstring("column 7: “:”"));
  CHECK_THAT(refused(""), ContainsSubstring("column 1: the expression ends too early"));
  CHECK_THAT(refused("/* open"), ContainsSubstring("this comment has no end"));
  CHECK_THAT(refused("%"), ContainsSubstring("a name is missing behind %"));
  CHECK_THAT(refused("99999999999999999999"), ContainsSubstring("too large"));
  CHECK_THAT(refused("'\\u12'"), ContainsSubstring("four digits"));
  CHECK_THAT(refused(std::string(100, '(') + "1" + std::string(100, ')')), ContainsSubstring("nested too deeply"));
  CHECK_THAT(refused(std::string(30'000, '1')), ContainsSubstring("column 1"));
}

TEST_CASE("a variable that nothing declares is empty, with a warning") {
  const Result<content::Fhirpath> compiled =
      content::compile_fhirpath("%patient.gender = %score + %patient", {"score"});
  REQUIRE(compiled.ok());
  CHECK(compiled->warnings == std::vector<std::string>{"%patient is empty on a kiosk: nothing declares it here"});
  CHECK(content::compile_fhirpath("%resource.item | %context | %questionnaire | %qitem | %sct", {})->warnings.empty());
}
