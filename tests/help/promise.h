#pragma once
// Says what a test has shown, and in how many cases, in a line of its own: "promise P9: 10000 lost writes".
#include <cstdio>

namespace anteroom::help {

// `id` is that of the promise in kiosk/bundle/README.md; `cases` were counted by the test, and all were good.
inline void promise(const char* id, long cases, const char* what) {
  std::printf("promise %s: %ld %s\n", id, cases, what);
  std::fflush(stdout);
}

} // namespace anteroom::help
