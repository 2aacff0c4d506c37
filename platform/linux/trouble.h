#pragma once
// What the system's error numbers mean, for people.
#include "base/result.h"

namespace anteroom::platform {

// The error that errno names now: "the disk is full". REQUIRES: a system call has just failed.
Error trouble();
Error trouble(int number);

} // namespace anteroom::platform
