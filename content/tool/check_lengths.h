#pragma once
// Whether the texts of a questionnaire fit a bundle.
#include "tool/fhir/questionnaire.h"

#include <string>

namespace anteroom::content {

// Notes each text that is longer than a kiosk takes (store/bounds.h).
void check_lengths(const fhir::Imported& made, const std::string& file, Mistakes& mistakes);

} // namespace anteroom::content
