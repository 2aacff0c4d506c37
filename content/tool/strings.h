#pragma once
// strings/<language>.po: the words on buttons and headings, held against the keys the program asks
// for. The first language has all of them.
#include "tool/content.h"
#include "tool/folder.h"

namespace anteroom::content {

// Reads the file of every language. REQUIRES: languages have been read.
void read_strings(Folder& folder, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
