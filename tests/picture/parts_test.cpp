#include "picture/pixels.h"

#include "help/catch.h"

#include <limits>

using namespace anteroom::picture;
using anteroom::help::alpha;
using anteroom::help::numbered;
using anteroom::help::whole;

TEST_CASE("a plain picture") {
  SECTION("is all of one colour") {
    const Picture made = plain(3, 2, {0x12, 0x34, 0x56, 0x78});
    CHECK(whole(made));
    CHECK(made.pixels == std::vector<std::uint32_t>(6, 0x78123456));
    CHECK_FALSE(made.opaque);
    CHECK(plain(1, 1, {1, 2, 3}).opaque);
  }
}

TEST_CASE("a part of a picture") {
  const Picture from = numbered(10, 8);

  SECTION("has the pixels that lie there") {
    const Picture part = cut(from, 3, 2, 4, 5);
    CHECK(part.width == 4);
    CHECK(part.height == 5);
    CHECK(part.at(0, 0) == from.at(3, 2));
    CHECK(part.at(3, 4) == from.at(6, 6));
    CHECK(part.opaque);
  }
  SECTION("can be the whole") { CHECK(cut(from, 0, 0, 10, 8).pixels == from.pixels); }

  SECTION("is without what lies outside") {
    const Picture low = cut(from, 7, 6, 100, 100);
    CHECK(low.width == 3);
    CHECK(low.height == 2);
    CHECK(low.at(2, 1) == from.at(9, 7));
    const Picture high = cut(from, -4, -3, 6, 5);
    CHECK(high.width == 2);
    CHECK(high.height == 2);
    CHECK(high.at(0, 0) == from.at(0, 0));
    CHECK(high.at(1, 1) == from.at(1, 1));
  }
  SECTION("is empty where nothing lies") {
    const int most = std::numeric_limits<int>::max();
    const int least = std::numeric_limits<int>::min();
    for (const Picture& part : {cut(from, 10, 0, 5, 5), cut(from, 0, 8, 5, 5), cut(from, -9, 0, 5, 5),
                                cut(from, 2, 2, -1, 3), cut(from, 2, 2, 3, -1), cut(from, most, most, most, most),
                                cut(from, least, least, most, most), cut({}, 0, 0, 5, 5)}) {
      CHECK(whole(part));
      CHECK(part.pixels.empty());
    }
  }
}

TEST_CASE("round corners") {
  const Picture card = plain(60, 40, {200, 100, 50});

  SECTION("are clear outside and whole inside, on all four sides alike") {
    const Picture round = round_corners(card, 12);
    CHECK_FALSE(round.opaque);
    for (const auto& [x, y] : {std::pair{0, 0}, {59, 0}, {0, 39}, {59, 39}}) CHECK(alpha(round, x, y) == 0);
    for (const auto& [x, y] : {std::pair{30, 0}, {0, 20}, {59, 20}, {30, 39}, {12, 12}, {30, 20}})
      CHECK(alpha(round, x, y) == 255);
    for (int y = 0; y < 40; ++y)
      for (int x = 0; x < 60; ++x) {
        REQUIRE(alpha(round, x, y) == alpha(round, 59 - x, y));
        REQUIRE(alpha(round, x, y) == alpha(round, x, 39 - y));
        REQUIRE((round.at(x, y) & 0xffffff) == (card.at(x, y) & 0xffffff));
      }
  }
  SECTION("cut away what a circle leaves of a square, smoothly") {
    const double cut_away = 60 * 40 - anteroom::help::covered(round_corners(card, 12));
    const double expected = (4 - 3.14159265) * 12 * 12;
    CHECK(cut_away > expected - 2);
    CHECK(cut_away < expected + 2);
  }
  SECTION("can be those at the top or at the bottom only") {
    const Picture top = round_corners(card, 12, {true, false});
    CHECK(alpha(top, 0, 0) == 0);
    CHECK(alpha(top, 59, 0) == 0);
    CHECK(alpha(top, 0, 39) == 255);
    const Picture bottom = round_corners(card, 12, {false, true});
    CHECK(alpha(bottom, 59, 0) == 255);
    CHECK(alpha(bottom, 0, 39) == 0);
    CHECK(alpha(bottom, 59, 39) == 0);
  }
  SECTION("leave a picture as clear as it was") {
    const Picture half = round_corners(plain(60, 40, {200, 100, 50, 128}), 12);
    CHECK(alpha(half, 30, 20) == 128);
    CHECK(alpha(half, 0, 0) == 0);
  }
  SECTION("of no radius, of more than fits, or of nothing, keep to the picture") {
    CHECK(round_corners(card, 0).pixels == card.pixels);
    CHECK(whole(round_corners(plain(5, 3, {}), 40)));
    CHECK(whole(round_corners({}, 4)));
  }
}

TEST_CASE("a fade") {
  SECTION("goes evenly from the top to the bottom") {
    const Picture made = fade(3, 100, {0, 0, 0}, {200, 100, 50});
    CHECK(made.opaque);
    for (int y = 0; y < 100; ++y) {
      REQUIRE(made.at(0, y) == made.at(2, y));
      REQUIRE(std::abs(static_cast<double>(made.at(0, y) >> 16 & 255) - 2 * (y + 0.5)) <= 1);
    }
  }
  SECTION("fades out") {
    const Picture made = fade(1, 64, {9, 9, 9, 0}, {9, 9, 9, 255});
    CHECK_FALSE(made.opaque);
    CHECK(alpha(made, 0, 0) == 2);
    CHECK(alpha(made, 0, 63) == 253);
    CHECK((made.at(0, 0) & 0xffffff) == 0x090909);
  }
}
