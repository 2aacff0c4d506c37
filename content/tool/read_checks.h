#pragma once
// checks/: FHIR Questionnaires, side-files beside them, and the value sets that they draw on.
#include "tool/content.h"
#include "tool/folder.h"

#include <string>

namespace anteroom::content {

// Reads all self-checks into content.checks, complete in each language. `side_files`: the folder of those that the
// program comes with. REQUIRES: topics and cards have been read.
void read_checks(Folder& folder, const std::string& side_files, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
