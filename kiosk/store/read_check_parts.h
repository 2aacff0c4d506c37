#pragma once
// Parts of reading a self-check; read_check.h is the face.
#include "base/result.h"
#include "check/questionnaire.h"

#include <optional>
#include <string>

namespace anteroom::store {

class Database;
class Rows;

// Columns `first` to first + 4 of the row at hand, as a value. What is none makes the rows fail.
std::optional<check::Value> read_value(Rows& rows, int first);

// The items of form.id with their options, logic and variables, and the variables of the whole form.
Outcome read_items(Database& database, const std::string& language, check::Questionnaire& form);
// What %questionnaire is.
Outcome read_facts(Database& database, check::Questionnaire& form);
// Scores with their terms; their bands, and what is said when there are none.
Outcome read_scores(Database& database, check::Questionnaire& form);
Outcome read_results(Database& database, const std::string& language, check::Questionnaire& form);
// Safety rules and suggestions.
Outcome read_rules(Database& database, const std::string& language, check::Questionnaire& form);

} // namespace anteroom::store
