#pragma once
// FHIR's enableWhen.
#include "check/item.h"
#include "tool/fhir/reading.h"

namespace anteroom::content::fhir {

// Reads the conditions of an item into it.
void read_conditions(const Json& item, check::Item& made, const Reading& reading);

} // namespace anteroom::content::fhir
