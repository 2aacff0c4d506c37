#pragma once
// A questionnaire with all that a side-file adds, in one language.
#include "tool/fhir/questionnaire.h"
#include "tool/pointers.h"
#include "tool/side_file.h"

#include <string>

namespace anteroom::content {

// Adds words, scores, safety and suggestions to `made`. `side` is complete (tool/side_files.h). Ids, pictures and
// places on a shelf are not its business.
void complete_check(fhir::Imported& made, const SideFile& side, const std::string& language, Pointers& pointers,
                    Mistakes& mistakes);

} // namespace anteroom::content
