#pragma once
// What the tests of pictures ask of pixels.
#include "picture/picture.h"

#include <cstdint>

namespace anteroom::help {

inline int alpha(const picture::Picture& p, int x, int y) { return static_cast<int>(p.at(x, y) >> 24); }

// The sum of all alphas in full pixels: how much of the picture is covered.
inline double covered(const picture::Picture& p) {
  double sum = 0;
  for (const std::uint32_t pixel : p.pixels) sum += pixel >> 24;
  return sum / 255;
}

// Rows, columns and the number of pixels belong together.
inline bool whole(const picture::Picture& p) {
  return p.width >= 0 && p.height >= 0 &&
         p.pixels.size() == static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height);
}

// Every pixel is another: column in the last byte, row in the one before.
inline picture::Picture numbered(int width, int height) {
  picture::Picture made = picture::plain(width, height, {});
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      made.at(x, y) = 0xff000000u | static_cast<std::uint32_t>(y) << 8 | static_cast<std::uint32_t>(x);
  return made;
}

} // namespace anteroom::help
