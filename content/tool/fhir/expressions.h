#pragma once
// What a file computes: variables, calculated values and conditions in FHIRPath, compiled.
#include "check/item.h"
#include "tool/fhir/reading.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

struct Computed {
  std::vector<check::Variable> variables;
  std::optional<check::Expression> calculated, enabled_when;
  bool stays_empty = false; // its value asks for what no kiosk has: neither computed nor filled in
  int elsewhere = 0; // the line where its value is computed in another language (CQL), which nothing here can run
  int filled_in = 0; // the same for the value that it begins with
};

// The expressions of an item, or of the whole form. `known`: the names that variables have where it stands; its own
// are added. What is not understood is a mistake with its line and column. What a kiosk has no use for (values
// filled in from a record) is left out, and noted as filled in.
Computed computed_by(const Json& element, std::set<std::string>& known, Reading& reading);

} // namespace anteroom::content::fhir
