#include "picture/pixels.h"

#include "help/catch.h"

#include <webp/encode.h>

#include <random>
#include <stdexcept>

using namespace anteroom;
using namespace anteroom::picture;
using Bytes = std::vector<std::uint8_t>;

namespace {

Bytes kept(std::uint8_t* made, std::size_t size) {
  const Bytes bytes(made, made + size);
  WebPFree(made);
  if (bytes.empty()) throw std::runtime_error("cannot make a picture");
  return bytes;
}

Bytes lossless(const Picture& from) {
  std::uint8_t* made = nullptr;
  const auto* pixels = reinterpret_cast<const std::uint8_t*>(from.pixels.data());
  const std::size_t size = WebPEncodeLosslessBGRA(pixels, from.width, from.height, from.width * 4, &made);
  return kept(made, size);
}

Bytes lossy(const Picture& from) {
  std::uint8_t* made = nullptr;
  const auto* pixels = reinterpret_cast<const std::uint8_t*>(from.pixels.data());
  const std::size_t size = WebPEncodeBGRA(pixels, from.width, from.height, from.width * 4, 80, &made);
  return kept(made, size);
}

// A lossless file that says it has these sides and then ends.
Bytes header(unsigned width, unsigned height) {
  const unsigned bits = (width - 1) | (height - 1) << 14;
  Bytes bytes{'R', 'I', 'F', 'F', 0, 1, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 0xf0, 0, 0, 0, 0x2f};
  for (unsigned shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
  bytes.resize(264);
  return bytes;
}

std::string told(const Bytes& bytes) {
  const auto made = decode_webp(bytes);
  return made ? "" : made.error().what;
}

int channel(const Picture& picture, int x, int y, int shift) {
  return static_cast<int>(picture.at(x, y) >> shift & 255);
}

} // namespace

TEST_CASE("a WebP picture") {
  SECTION("comes out as it went in") {
    const Picture from = help::numbered(37, 21);
    const auto made = decode_webp(lossless(from));
    REQUIRE(made);
    CHECK(made->width == 37);
    CHECK(made->height == 21);
    CHECK(made->opaque);
    CHECK(made->pixels == from.pixels);
  }
  SECTION("keeps what is clear, with straight alpha") {
    Picture from = plain(5, 4, {200, 100, 50, 128});
    from.at(0, 0) = 0xff0a0b0c;
    const auto made = decode_webp(lossless(from));
    REQUIRE(made);
    CHECK_FALSE(made->opaque);
    CHECK(made->pixels == from.pixels);
  }
  SECTION("may be lossy") {
    const auto made = decode_webp(lossy(plain(40, 30, {200, 100, 50})));
    REQUIRE(made);
    CHECK(made->opaque);
    CHECK(std::abs(channel(*made, 20, 15, 16) - 200) < 6);
    CHECK(std::abs(channel(*made, 20, 15, 0) - 50) < 6);
  }
  SECTION("may be as large as is allowed, and no larger") {
    CHECK(decode_webp(lossless(plain(kLargestSide, 1, {}))).ok());
    CHECK_THAT(told(lossless(plain(kLargestSide + 1, 1, {}))), ContainsSubstring("sides outside 1..4096"));
    CHECK_THAT(told(lossless(plain(1, kLargestSide + 1, {}))), ContainsSubstring("sides outside 1..4096"));
  }
}

TEST_CASE("what is no WebP picture") {
  SECTION("is refused") {
    CHECK(told({}) == "not a WebP picture");
    CHECK(told({'R', 'I', 'F', 'F'}) == "not a WebP picture");
    CHECK(told(Bytes(5000, 0)) == "not a WebP picture");
    const char png[] = "\x89PNG\r\n\x1a\n and so on, for a while, for a while";
    CHECK(told(Bytes(png, png + sizeof png)) == "not a WebP picture");
  }
  SECTION("is refused wherever it was cut short") {
    for (const Bytes& bytes : {lossless(help::numbered(37, 21)), lossy(help::numbered(37, 21))})
      for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE(told(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))) != "");
      }
  }
  SECTION("is refused by the sides it claims before any memory is taken for them") {
    CHECK_THAT(told(header(16'384, 16'384)), ContainsSubstring("sides outside"));
    CHECK_THAT(told(header(4'097, 10)), ContainsSubstring("sides outside"));
    CHECK_THAT(told(header(10, 16'384)), ContainsSubstring("sides outside"));
  }
  SECTION("is refused when it ends before the sides it claims") { CHECK(told(header(4'096, 4'096)) != ""); }
  SECTION("never harms, whichever bytes were changed") {
    const Bytes good = lossy(help::numbered(37, 21));
    std::mt19937 random(11);
    for (int i = 0; i < 3000; ++i) {
      Bytes bytes = good;
      for (int changes = 0; changes < 3; ++changes)
        bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random() & 255);
      const auto made = decode_webp(bytes);
      if (made) REQUIRE(help::whole(*made));
      const auto covering = decode_webp_to_cover(bytes, 16, 16);
      if (covering) REQUIRE(covering->pixels.size() == 256);
    }
  }
}

TEST_CASE("a WebP picture that covers") {
  // Red, green and blue thirds, side by side and one above the other.
  Picture wide = plain(90, 30, {255, 0, 0});
  Picture tall = plain(30, 90, {255, 0, 0});
  for (int i = 30; i < 90; ++i)
    for (int j = 0; j < 30; ++j) wide.at(i, j) = tall.at(j, i) = i < 60 ? 0xff00ff00 : 0xff0000ff;

  SECTION("has exactly the size asked for, larger or smaller, in any shape") {
    for (const auto& [width, height] : {std::pair{90, 30}, {45, 15}, {200, 200}, {7, 300}, {300, 7}, {1, 1}}) {
      CAPTURE(width, height);
      for (const Bytes& bytes : {lossless(wide), lossy(tall)}) {
        const auto made = decode_webp_to_cover(bytes, width, height);
        REQUIRE(made);
        CHECK(made->width == width);
        CHECK(made->height == height);
        CHECK(help::whole(*made));
        CHECK(made->opaque);
      }
    }
  }
  SECTION("keeps the middle and loses both ends alike") {
    for (const Picture& from : {wide, tall}) {
      const auto made = decode_webp_to_cover(lossless(from), 60, 60);
      REQUIRE(made);
      for (const auto& [x, y] : {std::pair{4, 4}, {55, 55}, {30, 30}, {4, 55}}) CHECK(channel(*made, x, y, 8) > 220);
    }
  }
  SECTION("shows all of a picture that has its shape") {
    const auto made = decode_webp_to_cover(lossless(wide), 180, 60);
    REQUIRE(made);
    CHECK(channel(*made, 10, 30, 16) > 220);
    CHECK(channel(*made, 90, 30, 8) > 220);
    CHECK(channel(*made, 170, 30, 0) > 220);
  }
  SECTION("is refused without a size, or beyond the largest") {
    for (const auto& [width, height] : {std::pair{0, 5}, {5, 0}, {-1, 5}, {kLargestSide + 1, 5}, {5, kLargestSide + 1}})
      CHECK_FALSE(decode_webp_to_cover(lossless(wide), width, height));
  }
  SECTION("is refused when it is none") { CHECK_FALSE(decode_webp_to_cover(Bytes(100, 1), 5, 5)); }
}
