// A million steps.
#include "help/catch.h"
#include "session/wanderer.h"

using namespace anteroom;

TEST_CASE("visitors who do anything, for a long time") {
  for (const unsigned seed : {3u, 11u, 1'999u, 77'777u, 2'026'1121u}) {
    CAPTURE(seed);
    const help::Reached reached = help::wander(seed, 220'000);
    for (std::size_t place = 0; place < reached.size(); ++place) {
      CAPTURE(place);
      CHECK(reached[place] > 300);
    }
  }
}
