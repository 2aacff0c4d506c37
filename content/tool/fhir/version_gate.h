#pragma once
// Which edition of FHIR a file is written for.
#include "tool/fhir/reading.h"

namespace anteroom::content::fhir {

// Whether `file` is a Questionnaire of R4. Else a mistake says what it is (STU3, R5 or another resource), by which
// line that is known, and what to do.
bool check_is_r4_questionnaire(const Json& file, const Reading& reading);

} // namespace anteroom::content::fhir
