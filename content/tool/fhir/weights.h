#pragma once
// Where weights stand in a file.
#include "tool/fhir/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

// An extension under one of the addresses that HL7 has given weights over the years. Null: none.
const Json* weight_extension(const Json& element);
// The number in it. Nothing when there is none.
std::optional<check::Decimal> weight_in(const Json& element);
// Of a concept: by extension, or as a property, as code systems have it.
std::optional<check::Decimal> weight_of_concept(const Json& json);
// The weight that a list of concepts, and of those below them, has for a code; by system and code. `system`: that of
// concepts that name none.
std::optional<check::Decimal> weight_among(const std::vector<Json>& all, const std::string& system,
                                           const check::Coding& coding, int depth = 0);

} // namespace anteroom::content::fhir
