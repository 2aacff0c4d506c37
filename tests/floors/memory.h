#pragma once
// Data that outlives the call that made it: static, thread_local, or outside every function.
#include "floors/source.h"

namespace anteroom::floors {

// The lines where such data is declared. Constants are none. Read by shape, not compiled: a declaration that no
// person would write may slip through, and none that is written here is held by mistake.
std::vector<int> lines_that_remember(const std::vector<Token>& tokens);

} // namespace anteroom::floors
