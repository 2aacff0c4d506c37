#pragma once
// The answers that can be chosen from.
#include "check/item.h"
#include "tool/fhir/reading.h"
#include "tool/fhir/vocabulary.h"

namespace anteroom::content::fhir {

// The options of `item`: its answerOption, or the concepts of its answerValueSet. Those that are selected at the start
// are added to `initial`. None when it has neither.
std::vector<check::Option> options_of(const Json& item, const Vocabulary& vocabulary,
                                      std::vector<check::Value>& initial, Reading& reading);

} // namespace anteroom::content::fhir
