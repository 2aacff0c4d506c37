#pragma once
// Pictures in memory, and the few things done to them. Pure; any thread.
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace anteroom::picture {

// A colour, 0..255 a channel, alpha not premultiplied.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Colour&) const = default;
};

// `share` of `over` (0..1) laid on `under`; opaque.
Colour mix(Colour under, Colour over, double share);
// WCAG 2.2 contrast ratio of two opaque colours, 1..21.
double contrast(Colour one, Colour other);

// width * height pixels, rows from the top, each 0xAARRGGBB with straight (not premultiplied) alpha,
// because SDL's software renderer blends nothing else.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
  bool opaque = false; // every alpha is 255: may be copied instead of blended
  int left = 0;        // where its corner lies from the place it is drawn at: ink may reach
  int top = 0;         // over the box of a text

  std::uint32_t& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
  std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

// The largest side that is decoded or made; beyond it is an error, not memory.
inline constexpr int kLargestSide = 4096;

Picture plain(int width, int height, Colour colour);

// Decodes WebP. Fails on anything else and on sides above kLargestSide.
Result<Picture> decode_webp(std::span<const std::uint8_t> bytes);

// Decodes WebP into width x height: scaled to cover, the middle kept. Quicker than decoding the whole.
Result<Picture> decode_webp_to_cover(std::span<const std::uint8_t> bytes, int width, int height);
// The part of `from` that starts at (left, top); what lies outside is left away.
Picture cut(const Picture& from, int left, int top, int width, int height);
// Laid on a plain ground: opaque, to be copied instead of blended (fifteen times as quick in software).
Picture flat(Picture from, Colour ground);
// Left and right changed.
Picture mirrored(Picture from);
// An illustration in one ink, drawn anew for another wall: what was light becomes `ground`, what was ink
// becomes `ink`.
Picture two_toned(Picture from, Colour ground, Colour ink);

// Corners that are rounded.
struct Corners {
  bool top = true;
  bool bottom = true;
};
// Makes everything outside rounded corners of `radius` pixels transparent, smoothly.
Picture round_corners(Picture from, double radius, Corners corners = {});

// One quarter of a filled disc: the top left corner of a rounded rectangle, radius x radius.
Picture corner(int radius, Colour colour);
// A filled disc, or a ring when `line` > 0 pixels, in a square of `size` pixels.
Picture disc(int size, Colour colour, double line = 0);

// From `top` to `bottom`, evenly, over width x height.
Picture fade(int width, int height, Colour top, Colour bottom);

// A soft shadow thrown by a rounded rectangle of width x height: `blur` pixels larger on every side,
// moved down by `fall`; the part under the rectangle itself is left empty.
Picture shadow(int width, int height, double radius, int blur, int fall, Colour colour);

// The hills at dusk of the attract screen, in the two shades.
Picture scenery(int width, int height, bool dark);

// The icons of the interface, drawn in `size` pixels square.
enum class Icon {
  back,
  forward,
  help,
  home,
  check,
  play,
  down,
  up,
  box,
  ticked,
  globe,
  lens,
  space,
  erase,
  erase_mirrored,
  loudspeaker,
  pause,
  settings,
  cover,   // an eye, crossed out
  lower,   // the lower half of a screen
  circle,  // one of several, not chosen
  circled, // the chosen one
  minus,
  plus
};
Picture icon(Icon icon, int size, Colour colour);

// Writes a PNG; the error names the path.
Outcome write_png(const Picture& picture, const std::string& path);

} // namespace anteroom::picture
