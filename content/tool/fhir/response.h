#pragma once
// A FHIR R4 QuestionnaireResponse as answers to a form.
#include "check/answers.h"
#include "check/form.h"
#include "tool/json.h"

#include <optional>
#include <string>

namespace anteroom::content::fhir {

// The answers in `json`, found by link id at any depth, without those that the form cannot take or does not ask. Codings
// answer by system and code; where one of the two has no system, by the code alone; by what is displayed where there is
// no code. Warns of what is left out. Nothing, and a mistake, when it is no response.
std::optional<check::Answers> read_response(const check::Form& form, const Json& json, const std::string& file,
                                            Mistakes& mistakes);

} // namespace anteroom::content::fhir
