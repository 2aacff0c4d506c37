#include "check/a_form.h"

#include "tool/fhirpath.h"

#include "help/catch.h"

namespace anteroom::help {

using namespace check;

Expression fhirpath(std::string_view text, const std::set<std::string>& variables) {
  Result<content::Fhirpath> compiled = content::compile_fhirpath(text, variables);
  INFO(text);
  if (!compiled) FAIL(compiled.error().what);
  return compiled->expression;
}

namespace {

Item item(std::string link, Kind kind, std::string fhir_type, int parent) {
  Item made;
  made.link = std::move(link);
  made.kind = kind;
  made.fhir_type = std::move(fhir_type);
  made.parent = parent;
  made.text = "Question " + made.link;
  return made;
}

} // namespace

Item group(std::string link, int parent) { return item(std::move(link), Kind::group, "group", parent); }
Item yes_no(std::string link, int parent) { return item(std::move(link), Kind::boolean, "boolean", parent); }
Item number(std::string link, Kind kind, int parent) {
  const char* type = kind == Kind::integer ? "integer" : kind == Kind::decimal ? "decimal" : "quantity";
  return item(std::move(link), kind, type, parent);
}
Item unasked(std::string link, std::string fhir_type, int parent) {
  return item(std::move(link), Kind::unasked, std::move(fhir_type), parent);
}

Item scale(std::string link, const std::vector<int>& weights, int parent, const std::string& system) {
  Item made = item(std::move(link), Kind::choice, "choice", parent);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    Option option;
    option.value = Coding{system, "a" + std::to_string(i), "Answer " + std::to_string(i)};
    option.text = "Answer " + std::to_string(i);
    if (weights[i] >= 0) option.weight = Decimal(weights[i]);
    if (weights[i] >= 0) option.weight_url = kOrdinal;
    made.options.push_back(std::move(option));
  }
  return made;
}

Item total(std::string link, std::string_view expression, const std::set<std::string>& variables, Kind kind,
           int parent) {
  Item made =
      kind == Kind::unasked ? unasked(std::move(link), "string", parent) : number(std::move(link), kind, parent);
  if (kind == Kind::boolean) made = yes_no(made.link, parent);
  made.read_only = true;
  made.calculated = fhirpath(expression, variables);
  return made;
}

Condition when(std::string question, Comparison comparison, Value value) {
  return {std::move(question), comparison, std::move(value)};
}

std::vector<Item> questions(int count, const std::vector<int>& weights) {
  std::vector<Item> items;
  for (int i = 1; i <= count; ++i) items.push_back(scale("q" + std::to_string(i), weights));
  return items;
}

Facts facts_of(const Questionnaire& questionnaire) {
  Facts facts;
  facts.add(-1, "Questionnaire");
  std::vector<int> places;
  for (const Item& each : questionnaire.items) {
    const int at = facts.add(each.parent < 0 ? 0 : places[static_cast<std::size_t>(each.parent)], "item");
    places.push_back(at);
    facts.add(at, "linkId", Text{each.link});
    facts.add(at, "type", Text{each.fhir_type});
    for (const Option& option : each.options) {
      const int place = facts.add(at, "answerOption");
      if (option.weight) {
        const int extension = facts.add(place, "extension");
        facts.add(extension, "url", Text{option.weight_url});
        facts.add(extension, "valueDecimal", *option.weight);
      }
      facts.add_whole(place, "valueCoding", option.value);
    }
  }
  return facts;
}

Questionnaire questionnaire(std::vector<Item> items, std::vector<Variable> variables) {
  Questionnaire made;
  made.id = "form";
  made.items = std::move(items);
  made.variables = std::move(variables);
  made.facts = facts_of(made);
  for (const Item& each : made.items)
    if (each.calculated) {
      Score score;
      score.link = each.link;
      score.origin = Origin::file;
      made.scores.push_back(std::move(score));
    }
  made.too_few.id = "too-few";
  made.general.id = "general";
  return made;
}

Form form(std::vector<Item> items, std::vector<Variable> variables) {
  Result<Form> made = Form::make(questionnaire(std::move(items), std::move(variables)));
  if (!made) FAIL(made.error().what);
  return std::move(*made);
}

Answers answered(const Form& form, const Choices& choices) {
  Answers answers;
  for (const auto& [link, option] : choices) {
    const std::optional<int> place = form.place(link);
    REQUIRE(place.has_value());
    if (option >= 0) answers = with_answer(form, std::move(answers), *place, {{option}, std::nullopt, {}});
  }
  return answers;
}

Answers with_number(const Form& form, Answers answers, const std::string& link, int number) {
  return with_answer(form, std::move(answers), form.place(link).value(), {{}, Decimal(number), {}});
}

Answers answered_all(const Form& form, const std::vector<int>& choices) {
  Choices all;
  for (std::size_t i = 0; i < choices.size(); ++i) all.emplace_back("q" + std::to_string(i + 1), choices[i]);
  return answered(form, all);
}

std::string score(const Form& form, const Answers& answers, const std::string& link) {
  for (const Scored& each : scores(form, answers))
    if (each.link == link) return each.value ? each.value->text() : "nothing";
  FAIL("no score " << link);
  return "";
}

} // namespace anteroom::help
