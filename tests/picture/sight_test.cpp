#include "picture/sight.h"

#include "help/catch.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::picture;

TEST_CASE("sight") {
  const Colour red{200, 40, 40, 255};
  const Colour green{40, 130, 40, 255};

  SECTION("grey keeps how light a colour is, and nothing else") {
    const Colour grey = seen(red, Sight::grey);
    CHECK(grey.r == grey.g);
    CHECK(grey.g == grey.b);
    CHECK(std::abs(contrast(grey, {255, 255, 255, 255}) - contrast(red, {255, 255, 255, 255})) < 0.1);
  }

  SECTION("black, white and grey stay as they are, whoever looks") {
    for (const Sight sight : {Sight::grey, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia})
      for (const int light : {0, 128, 255}) {
        const auto channel = static_cast<std::uint8_t>(light);
        const Colour c = seen({channel, channel, channel, 255}, sight);
        CHECK(std::abs(c.r - light) <= 1);
        CHECK(std::abs(c.g - light) <= 1);
        CHECK(std::abs(c.b - light) <= 1);
      }
  }

  SECTION("red and green come nearer to each other without red or green cones, not without blue ones") {
    const auto apart = [&](Sight sight) {
      const Colour a = seen(red, sight);
      const Colour b = seen(green, sight);
      return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
    };
    CHECK(apart(Sight::protanopia) < 130);
    CHECK(apart(Sight::deuteranopia) < 130);
    CHECK(apart(Sight::tritanopia) > 200);
  }

  SECTION("a picture is seen pixel by pixel, as clear as it was") {
    Picture two = plain(2, 1, red);
    two.at(1, 0) = 0x80288228u;
    const Picture made = seen(two, Sight::grey);
    const Colour grey = seen(red, Sight::grey);
    CHECK(made.at(0, 0) == (0xff000000u | grey.r * 0x10101u));
    CHECK(made.at(1, 0) >> 24 == 0x80u);
  }
}
