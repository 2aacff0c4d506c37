#pragma once
// The functions and operators of FHIRPath that a kiosk knows. For fhirpath.cpp alone.
#include "check/operations.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::content {

struct Function {
  std::string_view name;
  check::Op op;
  int fewest = 0, most = 0; // arguments
  bool takes_type = false;
  // "1 argument", "1 to 3 arguments"
  std::string takes() const;
};

// Null when there is none of that name.
const Function* function_named(std::string_view name);
// Why a function of that name cannot be had, and what was meant, for the author.
std::string why_not(std::string_view name);

// FHIRPath's precedence, from 1, the weakest; `is` and `as` take a type and are read apart.
inline constexpr int kTypeStrength = 8;
inline constexpr int kStrongest = 10;
std::optional<check::Op> operator_of(std::string_view sign, int strength);

} // namespace anteroom::content
