#include "picture/pixels.h"

#include "help/catch.h"

using namespace anteroom::picture;
using anteroom::help::alpha;
using anteroom::help::covered;
using anteroom::help::whole;

namespace {

constexpr double kPi = 3.14159265;
constexpr Colour kTeal{20, 120, 110};

bool about(double a, double b, double within) { return a > b - within && a < b + within; }

} // namespace

TEST_CASE("a disc") {
  SECTION("is full in the middle, clear in the corners and touches its sides") {
    for (const int size : {8, 31, 64}) {
      CAPTURE(size);
      const Picture made = disc(size, kTeal);
      CHECK(whole(made));
      CHECK_FALSE(made.opaque);
      CHECK(alpha(made, size / 2, size / 2) == 255);
      CHECK(alpha(made, 0, 0) == 0);
      CHECK(alpha(made, size - 1, size - 1) == 0);
      CHECK(alpha(made, size / 2, 0) > 60);
      CHECK(alpha(made, 0, size / 2) > 60);
    }
  }
  SECTION("covers what a circle covers") {
    for (const int size : {16, 33, 120}) {
      CAPTURE(size);
      CHECK(about(covered(disc(size, kTeal)), kPi * size * size / 4, 2.0 * size));
    }
  }
  SECTION("is the same on all sides") {
    for (const int size : {16, 33, 34}) {
      const Picture made = disc(size, kTeal);
      for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
          REQUIRE(made.at(x, y) == made.at(size - 1 - x, y));
          REQUIRE(made.at(x, y) == made.at(x, size - 1 - y));
          REQUIRE(made.at(x, y) == made.at(y, x));
        }
    }
  }
  SECTION("is as clear as its colour") { CHECK(alpha(disc(20, {20, 120, 110, 100}), 10, 10) == 100); }
  SECTION("with a line is a ring of that width") {
    const Picture ring = disc(60, kTeal, 6);
    CHECK(alpha(ring, 30, 30) == 0);
    CHECK(alpha(ring, 30, 3) == 255);
    CHECK(alpha(ring, 30, 10) == 0);
    CHECK(about(covered(ring), kPi * (30 * 30 - 24 * 24), 100));
    CHECK(covered(disc(60, kTeal, 2)) < covered(ring));
  }
  SECTION("can be as small as nothing") {
    for (const int size : {0, 1, 2, 3}) CHECK(whole(disc(size, kTeal)));
    CHECK(alpha(disc(1, kTeal), 0, 0) > 100);
  }
}

TEST_CASE("a corner") {
  SECTION("is the top left quarter of a rounded card") {
    const Picture made = corner(12, kTeal);
    const Picture card = round_corners(plain(60, 40, kTeal), 12);
    for (int y = 0; y < 12; ++y)
      for (int x = 0; x < 12; ++x) REQUIRE(std::abs(alpha(made, x, y) - alpha(card, x, y)) <= 1);
    CHECK_FALSE(made.opaque);
  }
  SECTION("of no radius is empty") { CHECK(corner(0, kTeal).pixels.empty()); }
}

TEST_CASE("the scenery") {
  SECTION("fills whatever screen there is, without a hole") {
    for (const auto& [width, height] : {std::pair{800, 480}, {480, 800}, {33, 1}, {1, 1}}) {
      CAPTURE(width, height);
      const Picture made = scenery(width, height, false);
      CHECK(made.width == width);
      CHECK(made.height == height);
      CHECK(made.opaque);
      CHECK(about(covered(made), width * height, 0.5));
    }
  }
  SECTION("is darker at night") {
    const auto brightness = [](const Picture& p) {
      double sum = 0;
      for (const std::uint32_t pixel : p.pixels) sum += (pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255);
      return sum / static_cast<double>(p.pixels.size());
    };
    CHECK(brightness(scenery(160, 100, true)) < brightness(scenery(160, 100, false)) / 2);
  }
}
