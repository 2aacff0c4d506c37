#pragma once
// What authors call an answer.
#include "check/item.h"

#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::content {

// All names of an option, the shortest first: "yes" and "no" for a boolean; else its code, what it is worth as a
// number, and its texts. REQUIRES: `option` is one of check::options_of(item).
std::vector<std::string> names_of(const check::Item& item, std::size_t option);

// The places of the options that one of `names` means, ascending.
std::vector<int> options_named(const check::Item& item, const std::vector<std::string>& names);

// Those that mean no harm where the question is about harming oneself, by what is known of them: a weight of 0, else
// the codes and words for no and never. `weights` are those of the options in order, as far as there are any.
std::vector<int> harmless_options(const check::Item& item, const std::vector<std::optional<check::Decimal>>& weights);

} // namespace anteroom::content
