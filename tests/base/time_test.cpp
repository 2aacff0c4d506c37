#include "base/time.h"

#include "help/catch.h"

#include <limits>

using namespace anteroom;
using namespace std::chrono_literals;

TEST_CASE("time") {
  SECTION("goes on where 32 bits of milliseconds end") {
    const Time before{Milliseconds{0xffff'ffffLL}};
    const Time after = before + 1ms;
    CHECK(after > before);
    CHECK(after.time_since_epoch().count() == 4'294'967'296LL);
    CHECK(after - before == Milliseconds{1});
  }

  SECTION("is enough for a kiosk that nobody restarts for a thousand years") {
    const auto longest =
        std::chrono::floor<std::chrono::years>(Milliseconds{std::numeric_limits<Milliseconds::rep>::max()});
    CHECK(longest.count() > 1000);
  }

  SECTION("counts whole milliseconds") {
    CHECK(Milliseconds{2s} == Milliseconds{2000});
    CHECK(std::chrono::floor<Milliseconds>(1999us) == Milliseconds{1});
  }

  SECTION("is of a clock that is steady") { CHECK(MonotonicClock::is_steady); }
}
