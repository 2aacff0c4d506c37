#pragma once
// A FHIR R4 QuestionnaireResponse as answers to a form.
#include "check/answers.h"
#include "check/form.h"
#include "tool/json.h"

#include <optional>
#include <set>
#include <string>

namespace anteroom::content::fhir {

struct Responded {
  check::Answers answers;
  // The places of items whose answers are not all there: they could not be understood, or are of a group that was
  // answered more than once, which a kiosk does not do. No score that leans on them can be told.
  std::set<int> misread;
};

// The answers in `json`, found by link id at any depth, without those that the form cannot take or does not ask. Codings
// answer by system and code, texts where an option is that text; words of one's own answer an open choice and weigh
// nothing. Warns of what is left out. Nothing, and a mistake, when it is no response.
std::optional<Responded> read_response(const check::Form& form, const Json& json, const std::string& file,
                                       Mistakes& mistakes);

} // namespace anteroom::content::fhir
