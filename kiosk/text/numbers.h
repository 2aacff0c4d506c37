#pragma once
// Numbers of several parts inside right-to-left text.
#include "text/typesetter.h"

namespace anteroom::text {

// The rules of Unicode set the groups of "0800 100 200" one after the other in the direction of the sentence, and
// "+44" with its plus behind: in Arabic or Hebrew nobody could dial what stands there. Each such number is put between
// isolates (U+2066, U+2069), so that it runs as it is dialled; marks move along. Numbers are isolated that begin with a
// plus, have groups divided by spaces, or have seven digits and more in groups divided by hyphens or brackets: "5-10"
// is a range, and keeps the direction of its sentence. `passage` is UTF-8.
Passage with_numbers_apart(const Passage& passage);

} // namespace anteroom::text
