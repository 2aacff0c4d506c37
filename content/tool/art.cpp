#include "tool/art.h"

#include "tool/nearest.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <fmt/format.h>
#include <librsvg/rsvg.h>
#include <memory>
#include <webp/encode.h>

namespace anteroom::content {
namespace {

constexpr int kSide = 960;
constexpr int kBandTop = 264;
constexpr int kWideWidth = 480;
constexpr int kWideHeight = 216;
constexpr float kQuality = 93; // of libwebp's 100

template <auto release> struct Release {
  template <class T> void operator()(T* held) const { release(held); }
};
using Svg = std::unique_ptr<RsvgHandle, Release<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Release<cairo_destroy>>;

int line_at(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string taken(GError* error) {
  const std::string made = error ? error->message : "";
  if (error) g_error_free(error);
  return made;
}

// No base file is given, so the library itself opens nothing either.
Svg parse(const std::string& svg, std::string& why) {
  GError* error = nullptr;
  Svg made(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  why = taken(error);
  return made;
}

struct Forbidden {
  const char* start;
  const char* why;
};
constexpr Forbidden kForbidden[] = {
    {"<text", "words in a picture cannot be translated or read aloud; remove the <text>"},
    {"<tspan", "words in a picture cannot be translated or read aloud; remove the <tspan>"},
    {"<script", "a picture has no program in it; remove the <script>"},
    {"<foreignobject", "only shapes can be drawn; remove the <foreignObject>"},
    {"<image", "a picture is made of shapes, not of other pictures; remove the <image>"},
    {"<!entity", "remove the <!DOCTYPE ...> part; it is not needed"},
    {"<?xml-stylesheet", "a picture needs no other file; put the style into it"},
    {"@import", "a picture needs no other file; put the style into it"},
};

// href="…", url(…): what does not begin with # leads out of the file.
void check_references(const std::string& small, const char* start, const std::string& file, Mistakes& mistakes) {
  for (std::size_t at = small.find(start); at != std::string::npos; at = small.find(start, at + 1)) {
    const std::size_t value = small.find_first_not_of(" \t\n=\"'(", at + std::string_view(start).size());
    if (value != std::string::npos && small[value] == '#') continue;
    mistakes.add({file, line_at(small, at)}, "the picture points at something outside its file; draw it here instead");
  }
}

// librsvg names the line in the middle of its remark.
int line_in(const std::string& remark) {
  constexpr std::string_view kMark = "on line ";
  const std::size_t at = remark.find(kMark);
  int line = 0;
  for (std::size_t i = at + kMark.size();
       at != std::string::npos && i < remark.size() && g_ascii_isdigit(remark[i]) && line < 1'000'000; ++i)
    line = line * 10 + (remark[i] - '0');
  return std::max(1, line);
}

void check_size(RsvgHandle* svg, const std::string& text, const std::string& file, Mistakes& mistakes) {
  gboolean has_width = 0, has_height = 0, has_box = 0;
  RsvgLength width{}, height{};
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(svg, &has_width, &width, &has_height, &height, &has_box, &box);
  const auto is = [](double value, double wanted) { return std::abs(value - wanted) < 0.001; };
  if (has_box && is(box.x, 0) && is(box.y, 0) && is(box.width, kSide) && is(box.height, kSide)) return;
  mistakes.add({file, line_at(text, std::min(text.find("<svg"), text.size()))},
               fmt::format("the picture must be a square with viewBox=\"0 0 {} {}\"", kSide, kSide));
}

// Cairo's pixels carry their transparency multiplied in; WebP's do not.
std::vector<std::uint8_t> straight_rgba(cairo_surface_t* surface, int width, int height) {
  std::vector<std::uint8_t> made(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::uint8_t* to = made.data();
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x) {
      const std::uint32_t alpha = row[x] >> 24U;
      for (unsigned shift : {16U, 8U, 0U}) {
        std::uint32_t value = (row[x] >> shift) & 0xFFU;
        if (alpha != 0 && alpha != 255) value = std::min(255U, (value * 255 + alpha / 2) / alpha);
        *to++ = static_cast<std::uint8_t>(value);
      }
      *to++ = static_cast<std::uint8_t>(alpha);
    }
  }
  return made;
}

Result<Picture> encoded(const Pixels& pixels) {
  WebPConfig config;
  WebPPicture picture;
  WebPMemoryWriter writer;
  // Lossy at high quality: drawn art looks the same, and the kiosk decodes it three times as fast.
  if (!WebPConfigPreset(&config, WEBP_PRESET_DRAWING, kQuality) || !WebPPictureInit(&picture))
    return Error{"this libwebp is not the one the tool was built for"};
  config.use_sharp_yuv = 1;
  WebPMemoryWriterInit(&writer);
  picture.use_argb = 1;
  picture.width = pixels.width;
  picture.height = pixels.height;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  const bool done =
      WebPPictureImportRGBA(&picture, pixels.rgba.data(), pixels.width * 4) && WebPEncode(&config, &picture);
  Picture made{pixels.width, pixels.height, {}};
  if (done) made.webp.assign(writer.mem, writer.mem + writer.size);
  WebPPictureFree(&picture);
  WebPMemoryWriterClear(&writer);
  if (!done) return Error{fmt::format("cannot be stored as WebP (error {})", static_cast<int>(picture.error_code))};
  return made;
}

Result<Pixels> draw(const std::string& text, int width, int height, double scale, double top) {
  std::string why;
  const Svg svg = parse(text, why);
  if (!svg) return Error{"cannot be drawn: " + why};
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const Pen pen(cairo_create(surface.get()));
  cairo_scale(pen.get(), scale, scale);
  cairo_translate(pen.get(), 0, -top);
  const RsvgRectangle all{0, 0, kSide, kSide};
  GError* error = nullptr;
  const bool drawn = rsvg_handle_render_document(svg.get(), pen.get(), &all, &error);
  why = taken(error);
  if (!drawn || cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS) return Error{"cannot be drawn: " + why};
  cairo_surface_flush(surface.get());
  return Pixels{width, height, straight_rgba(surface.get(), width, height)};
}

Result<Picture> encoded(const Result<Pixels>& pixels) {
  if (!pixels) return pixels.error();
  return encoded(*pixels);
}

} // namespace

void check_art(const std::string& svg, const std::string& file, Mistakes& mistakes) {
  const std::string small = small_letters(svg);
  const std::size_t before = mistakes.count();
  for (const Forbidden& forbidden : kForbidden)
    if (const std::size_t at = small.find(forbidden.start); at != std::string::npos)
      mistakes.add({file, line_at(small, at)}, forbidden.why);
  check_references(small, "href", file, mistakes);
  check_references(small, "url(", file, mistakes);
  if (mistakes.count() > before) return; // what is refused is not parsed either
  std::string why;
  const Svg parsed = parse(svg, why);
  if (!parsed)
    return mistakes.add({file, line_in(why)},
                        fmt::format("the picture is broken ({}); save it anew as plain SVG", why));
  check_size(parsed.get(), svg, file, mistakes);
}

Result<Pixels> draw_full(const std::string& svg) { return draw(svg, kSide, kSide, 1, 0); }

Result<Picture> render_full(const std::string& svg) { return encoded(draw_full(svg)); }

Result<Picture> render_wide(const std::string& svg) {
  return encoded(draw(svg, kWideWidth, kWideHeight, static_cast<double>(kWideWidth) / kSide, kBandTop));
}

} // namespace anteroom::content
