#pragma once
// What a total is called.
#include <string>

namespace anteroom::content::fhir {

// Whether it asks somebody something: a mark of a question in any script.
bool is_a_question(const std::string& text);
// Whether a text is the label of a total, in the languages that published files are in: no question, a few words, and
// the first or the last of them is one for a total or a score ("PHQ-9 total", "Gesamtpunktzahl"). What stands in
// brackets behind it does not count.
bool names_a_total(const std::string& text);

} // namespace anteroom::content::fhir
