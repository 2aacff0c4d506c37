#pragma once
// A question of a questionnaire, or a group or a text between them, with its logic. Plain data.
#include "check/expression.h"
#include "check/value.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::check {

// What an item is to a visitor. Any item with options is a choice, whatever its FHIR type; open-choice is one
// without its free text. Unasked: what a kiosk without a keyboard cannot ask (string, text, date, url …); conditions
// and expressions know it, no visitor sees it.
enum class Kind { group, display, choice, boolean, integer, decimal, quantity, unasked };

struct Option {
  Value value;      // what the response holds
  std::string text; // what a visitor reads
  std::optional<Decimal> weight;
  // The extension that held the weight, or empty when it came from a value set or code system. The response
  // carries it on, as expressions that look for it expect.
  std::string weight_url;
  bool exclusive = false; // "none of these": choosing it takes the others back
  bool operator==(const Option&) const = default;
};

// FHIR's enableWhen. `exists` wants a bool. `not_equal` holds when no answer is equal, so also when there is
// none (questionnaire-enable-operator); the others hold when any answer does.
enum class Comparison { exists, equal, not_equal, greater, less, at_least, at_most };
struct Condition {
  std::string question; // the link id of another item
  Comparison comparison = Comparison::exists;
  Value value;
  bool operator==(const Condition&) const = default;
};

// Known by its name to the expressions of its item and of all below it, once it is declared.
struct Variable {
  std::string name;
  Expression expression;
  bool operator==(const Variable&) const = default;
};

struct Item {
  std::string link; // FHIR's linkId, byte for byte
  int parent = -1;  // the place of the item it is under
  Kind kind = Kind::display;
  std::string fhir_type;         // "choice", "integer", …: what the response calls its value
  std::string code_system, code; // of the question, as LOINC's
  std::string prefix, text;      // "1." and the question
  std::vector<std::string> help; // what its display children of the control "help" say
  std::string unit, unit_system, unit_code;
  std::string low_label, high_label; // the ends of a scale
  bool required = false, repeats = false, hidden = false, read_only = false;
  std::vector<Option> options; // of a choice
  std::vector<Value> initial;  // answers it begins with
  std::optional<Decimal> lowest, highest, step;
  std::vector<Condition> conditions; // enableWhen; none: always enabled
  bool any_condition = false;        // enableBehavior: any instead of all
  std::optional<Expression> enabled_when;
  std::vector<Variable> variables; // in the order of the file
  std::optional<Expression> calculated;
  bool operator==(const Item&) const = default;
};

} // namespace anteroom::check
