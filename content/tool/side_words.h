#pragma once
// The words of a side-file, for all that looks through texts.
#include "tool/content.h"
#include "tool/side_file.h"

#include <string>
#include <vector>

namespace anteroom::content {

// Adds to `check` all words of `side`, and how many are missing in each of `languages` but the first. Those of the file
// `own` are the author's.
void note_words(const SideFile& side, const std::string& own, const std::vector<Language>& languages, Check& check);

} // namespace anteroom::content
