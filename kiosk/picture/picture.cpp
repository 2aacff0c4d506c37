#include "picture/picture.h"

#include "picture/surface.h"

#include <webp/decode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace anteroom::picture {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t between(std::uint8_t under, std::uint8_t over, double share) {
  return static_cast<std::uint8_t>(std::lround(under + (over - under) * share));
}

} // namespace

Colour mix(Colour under, Colour over, double share) {
  return {between(under.r, over.r, share), between(under.g, over.g, share), between(under.b, over.b, share), 255};
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one) + 0.05;
  const double b = luminance(other) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

Picture plain(int width, int height, Colour colour) {
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return {width, height, std::vector<std::uint32_t>(count, packed(colour)), colour.a == 255};
}

namespace {

// The features of a picture that may be decoded.
Result<WebPBitstreamFeatures> features_of(std::span<const std::uint8_t> bytes) {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK) return Error{"not a WebP picture"};
  if (features.width < 1 || features.height < 1 || features.width > kLargestSide || features.height > kLargestSide)
    return Error{"a WebP picture with sides outside 1.." + std::to_string(kLargestSide)};
  return features;
}

Result<Picture> decoded(std::span<const std::uint8_t> bytes, WebPDecoderConfig& config, int width, int height) {
  Picture made;
  made.width = width;
  made.height = height;
  made.opaque = !config.input.has_alpha;
  made.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  // BGRA in memory is 0xAARRGGBB in a little-endian word.
  config.output.colorspace = MODE_BGRA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = reinterpret_cast<std::uint8_t*>(made.pixels.data());
  config.output.u.RGBA.stride = width * 4;
  config.output.u.RGBA.size = made.pixels.size() * sizeof(std::uint32_t);
  const bool done = WebPDecode(bytes.data(), bytes.size(), &config) == VP8_STATUS_OK;
  WebPFreeDecBuffer(&config.output);
  if (!done) return Error{"a damaged WebP picture"};
  return made;
}

} // namespace

Result<Picture> decode_webp(std::span<const std::uint8_t> bytes) {
  const auto features = features_of(bytes);
  WebPDecoderConfig config;
  if (!features) return features.error();
  if (!WebPInitDecoderConfig(&config)) return Error{"the WebP library is of another version"};
  config.input = *features;
  return decoded(bytes, config, features->width, features->height);
}

Result<Picture> decode_webp_to_cover(std::span<const std::uint8_t> bytes, int width, int height) {
  const auto features = features_of(bytes);
  WebPDecoderConfig config;
  if (!features) return features.error();
  if (width < 1 || height < 1 || width > kLargestSide || height > kLargestSide) return Error{"no size to decode to"};
  if (!WebPInitDecoderConfig(&config)) return Error{"the WebP library is of another version"};
  config.input = *features;
  // The largest part of the picture that has the shape asked for, from its middle.
  const double scale =
      std::max(static_cast<double>(width) / features->width, static_cast<double>(height) / features->height);
  config.options.use_cropping = 1;
  config.options.crop_width = std::clamp(static_cast<int>(std::lround(width / scale)), 1, features->width);
  config.options.crop_height = std::clamp(static_cast<int>(std::lround(height / scale)), 1, features->height);
  config.options.crop_left = (features->width - config.options.crop_width) / 2 & ~1;
  config.options.crop_top = (features->height - config.options.crop_height) / 2 & ~1;
  config.options.no_fancy_upsampling = 1; // drawn art has no fine colour detail; a third quicker
  config.options.use_scaling = 1;
  config.options.scaled_width = width;
  config.options.scaled_height = height;
  return decoded(bytes, config, width, height);
}

Picture cut(const Picture& from, int left, int top, int width, int height) {
  // The pixels of a row or a column from `begin` on that there are.
  const auto within = [](int begin, int length, int all) {
    const std::int64_t end = std::min<std::int64_t>(std::int64_t{begin} + length, all);
    return static_cast<int>(std::clamp<std::int64_t>(end - std::max(begin, 0), 0, all));
  };
  Picture made = plain(within(left, width, from.width), within(top, height, from.height), {});
  left = std::max(left, 0);
  top = std::max(top, 0);
  for (int y = 0; y < made.height && made.width > 0; ++y)
    std::copy_n(from.pixels.begin() + static_cast<std::ptrdiff_t>(top + y) * from.width + left, made.width,
                &made.at(0, y));
  made.opaque = from.opaque;
  return made;
}

Picture mirrored(Picture from) {
  for (int y = 0; y < from.height; ++y) {
    const auto row = from.pixels.begin() + static_cast<std::ptrdiff_t>(y) * from.width;
    std::reverse(row, row + from.width);
  }
  return from;
}

Picture flat(Picture from, Colour ground) {
  for (std::uint32_t& p : from.pixels) {
    const std::uint32_t a = p >> 24;
    const auto laid = [a](std::uint32_t over, std::uint32_t under) {
      return (over * a + under * (255 - a) + 127) / 255;
    };
    p = 0xff000000u | laid(p >> 16 & 255, ground.r) << 16 | laid(p >> 8 & 255, ground.g) << 8 | laid(p & 255, ground.b);
  }
  from.opaque = true;
  return from;
}

Picture two_toned(Picture from, Colour ground, Colour ink) {
  // Illustrations run from a tint of about this lightness down to their ink.
  constexpr double tint = 232;
  constexpr double depth = 190;
  std::array<std::uint32_t, 256> tone{};
  for (std::size_t light = 0; light < tone.size(); ++light)
    tone[light] =
        packed(mix(ground, ink, 0.8 * std::clamp((tint - static_cast<double>(light)) / depth, 0.0, 1.0))) & 0x00ffffffu;
  for (std::uint32_t& p : from.pixels) {
    const std::uint32_t light = ((p >> 16 & 255) * 77 + (p >> 8 & 255) * 150 + (p & 255) * 29) >> 8;
    p = (p & 0xff000000u) | tone[light];
  }
  return from;
}

Picture round_corners(Picture from, double radius, Corners corners) {
  const int reach = std::min({static_cast<int>(std::ceil(radius)), from.width / 2,
                              corners.top && corners.bottom ? from.height / 2 : from.height});
  const auto soften = [&](int x, int y, double dx, double dy) {
    const double inside = std::clamp(radius - std::hypot(dx, dy) + 0.5, 0.0, 1.0);
    std::uint32_t& pixel = from.at(x, y);
    const auto alpha = static_cast<std::uint32_t>(std::lround((pixel >> 24) * inside));
    pixel = (pixel & 0x00ffffff) | (alpha << 24);
  };
  for (int y = 0; y < reach; ++y)
    for (int x = 0; x < reach; ++x) {
      const double dx = radius - x - 0.5;
      const double dy = radius - y - 0.5;
      if (corners.top) {
        soften(x, y, dx, dy);
        soften(from.width - 1 - x, y, dx, dy);
      }
      if (corners.bottom) {
        soften(x, from.height - 1 - y, dx, dy);
        soften(from.width - 1 - x, from.height - 1 - y, dx, dy);
      }
    }
  from.opaque = false;
  return from;
}

Picture corner(int radius, Colour colour) {
  Picture made = plain(radius, radius, colour);
  for (int y = 0; y < radius; ++y)
    for (int x = 0; x < radius; ++x) {
      const double inside = std::clamp(radius - std::hypot(radius - x - 0.5, radius - y - 0.5) + 0.5, 0.0, 1.0);
      colour.a = static_cast<std::uint8_t>(std::lround(255 * inside));
      made.at(x, y) = packed(colour);
    }
  made.opaque = false;
  return made;
}

Picture disc(int size, Colour colour, double line) {
  Colour clear = colour;
  clear.a = 0;
  Picture made = plain(size, size, clear);
  const double radius = size / 2.0;
  const double full = colour.a;
  const std::uint32_t solid = packed(colour);
  for (int y = 0; y < size; ++y) {
    // Only the rim needs arithmetic; what is surely inside is filled.
    const double dy = y + 0.5 - radius;
    const double core = radius - 1.5 - std::abs(dy) > 0 ? std::sqrt((radius - 1.5) * (radius - 1.5) - dy * dy) : 0;
    const int from = line > 0 || core < 1 ? size : static_cast<int>(std::ceil(radius - core));
    const int to = line > 0 || core < 1 ? size : static_cast<int>(std::floor(radius + core));
    for (int x = 0; x < size; ++x) {
      if (x == from) {
        std::fill(&made.at(from, y), &made.at(from, y) + (to - from), solid);
        x = to;
      }
      const double away = std::hypot(x + 0.5 - radius, dy);
      double inside = std::clamp(radius - away + 0.5, 0.0, 1.0);
      if (line > 0) inside = std::min(inside, std::clamp(away - (radius - line) + 0.5, 0.0, 1.0));
      colour.a = static_cast<std::uint8_t>(std::lround(full * inside));
      if (x < size) made.at(x, y) = packed(colour);
    }
  }
  made.opaque = false;
  return made;
}

Picture fade(int width, int height, Colour top, Colour bottom) {
  Picture made = plain(width, height, top);
  for (int y = 0; y < height; ++y) {
    const double share = (y + 0.5) / height;
    const Colour row{between(top.r, bottom.r, share), between(top.g, bottom.g, share), between(top.b, bottom.b, share),
                     between(top.a, bottom.a, share)};
    std::fill_n(made.pixels.begin() + static_cast<std::ptrdiff_t>(y) * width, width, packed(row));
  }
  made.opaque = top.a == 255 && bottom.a == 255;
  return made;
}

Picture shadow(int width, int height, double radius, int blur, int fall, Colour colour) {
  Picture made = plain(width + 2 * blur, height + 2 * blur, {0, 0, 0, 0});
  // How far outside a rounded rectangle a point is; negative inside.
  const auto outside = [&](double x, double y) {
    const double dx = std::max(radius - x, x - (width - radius));
    const double dy = std::max(radius - y, y - (height - radius));
    return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) - radius;
  };
  const double full = colour.a;
  for (int y = 0; y < made.height; ++y)
    for (int x = 0; x < made.width; ++x) {
      const double px = x + 0.5 - blur;
      const double py = y + 0.5 - blur;
      if (outside(px, py) < -1) continue; // under the card
      const double away = std::clamp((outside(px, py - fall) + blur) / (2.0 * blur), 0.0, 1.0);
      const double soft = (1 - away) * (1 - away);
      colour.a = static_cast<std::uint8_t>(std::lround(full * soft));
      made.at(x, y) = packed(colour);
    }
  made.opaque = false;
  return made;
}

} // namespace anteroom::picture
