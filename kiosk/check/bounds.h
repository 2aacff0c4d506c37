#pragma once
// Whether what a form computes stays within the bounds of evaluate.h. For the author's tool: a form that does not would
// look fine and never have a score. Pure.
#include "check/form.h"

#include <string>
#include <vector>

namespace anteroom::check {

// The link ids of calculated items for which the steps run out when nothing is answered, or all that can be is answered
// with what comes first. Each once, in the order of the form.
std::vector<std::string> out_of_steps(const Form& form);

} // namespace anteroom::check
