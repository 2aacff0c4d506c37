#pragma once
// %questionnaire for a kiosk: the file itself, without what no expression looks at.
#include "check/expression.h"
#include "check/fact.h"
#include "tool/json.h"

#include <optional>
#include <vector>

namespace anteroom::content::fhir {

// Empty when none of `expressions` looks at %questionnaire or %qitem. Items and their link ids are always kept, other
// members when a path names them, extensions when they hold a weight or an expression names their address in full,
// and all of them when one looks for them in another way. Nothing when what is left passes the bounds of check/fact.h.
std::optional<check::Facts> pruned(const Json& questionnaire, const std::vector<const check::Expression*>& expressions);

} // namespace anteroom::content::fhir
