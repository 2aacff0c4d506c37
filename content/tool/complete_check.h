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

// Whether the scores can be computed at all: notes those that only CQL would compute, when no other score of the form
// has a value. `name`: that of the file, without folder and ending.
void check_computable(const fhir::Imported& made, const std::string& file, const std::string& name, Mistakes& mistakes);

// What keeps a complete questionnaire from visitors: a score without bands, or a question about harming oneself without
// somebody to turn to. Says what to add to checks/`name`.yaml.
void check_ready(const fhir::Imported& made, const SideFile& side, const std::string& file, const std::string& name,
                 Mistakes& mistakes);

} // namespace anteroom::content
