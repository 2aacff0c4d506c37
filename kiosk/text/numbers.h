#pragma once
// Numbers of several parts, as phone numbers are.
#include "text/sentences.h"
#include "text/typesetter.h"

#include <string>
#include <vector>

namespace anteroom::text {

// Numbers that are dialled, in the order of the text. Found are those that begin with a plus, have groups divided by
// spaces, or have seven digits and more in groups divided by hyphens or brackets: "5-10" is a range. `text` is UTF-8.
std::vector<Range> phone_numbers(const std::string& text);

// The rules of Unicode set the groups of "0800 100 200" one after the other in the direction of the sentence, and
// "+44" with its plus behind: in Arabic or Hebrew nobody could dial what stands there. Each such number is put between
// isolates (U+2066, U+2069), so that it runs as it is dialled; marks move along.
// `passage` is UTF-8.
Passage with_numbers_apart(const Passage& passage);

} // namespace anteroom::text
