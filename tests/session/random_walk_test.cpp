#include "help/catch.h"
#include "session/wanderer.h"

using namespace anteroom;

TEST_CASE("a visitor who does anything") {
  for (const unsigned seed : {1u, 20'261u, 4'000'000'007u}) {
    CAPTURE(seed);
    const help::Reached reached = help::wander(seed, 60'000);
    for (std::size_t place = 0; place < reached.size(); ++place) {
      CAPTURE(place);
      CHECK(reached[place] > 30); // the walk is worth something only where it comes by
    }
  }
}
