#pragma once
// An entry more for a list in an author's YAML file, which stays as it was otherwise, comments and all.
#include "base/result.h"

#include <string>
#include <vector>

namespace anteroom::content {

// `text` with `lines` as a new last entry of the list under `key`; of the list that the whole text is, for "". The
// first line gets a dash, the others stand under it. The error says why it cannot be done; then an author has to.
Result<std::string> with_entry(const std::string& text, const std::string& key, const std::vector<std::string>& lines);

} // namespace anteroom::content
