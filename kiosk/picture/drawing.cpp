// What Cairo draws: the scenery of the attract screen, PNG.
#include "picture/picture.h"
#include "picture/surface.h"

#include <cairo.h>

#include <algorithm>
#include <array>

namespace anteroom::picture {
namespace {

struct Shades {
  Colour sky_high, sky_low, sun, far, middle, near;
};

constexpr Shades kLight{{0xF8, 0xE9, 0xD2}, {0xE3, 0xE5, 0xDA}, {0xF3, 0xCF, 0x9B},
                        {0xBF, 0xD0, 0xC2}, {0x8F, 0xB0, 0xA4}, {0x4F, 0x85, 0x80}};
constexpr Shades kDark{{0x16, 0x22, 0x2C}, {0x2A, 0x3A, 0x40}, {0xE8, 0xD9, 0xB8},
                       {0x2C, 0x44, 0x48}, {0x22, 0x38, 0x3C}, {0x17, 0x2A, 0x2E}};

// A hill's crest: heights (share of the picture) at the left edge, and at the control and end points
// of two smooth curves.
struct Hill {
  double left, c1, c2, middle, c3, right;
};
constexpr std::array<Hill, 3> kHills{{{0.65, 0.54, 0.59, 0.625, 0.525, 0.6},
                                      {0.74, 0.675, 0.75, 0.70, 0.65, 0.715},
                                      {0.835, 0.76, 0.865, 0.80, 0.765, 0.81}}};

void hill(cairo_t* cairo, const Hill& h, double width, double height, Colour colour) {
  cairo_move_to(cairo, 0, h.left * height);
  cairo_curve_to(cairo, 0.19 * width, h.c1 * height, 0.34 * width, h.c2 * height, 0.5 * width, h.middle * height);
  cairo_curve_to(cairo, 0.66 * width, (2 * h.middle - h.c2) * height, 0.83 * width, h.c3 * height, width,
                 h.right * height);
  cairo_line_to(cairo, width, height);
  cairo_line_to(cairo, 0, height);
  cairo_close_path(cairo);
  set_source(cairo, colour);
  cairo_fill(cairo);
}

void sky(cairo_t* cairo, const Shades& shades, double width, double height) {
  cairo_pattern_t* gradient = cairo_pattern_create_linear(0, 0, 0, height * 0.65);
  const auto stop = [&](double at, Colour c) {
    cairo_pattern_add_color_stop_rgb(gradient, at, c.r / 255.0, c.g / 255.0, c.b / 255.0);
  };
  stop(0, shades.sky_high);
  stop(1, shades.sky_low);
  cairo_set_source(cairo, gradient);
  cairo_rectangle(cairo, 0, 0, width, height);
  cairo_fill(cairo);
  cairo_pattern_destroy(gradient);
}

} // namespace

Picture scenery(int width, int height, bool dark) {
  const Shades& shades = dark ? kDark : kLight;
  Surface target(width, height);
  cairo_t* cairo = target.cairo();
  const double w = width;
  const double h = height;
  sky(cairo, shades, w, h);
  const double radius = 0.13 * std::min(w, h);
  cairo_arc(cairo, 0.73 * w, (w > h ? 0.365 : 0.47) * h, radius, 0, 6.2832);
  set_source(cairo, shades.sun);
  cairo_fill(cairo);
  const std::array<Colour, 3> tones{shades.far, shades.middle, shades.near};
  for (std::size_t i = 0; i < kHills.size(); ++i) hill(cairo, kHills[i], w, h, tones[i]);
  return target.picture(true);
}

Outcome write_png(const Picture& picture, const std::string& path) {
  Surface surface(picture);
  if (cairo_surface_write_to_png(surface.surface(), path.c_str()) != CAIRO_STATUS_SUCCESS)
    return Error{"cannot write the picture " + path + ": check that the folder exists and is writable"};
  return Done{};
}

} // namespace anteroom::picture
