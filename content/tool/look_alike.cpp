#include "tool/look_alike.h"

#include <cstddef>
#include <cstdlib>
#include <webp/decode.h>

namespace anteroom::content {
namespace {

// What WebP loses is less than this in a channel, of 255 (measured on our own pictures: one pixel had more);
// what somebody drew anew differs by more.
constexpr int kLoss = 32;
// One pixel in so many may be off all the same: at the edge of a shape.
constexpr std::size_t kOneIn = 5000;
constexpr int kLargestSide = 4096;

} // namespace

Pixels decode(const std::vector<std::uint8_t>& webp) {
  Pixels made;
  if (!WebPGetInfo(webp.data(), webp.size(), &made.width, &made.height)) return {};
  if (made.width > kLargestSide || made.height > kLargestSide) return {}; // no bundle has one, and it would fill memory
  made.rgba.resize(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height) * 4);
  if (!WebPDecodeRGBAInto(webp.data(), webp.size(), made.rgba.data(), made.rgba.size(), made.width * 4)) return {};
  return made;
}

bool look_alike(const Pixels& one, const Pixels& other) {
  if (one.rgba.empty() || one.width != other.width || one.rgba.size() != other.rgba.size()) return false;
  std::size_t off = 0;
  for (std::size_t i = 0; i < one.rgba.size(); i += 4) {
    bool differs = false;
    for (std::size_t c = i; c < i + 4; ++c)
      differs = differs || std::abs(int{one.rgba[c]} - int{other.rgba[c]}) > kLoss;
    off += differs ? 1 : 0;
  }
  return off <= one.rgba.size() / 4 / kOneIn;
}

} // namespace anteroom::content
