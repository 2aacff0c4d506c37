#pragma once
// A whole content folder, read and checked.
#include "tool/content.h"
#include "tool/folder.h"

namespace anteroom::content {

// Notes every mistake there is. What could be read is there even so, to be checked further; it may
// be compiled only when there is none.
Content read_content(Folder& folder, Mistakes& mistakes);

} // namespace anteroom::content
