#include "picture/pixels.h"

#include "help/catch.h"

using namespace anteroom::picture;
using anteroom::help::alpha;
using anteroom::help::covered;
using anteroom::help::whole;

namespace {

constexpr Colour kShadow{60, 40, 20, 80};
constexpr int kWidth = 90, kHeight = 60, kBlur = 12, kFall = 4;

Picture thrown(double radius, int fall = kFall) { return shadow(kWidth, kHeight, radius, kBlur, fall, kShadow); }

} // namespace

TEST_CASE("a shadow") {
  const double radius = GENERATE(0.0, 0.5, 3.0, 16.0);
  CAPTURE(radius);
  const Picture made = thrown(radius);
  const int left = kBlur, right = kBlur + kWidth, top = kBlur, bottom = kBlur + kHeight; // of the card in it

  SECTION("is larger than its card by the blur on every side") {
    CHECK(whole(made));
    CHECK(made.width == kWidth + 2 * kBlur);
    CHECK(made.height == kHeight + 2 * kBlur);
    CHECK_FALSE(made.opaque);
  }
  SECTION("leaves the part under the card empty") {
    for (int y = top + 1; y < bottom - 1; ++y) REQUIRE(alpha(made, left + kWidth / 2, y) == 0);
    for (int x = left + 1; x < right - 1; ++x) REQUIRE(alpha(made, x, top + kHeight / 2) == 0);
  }
  SECTION("is nothing at the corners of its picture and at its top") {
    for (const auto& [x, y] : {std::pair{0, 0}, {made.width - 1, 0}, {0, made.height - 1}})
      CHECK(alpha(made, x, y) <= 1);
    CHECK(alpha(made, made.width / 2, 0) == 0);
  }
  SECTION("softens from the card outwards") {
    for (int x = right; x + 1 < made.width; ++x)
      REQUIRE(alpha(made, x, made.height / 2) >= alpha(made, x + 1, made.height / 2));
    for (int y = bottom; y + 1 < made.height; ++y)
      REQUIRE(alpha(made, made.width / 2, y) >= alpha(made, made.width / 2, y + 1));
    CHECK(alpha(made, right, made.height / 2) > 5);
    CHECK(alpha(made, right, made.height / 2) < kShadow.a);
  }
  SECTION("falls down: more below the card than above, as much at the left as at the right") {
    CHECK(alpha(made, made.width / 2, bottom) > alpha(made, made.width / 2, top - 1) + 5);
    for (int y = 0; y < made.height; ++y)
      for (int x = 0; x < made.width; ++x) REQUIRE(made.at(x, y) == made.at(made.width - 1 - x, y));
  }
  SECTION("that does not fall is the same above and below") {
    const Picture still = thrown(radius, 0);
    CHECK(still.at(still.width / 2, top - 2) == still.at(still.width / 2, bottom + 1));
  }
  SECTION("has one colour") {
    for (const std::uint32_t pixel : made.pixels)
      if (pixel >> 24 > 0) REQUIRE((pixel & 0xffffff) == 0x3c2814);
    CHECK(covered(made) > 10);
  }
}
