#include "picture/pixels.h"

#include "help/catch.h"

#include <set>

using namespace anteroom::picture;
using anteroom::help::alpha;
using anteroom::help::covered;

namespace {

constexpr Icon kIcons[] = {Icon::back,  Icon::forward, Icon::help,    Icon::settings, Icon::cover,
                           Icon::lower, Icon::circle,  Icon::circled, Icon::minus,    Icon::plus,
                           Icon::home,  Icon::check,   Icon::play,    Icon::down,     Icon::up};
constexpr Colour kInk{30, 60, 90};

} // namespace

TEST_CASE("the icons") {
  SECTION("are drawn in their square, whole, at every size") {
    for (const Icon which : kIcons)
      for (const int size : {24, 40, 96}) {
        CAPTURE(static_cast<int>(which), size);
        const Picture made = icon(which, size, kInk);
        REQUIRE(made.width == size);
        REQUIRE(made.height == size);
        CHECK_FALSE(made.opaque);
        CHECK(covered(made) > 0.03 * size * size);
        CHECK(covered(made) < 0.6 * size * size);
        for (int i = 0; i < size; ++i) { // nothing is cut off at an edge: smoothing at most
          REQUIRE(alpha(made, i, 0) < 128);
          REQUIRE(alpha(made, i, size - 1) < 128);
          REQUIRE(alpha(made, 0, i) < 128);
          REQUIRE(alpha(made, size - 1, i) < 128);
        }
      }
  }
  SECTION("are told from each other") {
    std::set<std::vector<std::uint32_t>> seen;
    for (const Icon which : kIcons) seen.insert(icon(which, 48, kInk).pixels);
    CHECK(seen.size() == std::size(kIcons));
  }
  SECTION("have the colour asked for") {
    for (const Icon which : kIcons) {
      bool full = false;
      for (const std::uint32_t pixel : icon(which, 48, kInk).pixels) full = full || pixel == 0xff1e3c5a;
      CHECK(full);
    }
  }
  SECTION("point as they say: back is forward, mirrored") {
    const Picture back = icon(Icon::back, 48, kInk);
    const Picture forward = icon(Icon::forward, 48, kInk);
    for (int y = 0; y < 48; ++y)
      for (int x = 0; x < 48; ++x) REQUIRE(std::abs(alpha(back, x, y) - alpha(forward, 47 - x, y)) <= 16);
  }
}
