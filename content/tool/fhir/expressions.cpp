#include "tool/fhir/expressions.h"

#include "tool/fhirpath.h"

#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

struct Written {
  std::string name, language, text;
  const Json* at = nullptr;
};

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

// Guides before 2019 wrote the expression as a mere text.
Written written_in(const Json& extension) {
  const Json* value = extension.find("valueExpression");
  if (!value) {
    const Json* bare = choice(extension, "value");
    return {"", "text/fhirpath", plain(bare), bare ? bare : &extension};
  }
  const Json* text = value->find("expression");
  std::string language = plain(value->find("language"));
  return {plain(value->find("name")), language.empty() ? "text/fhirpath" : language, plain(text), text ? text : value};
}

bool is_cql(const Written& written) { return written.language.starts_with("text/cql"); }

bool asks_the_day(const Written& written, const std::set<std::string>& known) {
  if (written.language != "text/fhirpath" || written.text.empty()) return false;
  const auto made = compile_fhirpath(written.text, known);
  return !made && made.error().what.find(kAsksTheDay) != std::string::npos;
}

// As FHIRPath; nothing, and a mistake, when it cannot be understood.
std::optional<check::Expression> compiled(const Written& written, const std::string& what,
                                          const std::set<std::string>& known, const Reading& reading) {
  if (written.text.empty()) return reading.wrong(*written.at, fmt::format("{} has no expression", what)), std::nullopt;
  auto made = compile_fhirpath(written.text, known);
  if (!made)
    return reading.wrong(*written.at, fmt::format("{} is not understood: {}", what, made.error().what)), std::nullopt;
  for (const std::string& warning : made->warnings) reading.warn(*written.at, fmt::format("{}: {}", what, warning));
  return std::move(made->expression);
}

void add_variable(const Written& written, Computed& made, std::set<std::string>& known, const Reading& reading) {
  if (written.name.empty()) return reading.wrong(*written.at, "a variable has no \"name\"");
  const std::string what = fmt::format("the variable \"{}\"", written.name);
  if (written.language == "application/x-fhir-query")
    return reading.warn(*written.at, fmt::format("{} asks a server, and a kiosk has none: it stays empty", what));
  if (asks_the_day(written, known))
    return reading.warn(*written.at,
                        fmt::format("{} asks what day or time it is, and a kiosk keeps none: it stays empty", what));
  if (written.language != "text/fhirpath")
    return reading.wrong(
        *written.at, fmt::format("{} is written in {}; a kiosk can work with FHIRPath only", what, written.language));
  if (auto expression = compiled(written, what, known, reading)) {
    made.variables.push_back({written.name, std::move(*expression)});
    known.insert(written.name);
  }
}

void add_condition(const Written& written, Computed& made, const std::set<std::string>& known, const Reading& reading) {
  if (written.language != "text/fhirpath")
    return reading.wrong(*written.at, fmt::format("whether this is asked is written in {}; a kiosk can work with "
                                                  "FHIRPath only: write it as \"enableWhen\", or as FHIRPath",
                                                  written.language));
  made.enabled_when = compiled(written, "the condition", known, reading);
}

void add_calculated(const Written& written, Computed& made, const std::set<std::string>& known,
                    const Reading& reading) {
  if (written.language != "text/fhirpath") {
    made.elsewhere = written.at->line;
    return;
  }
  made.stays_empty = asks_the_day(written, known);
  if (made.stays_empty)
    return reading.warn(*written.at,
                        "the calculated value asks what day or time it is, and a kiosk keeps none: it stays empty");
  made.calculated = compiled(written, "the calculated value", known, reading);
}

} // namespace

Computed computed_by(const Json& element, std::set<std::string>& known, Reading& reading) {
  Computed made;
  std::vector<Written> values, conditions;
  each_extension(element, [&](std::string_view name, const Json& one) {
    if (name == "variable") add_variable(written_in(one), made, known, reading);
    if (name == "sdc-questionnaire-calculatedExpression" || name == "questionnaire-calculatedExpression")
      values.push_back(written_in(one));
    if (name == "sdc-questionnaire-enableWhenExpression" || name == "questionnaire-enableWhenExpression")
      conditions.push_back(written_in(one));
    // A record's value, or one that a library computes. What is merely filled in at the start is left out.
    const bool initial = name == "sdc-questionnaire-initialExpression" || name == "questionnaire-initialExpression";
    if (initial || name == "cqf-expression") {
      const Written written = written_in(one);
      if (is_cql(written))
        made.filled_in = written.at->line;
      else
        reading.filled_in.push_back(&one);
    }
    if (name == "sdc-questionnaire-answerOptionsToggleExpression")
      reading.warn(one, "answers that come and go with others are not supported; all of them are shown");
  });
  // Variables may be declared behind what uses them.
  for (const Written& written : values) add_calculated(written, made, known, reading);
  for (const Written& written : conditions) add_condition(written, made, known, reading);
  if (made.calculated) made.elsewhere = made.filled_in = 0;
  return made;
}

} // namespace anteroom::content::fhir
