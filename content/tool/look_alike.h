#pragma once
// Whether two pictures look the same. The same drawing has other bytes in a bundle than in its folder, and where
// another version of a library drew it.
#include "tool/art.h"

namespace anteroom::content {

// What cannot be read has no pixels.
Pixels decode(const std::vector<std::uint8_t>& webp);

// What has no pixels looks like nothing else.
bool look_alike(const Pixels& one, const Pixels& other);

} // namespace anteroom::content
