#include "languages/golden.h"

#include "languages/made_up.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <stdexcept>

namespace anteroom::help {
namespace {

constexpr double kSize = 36;    // em, pixels
constexpr double kCell = 6;     // pixels: a sixth of an em
constexpr double kLonger = 0.1; // what another version of a font may be longer
constexpr picture::Colour kWhite{255, 255, 255, 255};

int ink(const picture::Picture& picture, int x, int y) { return 255 - static_cast<int>(picture.at(x, y) & 0xff); }

struct Box {
  int left, top, right, bottom;
  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

Box ink_box(const picture::Picture& picture) {
  Box box{picture.width, picture.height, 0, 0};
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x)
      if (ink(picture, x, y) > 64)
        box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1), std::max(box.bottom, y + 1)};
  return box;
}

// The mean ink in each of columns x rows cells of the box.
std::vector<double> cells(const picture::Picture& picture, const Box& box, int columns, int rows) {
  std::vector<double> sums(static_cast<std::size_t>(columns * rows));
  std::vector<int> counts(sums.size());
  for (int y = box.top; y < box.bottom; ++y)
    for (int x = box.left; x < box.right; ++x) {
      const int column = (x - box.left) * columns / box.width(), row = (y - box.top) * rows / box.height();
      const auto at = static_cast<std::size_t>(row * columns + column);
      sums[at] += ink(picture, x, y);
      ++counts[at];
    }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= std::max(1, counts[i]);
  return sums;
}

bool alike(int one, int other) { return std::abs(one - other) <= kLonger * std::max(one, other); }

} // namespace

const std::vector<std::string>& golden_languages() {
  static const std::vector<std::string> all{"ar", "ur", "hi", "bn", "th", "km", "my", "am", "ja", "ko"};
  return all;
}

picture::Picture one_line(text::Typesetter& typesetter, const std::string& text, const std::string& language,
                          bool right_to_left) {
  text::Style style;
  style.size = kSize;
  style.language = language;
  style.right_to_left = right_to_left;
  return picture::flat(typesetter.set({text, {}}, style, picture::kLargestSide, {}), kWhite);
}

picture::Picture hard_line(text::Typesetter& typesetter, const std::string& language) {
  const Spoken& one = spoken(language);
  return one_line(typesetter, one.hard, language, one.language.direction == cards::Direction::right_to_left);
}

picture::Picture read_png(const std::string& path) {
  cairo_surface_t* surface = cairo_image_surface_create_from_png(path.c_str());
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("cannot read " + path);
  picture::Picture made =
      picture::plain(cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), kWhite);
  const unsigned char* bytes = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < made.height; ++y)
    for (int x = 0; x < made.width; ++x) made.at(x, y) = 0xff000000u | bytes[y * stride + 4 * x] * 0x010101u;
  cairo_surface_destroy(surface);
  return made;
}

double distance(const picture::Picture& one, const picture::Picture& other) {
  const Box a = ink_box(one), b = ink_box(other);
  if (a.width() <= 0 || b.width() <= 0 || !alike(a.width(), b.width()) || !alike(a.height(), b.height())) return 9;
  const int columns = static_cast<int>(std::ceil(a.width() / kCell)),
            rows = static_cast<int>(std::ceil(a.height() / kCell));
  const auto first = cells(one, a, columns, rows), second = cells(other, b, columns, rows);
  double differs = 0, all = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    differs += std::abs(first[i] - second[i]);
    all += (first[i] + second[i]) / 2;
  }
  return differs / all;
}

} // namespace anteroom::help
