#include "tool/fhir/conditions.h"

#include <array>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

struct Named {
  const char* name;
  check::Comparison comparison;
};
constexpr std::array<Named, 7> kOperators{{{"exists", check::Comparison::exists},
                                           {"=", check::Comparison::equal},
                                           {"!=", check::Comparison::not_equal},
                                           {">", check::Comparison::greater},
                                           {"<", check::Comparison::less},
                                           {">=", check::Comparison::at_least},
                                           {"<=", check::Comparison::at_most}}};

const Named* operator_named(const std::string& name) {
  for (const Named& known : kOperators)
    if (name == known.name) return &known;
  return nullptr;
}

void read_condition(const Json& json, check::Item& made, const Reading& reading) {
  check::Condition condition;
  condition.question = text(json, "question", reading);
  const std::string name = text(json, "operator", reading);
  const Named* known = operator_named(name);
  const Json* answer = choice(json, "answer");
  if (condition.question.empty()) reading.wrong(json, "a condition does not say on which \"question\" it depends");
  if (!known)
    reading.wrong(json.find("operator") ? *json.find("operator") : json,
                  fmt::format("\"{}\" is no operator; it is one of exists, =, !=, >, <, >= and <=", name));
  if (!answer) reading.wrong(json, "a condition has no answer to compare with, such as \"answerBoolean\"");
  if (condition.question.empty() || !known || !answer) return;
  const auto value = value_of(*answer, "answer", reading);
  if (!value) return;
  if (known->comparison == check::Comparison::exists && !std::holds_alternative<bool>(*value))
    return reading.wrong(*answer, "\"exists\" goes with \"answerBoolean\": true or false");
  condition.comparison = known->comparison;
  condition.value = *value;
  made.conditions.push_back(std::move(condition));
}

} // namespace

void read_conditions(const Json& item, check::Item& made, const Reading& reading) {
  for (const Json& json : list(item, "enableWhen", reading)) read_condition(json, made, reading);
  const std::string behaviour = text(item, "enableBehavior", reading);
  if (!behaviour.empty() && behaviour != "any" && behaviour != "all")
    reading.wrong(*item.find("enableBehavior"),
                  fmt::format("\"enableBehavior\" must be \"any\" or \"all\", not \"{}\"", behaviour));
  if (behaviour.empty() && made.conditions.size() > 1)
    reading.warn(item, fmt::format("\"{}\" has several conditions and no \"enableBehavior\"; any of them is enough "
                                   "here, as in other programs",
                                   made.link));
  made.any_condition = behaviour != "all" && made.conditions.size() > 1;
}

} // namespace anteroom::content::fhir
