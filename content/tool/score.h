#pragma once
// anteroom-content score: tries a questionnaire with somebody's answers.
#include "check/form.h"
#include "tool/mistakes.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

struct ScoreOf {
  std::string questionnaire; // a FHIR Questionnaire
  std::string side_file;     // empty: the one beside it, or the one that the program comes with for it
  std::string response;      // a FHIR QuestionnaireResponse
};

// Every score of the questionnaire for these answers. Nothing when the questionnaire, the side-file or the response is
// refused; `mistakes` says why.
std::optional<std::vector<check::Scored>> score(const ScoreOf& what, const std::string& side_files, Mistakes& mistakes);

// "file", "side-file" or "none".
const char* name_of(check::Origin origin);
// [{"linkId": …, "code": …, "value": 27, "origin": "file"}]; a value that cannot be told is null.
std::string as_json(const std::vector<check::Scored>& scores);
// A line each, for people.
std::string in_words(const std::vector<check::Scored>& scores);

} // namespace anteroom::content
