#pragma once
// checks/<id>.yaml: a self-check in all languages of the bundle.
#include "tool/content.h"
#include "tool/folder.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

// Nothing when the file is not YAML; every mistake is noted.
std::optional<Check> read_check_file(const SourceFile& file, const std::string& id,
                                     const std::vector<Language>& languages, Mistakes& mistakes);

} // namespace anteroom::content
