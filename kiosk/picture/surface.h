#pragma once
// Between Picture and Cairo's surfaces. For .cpp files of this room and of text only.
#include "picture/picture.h"

#include <cstdint>

typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;

namespace anteroom::picture {

inline std::uint32_t packed(Colour c) {
  return static_cast<std::uint32_t>(c.a) << 24 | static_cast<std::uint32_t>(c.r) << 16 |
         static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

// A Cairo image to draw on, width x height, transparent; freed with its owner.
class Surface {
public:
  Surface(int width, int height);
  explicit Surface(const Picture& from); // premultiplied copy
  ~Surface();
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  cairo_t* cairo() { return cairo_; }
  cairo_surface_t* surface() { return surface_; }
  // What was drawn, with straight alpha.
  Picture picture(bool opaque = false);

private:
  cairo_surface_t* surface_;
  cairo_t* cairo_;
};

void set_source(cairo_t* cairo, Colour colour);

} // namespace anteroom::picture
