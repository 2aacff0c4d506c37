#pragma once
// What keeps a questionnaire that is complete from visitors.
#include "tool/fhir/questionnaire.h"
#include "tool/side_file.h"

#include <string>

namespace anteroom::content {

// Whether the scores can be computed at all: notes those that only CQL would compute, unless `side` does it or says that
// they are not shown, and those that would run out of steps. `name`: that of the file, without folder and ending.
void check_computable(const fhir::Imported& made, const SideFile& side, const std::string& file,
                      const std::string& name, Mistakes& mistakes);

// What keeps a complete questionnaire from visitors: a score without bands, or a question about harming oneself without
// somebody to turn to. Says what to add to checks/`name`.yaml.
void check_ready(const fhir::Imported& made, const SideFile& side, const std::string& file, const std::string& name,
                 Mistakes& mistakes);

} // namespace anteroom::content
