#include "picture/picture.h"
#include "picture/surface.h"

#include "help/catch.h"

#include <cmath>

using namespace anteroom::picture;

namespace {

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{255, 255, 255};

bool about(double a, double b, double within) { return std::abs(a - b) <= within; }

} // namespace

TEST_CASE("contrast") {
  SECTION("has the values that WCAG publishes") {
    CHECK(about(contrast(kBlack, kWhite), 21, 0.001));
    CHECK(about(contrast({0x76, 0x76, 0x76}, kWhite), 4.54, 0.005));
    CHECK(about(contrast({0x77, 0x77, 0x77}, kWhite), 4.48, 0.005));
    CHECK(about(contrast({0x94, 0x94, 0x94}, kWhite), 3.03, 0.005));
    CHECK(about(contrast({0xff, 0, 0}, kWhite), 4.00, 0.005));
    CHECK(about(contrast({0, 0, 0xff}, kWhite), 8.59, 0.005));
    CHECK(about(contrast({0, 0xff, 0}, kWhite), 1.37, 0.005));
  }
  SECTION("is the same both ways round, and 1 of a colour with itself") {
    CHECK(contrast({10, 90, 200}, {240, 200, 30}) == contrast({240, 200, 30}, {10, 90, 200}));
    CHECK(contrast({10, 90, 200}, {10, 90, 200}) == 1);
  }
}

TEST_CASE("a mix") {
  SECTION("has as much of each colour as is asked for") {
    CHECK(mix({10, 20, 30}, {200, 100, 0}, 0) == Colour{10, 20, 30});
    CHECK(mix({10, 20, 30}, {200, 100, 0}, 1) == Colour{200, 100, 0});
    CHECK(mix(kBlack, kWhite, 0.5) == Colour{128, 128, 128});
    CHECK(mix({100, 100, 100}, {200, 0, 100}, 0.25) == Colour{125, 75, 100});
  }
  SECTION("is opaque, also of what is not") { CHECK(mix({0, 0, 0, 10}, {255, 255, 255, 0}, 0.5).a == 255); }
}

TEST_CASE("a surface") {
  SECTION("gives back the picture that it was made of") {
    Picture from = plain(3, 2, {200, 100, 50});
    from.at(1, 1) = 0x00000000;
    from.at(2, 0) = 0xff010203;
    CHECK(Surface(from).picture().pixels == from.pixels);
  }
  SECTION("keeps the colour of what is half clear, as well as premultiplied bytes can") {
    for (const std::uint32_t alpha : {1u, 40u, 128u, 254u}) {
      CAPTURE(alpha);
      const std::uint32_t back =
          Surface(plain(1, 1, {200, 100, 50, static_cast<std::uint8_t>(alpha)})).picture().at(0, 0);
      CHECK(back >> 24 == alpha);
      const double error = 255.0 / alpha + 1;
      CHECK(about(back >> 16 & 255, 200, error));
      CHECK(about(back >> 8 & 255, 100, error));
      CHECK(about(back & 255, 50, error));
    }
  }
  SECTION("of no size gives an empty picture") { CHECK(Surface(-1, 5).picture().pixels.empty()); }
}
