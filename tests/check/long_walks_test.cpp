// What takes minutes: platform/test --long.
#include "check/walks.h"

using namespace anteroom;

TEST_CASE("a million steps by chance break no rule") {
  int taken = 0;
  for (unsigned seed = 1; taken < 1'000'000; ++seed) taken += help::walk(seed, 500, 10, 20);
  CHECK(taken >= 1'000'000);
}
