#pragma once

namespace anteroom::app {

// assets/no-content.txt, built in because it is needed when no file can be read: a title on the first
// line, then the text.
extern const char* const kNoContent;

} // namespace anteroom::app
