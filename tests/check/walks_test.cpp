#include "check/walks.h"

using namespace anteroom;

TEST_CASE("whatever a visitor does, what is asked, kept and scored is right") {
  CHECK(help::walk(1, 100, 2, 8) > 500);
}
