#include "tool/fhir/options.h"

#include "check/form.h"
#include "tool/fhir/translation.h"
#include "tool/fhir/weights.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

std::string text_of(const Json& option, const Json& value, const check::Value& held, Reading& reading) {
  if (const auto* coding = std::get_if<check::Coding>(&held)) {
    const std::string shown = translated(value, "display", reading);
    if (shown.empty() && !coding->code.empty())
      reading.warn(value, fmt::format("an answer has no text, so visitors read its code, \"{}\"; give it a \"display\"",
                                      coding->code));
    return shown.empty() ? coding->code : shown;
  }
  if (const auto number = check::number_of(held)) return number->text();
  return translated(option, value.key, reading);
}

std::string url_of(const Json& extension) {
  const Json* url = extension.find("url");
  return url ? url->text : "";
}

std::optional<check::Option> option_of(const Json& json, const Vocabulary& vocabulary, Reading& reading) {
  const Json* value = choice(json, "value");
  if (!value)
    return reading.wrong(json, "an answer has no value; give it a \"valueCoding\" or a \"valueString\""), std::nullopt;
  const auto held = value_of(*value, "value", reading);
  if (!held) return std::nullopt;
  check::Option made;
  made.value = *held;
  made.text = text_of(json, *value, *held, reading);
  if (made.text.empty()) reading.wrong(*value, "an answer has no text; give it a \"display\"");
  made.exclusive = says(json, "questionnaire-optionExclusive");
  const Json* beside = json.find("_" + value->key);
  for (const Json* place : {&json, value, beside})
    if (const Json* weight = place && !made.weight ? weight_extension(*place) : nullptr) {
      made.weight = weight_in(*place);
      made.weight_url = url_of(*weight);
      if (!made.weight) reading.wrong(*weight, "a weight must be a number, \"valueDecimal\": 3");
    }
  if (const auto* coding = std::get_if<check::Coding>(&*held); coding && !made.weight)
    made.weight = vocabulary.weight(*coding, *value, reading);
  return made;
}

void check_twins(const std::vector<check::Option>& options, const Json& at, const Reading& reading) {
  for (std::size_t i = 0; i < options.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (options[i].value == options[j].value)
        reading.wrong(at, fmt::format("two answers are the same to a computer (\"{}\" and \"{}\"); give one of them "
                                      "another code",
                                      options[j].text, options[i].text));
}

} // namespace

std::vector<check::Option> options_of(const Json& item, const Vocabulary& vocabulary,
                                      std::vector<check::Value>& initial, Reading& reading) {
  std::vector<check::Option> made;
  for (const Json& json : list(item, "answerOption", reading)) {
    if (made.size() == check::kMostOptions) {
      reading.wrong(json, fmt::format("a question has more than {} answers", check::kMostOptions));
      break;
    }
    auto option = option_of(json, vocabulary, reading);
    if (!option) continue;
    if (truth(json, "initialSelected", reading)) initial.push_back(option->value);
    made.push_back(std::move(*option));
  }
  const std::string set = text(item, "answerValueSet", reading);
  if (made.empty() && !set.empty())
    if (auto concepts = vocabulary.concepts(set, *item.find("answerValueSet"), reading)) {
      for (Concept& one : *concepts) {
        const std::string shown = one.coding.display.empty() ? one.coding.code : one.coding.display;
        made.push_back({std::move(one.coding), shown, one.weight, "", false});
      }
      if (made.size() > check::kMostOptions) {
        reading.wrong(*item.find("answerValueSet"),
                      fmt::format("the value set \"{}\" has more than {} answers", set, check::kMostOptions));
        made.resize(check::kMostOptions);
      }
      if (made.empty()) reading.wrong(*item.find("answerValueSet"), fmt::format("the value set \"{}\" is empty", set));
    }
  check_twins(made, item, reading);
  return made;
}

} // namespace anteroom::content::fhir
