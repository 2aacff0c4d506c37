#pragma once
// Questions that must not be asked without somebody to turn to.
#include "tool/fhir/items.h"

namespace anteroom::content {

// Whether the item, or one of its answers, is about wanting to die or harming oneself: by its LOINC code, or by the words
// that questionnaires use for it in many languages. Better once too often than once too few.
bool asks_of_self_harm(const check::Item& item, const fhir::ItemSource& source);

} // namespace anteroom::content
