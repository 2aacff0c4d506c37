#pragma once

namespace anteroom::app {

// assets/no-content.txt, built in because it is needed when no file can be read: the title, the text,
// and the words before the emergency number, an empty line between them.
extern const char* const kNoContent;

} // namespace anteroom::app
