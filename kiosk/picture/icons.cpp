// The icons: strokes with round ends on a grid of 24 units.
#include "picture/picture.h"
#include "picture/surface.h"

#include <cairo.h>

#include <initializer_list>
#include <utility>

namespace anteroom::picture {
namespace {

using Points = std::initializer_list<std::pair<double, double>>;

void line(cairo_t* c, Points points) {
  bool first = true;
  for (const auto& [x, y] : points) {
    if (first)
      cairo_move_to(c, x, y);
    else
      cairo_line_to(c, x, y);
    first = false;
  }
  cairo_stroke(c);
}

void circle(cairo_t* c, double x, double y, double r) {
  cairo_new_sub_path(c);
  cairo_arc(c, x, y, r, 0, 6.2832);
  cairo_stroke(c);
}

void heart(cairo_t* c) {
  cairo_move_to(c, 12, 20);
  cairo_curve_to(c, 2, 13.5, 3, 5, 8, 5);
  cairo_curve_to(c, 10, 5, 11.3, 6.2, 12, 7.6);
  cairo_curve_to(c, 12.7, 6.2, 14, 5, 16, 5);
  cairo_curve_to(c, 21, 5, 22, 13.5, 12, 20);
  cairo_stroke(c);
}

void loudspeaker(cairo_t* c) {
  line(c, {{4, 9.5}, {7.5, 9.5}, {12, 5.5}, {12, 18.5}, {7.5, 14.5}, {4, 14.5}, {4, 9.5}});
  cairo_new_sub_path(c);
  cairo_arc(c, 11.5, 12, 5, -0.7, 0.7);
  cairo_stroke(c);
  cairo_new_sub_path(c);
  cairo_arc(c, 11.5, 12, 8.5, -0.75, 0.75);
  cairo_stroke(c);
}

void box(cairo_t* c) {
  cairo_new_sub_path(c);
  cairo_arc(c, 7, 7, 3.5, 3.1416, 4.7124);
  cairo_arc(c, 17, 7, 3.5, 4.7124, 6.2832);
  cairo_arc(c, 17, 17, 3.5, 0, 1.5708);
  cairo_arc(c, 7, 17, 3.5, 1.5708, 3.1416);
  cairo_close_path(c);
  cairo_stroke(c);
}

void sliders(cairo_t* c) {
  for (const auto& [y, x] : {std::pair{6., 15.}, {12., 8.5}, {18., 13.5}}) {
    line(c, {{3.5, y}, {x - 2.2, y}});
    line(c, {{x + 2.2, y}, {20.5, y}});
    circle(c, x, y, 2.2);
  }
}

void crossed_eye(cairo_t* c) {
  cairo_move_to(c, 2.8, 12);
  cairo_curve_to(c, 7, 4.8, 17, 4.8, 21.2, 12);
  cairo_curve_to(c, 17, 19.2, 7, 19.2, 2.8, 12);
  cairo_close_path(c);
  cairo_stroke(c);
  circle(c, 12, 12, 2.8);
  line(c, {{4.5, 20}, {19.5, 4}});
}

void globe(cairo_t* c) {
  circle(c, 12, 12, 8.5);
  line(c, {{3.5, 12}, {20.5, 12}});
  cairo_move_to(c, 12, 3.5);
  cairo_curve_to(c, 7, 8, 7, 16, 12, 20.5);
  cairo_curve_to(c, 17, 16, 17, 8, 12, 3.5);
  cairo_close_path(c);
  cairo_stroke(c);
}

// A key that takes the last letter back.
void erase(cairo_t* c) {
  cairo_move_to(c, 3, 12);
  for (const auto& [x, y] : {std::pair{8.5, 5.5}, {21., 5.5}, {21., 18.5}, {8.5, 18.5}}) cairo_line_to(c, x, y);
  cairo_close_path(c);
  cairo_stroke(c);
  line(c, {{11.5, 9.3}, {17, 14.7}});
  line(c, {{17, 9.3}, {11.5, 14.7}});
}

void draw(cairo_t* c, Icon icon) {
  switch (icon) {
  case Icon::back: line(c, {{14.5, 5}, {7.5, 12}, {14.5, 19}}); break;
  case Icon::forward: line(c, {{9.5, 5}, {16.5, 12}, {9.5, 19}}); break;
  case Icon::help: heart(c); break;
  case Icon::home:
    line(c, {{4, 12}, {12, 4.5}, {20, 12}});
    line(c, {{6.5, 10.5}, {6.5, 19.5}, {17.5, 19.5}, {17.5, 10.5}});
    break;
  case Icon::check: line(c, {{5, 12.5}, {10, 17.5}, {19.5, 7}}); break;
  case Icon::play:
    cairo_move_to(c, 8, 5.5);
    cairo_line_to(c, 18.5, 12);
    cairo_line_to(c, 8, 18.5);
    cairo_close_path(c);
    cairo_fill_preserve(c);
    cairo_stroke(c);
    break;
  case Icon::down: line(c, {{5, 9.5}, {12, 16.5}, {19, 9.5}}); break;
  case Icon::up: line(c, {{5, 14.5}, {12, 7.5}, {19, 14.5}}); break;
  case Icon::box: box(c); break;
  case Icon::ticked:
    box(c);
    line(c, {{7.5, 12.3}, {10.8, 15.5}, {16.5, 8.8}});
    break;
  case Icon::globe: globe(c); break;
  case Icon::lens:
    circle(c, 10.5, 10.5, 6.2);
    line(c, {{15.2, 15.2}, {20, 20}});
    break;
  case Icon::space: line(c, {{4, 11}, {4, 15.5}, {20, 15.5}, {20, 11}}); break;
  case Icon::erase_mirrored:
    cairo_translate(c, 24, 0);
    cairo_scale(c, -1, 1);
    erase(c);
    break;
  case Icon::erase: erase(c); break;
  case Icon::loudspeaker: loudspeaker(c); break;
  case Icon::pause:
    line(c, {{9, 6}, {9, 18}});
    line(c, {{15, 6}, {15, 18}});
    break;
  case Icon::settings: sliders(c); break;
  case Icon::cover: crossed_eye(c); break;
  case Icon::lower:
    line(c, {{4.5, 4}, {19.5, 4}, {19.5, 20}, {4.5, 20}, {4.5, 4}});
    cairo_rectangle(c, 8, 12.5, 8, 4);
    cairo_fill_preserve(c);
    cairo_stroke(c);
    break;
  case Icon::circle: circle(c, 12, 12, 8); break;
  case Icon::circled:
    circle(c, 12, 12, 8);
    cairo_arc(c, 12, 12, 4.2, 0, 6.2832);
    cairo_fill(c);
    break;
  case Icon::minus: line(c, {{5, 12}, {19, 12}}); break;
  case Icon::plus:
    line(c, {{5, 12}, {19, 12}});
    line(c, {{12, 5}, {12, 19}});
    break;
  }
}

} // namespace

Picture icon(Icon icon, int size, Colour colour) {
  Surface target(size, size);
  cairo_t* c = target.cairo();
  cairo_scale(c, size / 24.0, size / 24.0);
  cairo_set_line_width(c, 2);
  cairo_set_line_cap(c, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(c, CAIRO_LINE_JOIN_ROUND);
  set_source(c, colour);
  draw(c, icon);
  return target.picture();
}

} // namespace anteroom::picture
