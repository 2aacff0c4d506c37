#pragma once
// Pictures: SVG in, WebP out. Nothing in a picture may lead outside its file.
#include "base/result.h"
#include "tool/mistakes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::content {

// Notes everything for which the picture cannot be used.
void check_art(const std::string& svg, const std::string& file, Mistakes& mistakes);

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba; // four bytes a pixel, row by row, colours not multiplied by the last
};

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> webp;
};

// 960 x 960 pixels: all of the picture.
Result<Pixels> draw_full(const std::string& svg);
// The same, as a bundle has it; this takes seven times as long.
Result<Picture> render_full(const std::string& svg);
// 480 x 216 pixels: the band y 264..696, drawn at that size.
Result<Picture> render_wide(const std::string& svg);

} // namespace anteroom::content
