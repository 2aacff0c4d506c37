#pragma once
// What an option weighs in a score.
#include "check/questionnaire.h"

#include <array>
#include <optional>
#include <string_view>

namespace anteroom::check {

// The extensions that hold a weight: by their name in R4, since 2023, and in STU3.
inline constexpr std::array<std::string_view, 3> kWeightExtensions{
    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
};

// The weight of the option of that item which is `value`; a coding is found by system and code. Where the item has
// no options at all, or none is named, a coding's weight in the rest of the form, unless two options disagree.
// Nothing for what no option weighs: a number is no weight of itself (SDC's ordinal()).
std::optional<Decimal> weight_of(const Questionnaire& questionnaire, std::string_view link, const Value& value);

} // namespace anteroom::check
