// A million walks.
#include "help/catch.h"
#include "session/wanderer.h"

using namespace anteroom;

TEST_CASE("a million visitors who do anything") {
  help::Reached all;
  for (unsigned seed = 1; seed <= 1'000'000; ++seed) {
    const help::Reached reached = help::wander(seed, 60);
    all.resize(reached.size());
    for (std::size_t place = 0; place < reached.size(); ++place) all[place] += reached[place];
  }
  for (std::size_t place = 0; place < all.size(); ++place) {
    CAPTURE(place);
    CHECK(all[place] > 10'000);
  }
}
