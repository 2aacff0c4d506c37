#pragma once
// FHIRPath cut into tokens. For fhirpath.cpp alone.
#include "base/result.h"
#include "check/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct Token {
  enum class Kind { name, variable, value, sign, end };
  Kind kind = Kind::end;
  std::string text;                    // a name, a variable's name without %, a sign ("!=", "$this")
  std::optional<check::Value> value{}; // of a literal
  bool quoted = false;                 // a `name` in back-quotes is never a keyword
  int column = 1;                      // characters from 1
};

// Ends with a token of Kind::end. Errors begin with "column n: ".
Result<std::vector<Token>> fhirpath_tokens(std::string_view text);

// "column n: what"
Error at_column(int column, const std::string& what);

} // namespace anteroom::content
