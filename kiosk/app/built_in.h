#pragma once
// Texts that are built in because they are needed when no file can be read.

namespace anteroom::app {

// assets/no-content.txt: the title, the text, and the words before the emergency number, an empty line
// between them.
extern const char* const kNoContent;
// assets/staff.txt: "key = text", a line each.
extern const char* const kStaff;

} // namespace anteroom::app
