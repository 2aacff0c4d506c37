#include "picture/sight.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace anteroom::picture {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix kGrey{{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

const Matrix& matrix(Sight sight) {
  switch (sight) {
  case Sight::protanopia: return kProtanopia;
  case Sight::deuteranopia: return kDeuteranopia;
  case Sight::tritanopia: return kTritanopia;
  case Sight::grey: break;
  }
  return kGrey;
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double light) {
  const double c = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(255 * std::clamp(c, 0.0, 1.0)));
}

} // namespace

const char* sight_name(Sight sight) {
  switch (sight) {
  case Sight::protanopia: return "protanopia";
  case Sight::deuteranopia: return "deuteranopia";
  case Sight::tritanopia: return "tritanopia";
  case Sight::grey: break;
  }
  return "grey";
}

Colour seen(Colour colour, Sight sight) {
  const double in[] = {linear(colour.r), linear(colour.g), linear(colour.b)};
  double out[3];
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& row = matrix(sight)[i];
    out[i] = std::clamp(row[0] * in[0] + row[1] * in[1] + row[2] * in[2], 0.0, 1.0);
  }
  return {encoded(out[0]), encoded(out[1]), encoded(out[2]), colour.a};
}

// A screen has few colours: each is worked out once.
Picture seen(Picture picture, Sight sight) {
  std::unordered_map<std::uint32_t, std::uint32_t> known;
  for (std::uint32_t& pixel : picture.pixels) {
    const auto [place, fresh] = known.try_emplace(pixel, pixel);
    if (fresh) {
      const Colour c = seen({static_cast<std::uint8_t>(pixel >> 16), static_cast<std::uint8_t>(pixel >> 8),
                             static_cast<std::uint8_t>(pixel), static_cast<std::uint8_t>(pixel >> 24)},
                            sight);
      place->second = static_cast<std::uint32_t>(c.a) << 24 | static_cast<std::uint32_t>(c.r) << 16 |
                      static_cast<std::uint32_t>(c.g) << 8 | c.b;
    }
    pixel = place->second;
  }
  return picture;
}

} // namespace anteroom::picture
