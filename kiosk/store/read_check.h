#pragma once
// Reads a self-check whole, with every row within its bounds. Errors name the check and what is
// wrong.
#include "base/result.h"
#include "check/questionnaire.h"

#include <string>

namespace anteroom::store {

class Database;

// Both answer in `language`, or in `first` when the check has no text in it.
// Id, title, summary, picture, minutes and source; no questions.
Result<check::Questionnaire> read_check_summary(Database& database, const std::string& id, const std::string& language,
                                                const std::string& first);
// Whether it is a form (check/form.h) is not looked at.
Result<check::Questionnaire> read_check(Database& database, const std::string& id, const std::string& language,
                                        const std::string& first);

} // namespace anteroom::store
