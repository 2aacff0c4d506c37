#include "check/walks.h"

using namespace anteroom;

TEST_CASE("whatever a visitor does, what is asked, kept and scored is right") {
  CHECK(help::walk(1, 300, 3, 10) > 3000);
}
