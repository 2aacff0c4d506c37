#pragma once
// Questions that must not be asked without somebody to turn to.
#include "tool/fhir/items.h"

#include <cstddef>
#include <vector>

namespace anteroom::content {

// Whether the item at that place, what stands above it, or one of its answers, is about wanting to die or harming oneself: by its LOINC code, or by the words
// that questionnaires use for it in many languages. Better once too often than once too few.
bool asks_of_self_harm(const std::vector<check::Item>& items, std::size_t place, const fhir::ItemSource& source);

} // namespace anteroom::content
