#pragma once
// Questionnaires of our own writing, put together as the author's tool does it.
#include "check/form.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::help {

inline const std::string kOrdinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
inline const std::string kOften = "http://example.org/often";

// Stops the test when the expression does not compile.
check::Expression fhirpath(std::string_view text, const std::set<std::string>& variables = {});

check::Item group(std::string link, int parent = -1);
check::Item yes_no(std::string link, int parent = -1);
check::Item number(std::string link, check::Kind kind = check::Kind::integer, int parent = -1);
// "unasked", as a string or a date.
check::Item unasked(std::string link, std::string fhir_type, int parent = -1);
// One option for each weight, its code "a0", "a1" … of `system`; a weight of -1: none.
check::Item scale(std::string link, const std::vector<int>& weights, int parent = -1,
                  const std::string& system = kOften);
// An item that the visitor never sees, with a value of its own.
check::Item total(std::string link, std::string_view expression, const std::set<std::string>& variables = {},
                  check::Kind kind = check::Kind::decimal, int parent = -1);

check::Condition when(std::string question, check::Comparison comparison, check::Value value);

// Four questions, or how many there shall be, with weights from 0 to 3: "q1", "q2" …
std::vector<check::Item> questions(int count, const std::vector<int>& weights = {0, 1, 2, 3});

// %questionnaire, as the tool would cut it from the file.
check::Facts facts_of(const check::Questionnaire& questionnaire);

// With a score for every calculated item, and %questionnaire. Stops the test when there is a problem.
check::Form form(std::vector<check::Item> items, std::vector<check::Variable> variables = {});
check::Questionnaire questionnaire(std::vector<check::Item> items, std::vector<check::Variable> variables = {});

// Each question by its link id, with the place of its option; -1 leaves it open.
using Choices = std::vector<std::pair<std::string, int>>;
check::Answers answered(const check::Form& form, const Choices& choices);
check::Answers with_number(const check::Form& form, check::Answers answers, const std::string& link, int number);
// The option of that place for each of "q1", "q2" …
check::Answers answered_all(const check::Form& form, const std::vector<int>& choices);

// The value of a score, as text; "nothing" when there is none.
std::string score(const check::Form& form, const check::Answers& answers, const std::string& link = "total");

} // namespace anteroom::help
