#pragma once
// A whole content folder, read and checked.
#include "tool/content.h"
#include "tool/folder.h"

#include <string>

namespace anteroom::content {

// Notes every mistake there is. What could be read is there even so, to be checked further; it may
// be compiled only when there is none.
// `side_files`: the folder of those that the program comes with.
Content read_content(Folder& folder, const std::string& side_files, Mistakes& mistakes);

} // namespace anteroom::content
