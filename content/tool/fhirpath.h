#pragma once
// FHIRPath as authors write it, compiled to what the kiosk evaluates (check/expression.h).
#include "base/result.h"
#include "check/expression.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

inline constexpr std::size_t kLongestFhirpath = 20'000; // bytes

// What the error says of an expression that asks for the day or the time, which nobody can mend in it.
inline constexpr std::string_view kAsksTheDay = "a check does not know what day it is";

struct Fhirpath {
  check::Expression expression;
  // What is not wrong and may surprise: variables that nothing here gives a value, as %patient, are empty.
  std::vector<std::string> warnings;
};

// `variables`: the names declared where the expression stands. The error begins with "column n: " (characters from
// 1) and names what is not supported or not understood.
Result<Fhirpath> compile_fhirpath(std::string_view text, const std::set<std::string>& variables);

} // namespace anteroom::content
