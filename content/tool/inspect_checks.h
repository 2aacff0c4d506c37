#pragma once
// What inspect says of self-checks.
#include "tool/database.h"

#include <string>

namespace anteroom::content {

// Lines for the checks of one topic: what they ask, how each score will be computed, and whether that is said by the
// questionnaire's own file or by a side-file.
std::string checks_in_words(Database& database, const std::string& topic, const std::string& language);

} // namespace anteroom::content
