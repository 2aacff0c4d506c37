#pragma once
// Reads a self-check whole, with every row within its bounds. Errors name the check and what is
// wrong.
#include "base/result.h"
#include "check/questionnaire.h"

#include <string>
#include <vector>

namespace anteroom::store {

class Database;

// Both answer in the first of `languages` that the check has a text in; the last is the first of the bundle.
// Id, title, summary, picture, minutes and source; no questions.
Result<check::Questionnaire> read_check_summary(Database& database, const std::string& id,
                                                const std::vector<std::string>& languages);
// Whether it is a form (check/form.h) is not looked at.
Result<check::Questionnaire> read_check(Database& database, const std::string& id,
                                        const std::vector<std::string>& languages);

} // namespace anteroom::store
