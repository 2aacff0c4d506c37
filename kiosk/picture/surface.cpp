#include "picture/surface.h"

#include <cairo.h>

#include <cstring>

namespace anteroom::picture {
namespace {

std::uint32_t premultiplied(std::uint32_t p) {
  const std::uint32_t a = p >> 24;
  if (a == 255) return p;
  const auto times = [a](std::uint32_t c) { return (c * a + 127) / 255; };
  return a << 24 | times(p >> 16 & 255) << 16 | times(p >> 8 & 255) << 8 | times(p & 255);
}

std::uint32_t straight(std::uint32_t p) {
  const std::uint32_t a = p >> 24;
  if (a == 255 || a == 0) return p;
  const auto over = [a](std::uint32_t c) { return (c * 255 + a / 2) / a; };
  return a << 24 | over(p >> 16 & 255) << 16 | over(p >> 8 & 255) << 8 | over(p & 255);
}

} // namespace

Surface::Surface(int width, int height)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)), cairo_(cairo_create(surface_)) {}

Surface::Surface(const Picture& from) : Surface(from.width, from.height) {
  cairo_surface_flush(surface_);
  unsigned char* data = cairo_image_surface_get_data(surface_);
  if (!data) return;
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_));
  for (int y = 0; y < from.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + static_cast<std::size_t>(y) * stride);
    for (int x = 0; x < from.width; ++x) row[x] = premultiplied(from.at(x, y));
  }
  cairo_surface_mark_dirty(surface_);
}

Surface::~Surface() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

Picture Surface::picture(bool opaque) {
  cairo_surface_flush(surface_);
  const unsigned char* data = cairo_image_surface_get_data(surface_);
  if (!data) return {};
  Picture made;
  made.width = cairo_image_surface_get_width(surface_);
  made.height = cairo_image_surface_get_height(surface_);
  made.opaque = opaque;
  made.pixels.resize(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height));
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_));
  for (int y = 0; y < made.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::size_t>(y) * stride);
    for (int x = 0; x < made.width; ++x) made.at(x, y) = opaque ? row[x] | 0xff000000u : straight(row[x]);
  }
  return made;
}

void set_source(cairo_t* cairo, Colour c) {
  cairo_set_source_rgba(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

} // namespace anteroom::picture
