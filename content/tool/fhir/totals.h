#pragma once
// Which items of a questionnaire are its scores.
#include "tool/fhir/questionnaire.h"
#include "tool/fhir/reading.h"

#include <string>
#include <vector>

namespace anteroom::content::fhir {

// Adds a score for each number that the file computes (Origin::file), and for each that it names without saying how
// it is computed (Origin::none): a number that nobody fills in or, where other items are to be answered, one without
// ends that is coded or called a total. Such items are made read-only, so that no visitor is asked for their own
// total; of one that could have been asked, a warning says so.
void find_totals(Imported& made, const Reading& reading);

// Scores that add up weights which no answer of the questionnaire has are not computed by it: that would be 0 whatever
// is answered. Answers their link ids. Call it after find_totals().
std::vector<std::string> drop_weightless(Imported& made);

} // namespace anteroom::content::fhir
