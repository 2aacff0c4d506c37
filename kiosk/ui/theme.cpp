#include "ui/theme.h"

#include <array>

namespace anteroom::ui {
namespace {

constexpr Colour hex(unsigned rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 255),
          static_cast<std::uint8_t>(rgb & 255), 255};
}

// In the order of cards::Colour: plum, amber, blue, teal, olive, green, slate, rose.
constexpr std::array<TopicColours, 8> kLight{{{hex(0x7A4B6B), hex(0xF1E4EC)},
                                              {hex(0x96511F), hex(0xF8E8D8)},
                                              {hex(0x3F5F8A), hex(0xE3EAF4)},
                                              {hex(0x1E6A66), hex(0xDDEEEA)},
                                              {hex(0x665726), hex(0xF0EBD8)},
                                              {hex(0x37673E), hex(0xE2EFE2)},
                                              {hex(0x555577), hex(0xE8E8F1)},
                                              {hex(0x8A3F4F), hex(0xF6E3E6)}}};
constexpr std::array<TopicColours, 8> kDark{{{hex(0xDDB2CF), hex(0x352633)},
                                             {hex(0xEDB787), hex(0x3A2A1A)},
                                             {hex(0xAFC6EA), hex(0x222E40)},
                                             {hex(0x8FD0C8), hex(0x16332F)},
                                             {hex(0xD6C78F), hex(0x302B1B)},
                                             {hex(0xA5D1AA), hex(0x1D3020)},
                                             {hex(0xBFBFE2), hex(0x292940)},
                                             {hex(0xEBAFBC), hex(0x3B2429)}}};

// Light letters on almost black: 12:1 and more.
constexpr std::array<TopicColours, 8> kContrast{{{hex(0xF3CFE8), hex(0x1A0F17)},
                                                 {hex(0xFFD3AC), hex(0x1C1108)},
                                                 {hex(0xCFE0FF), hex(0x0C1320)},
                                                 {hex(0xAEEBE2), hex(0x061715)},
                                                 {hex(0xECDFA6), hex(0x171307)},
                                                 {hex(0xBFECC4), hex(0x0A180C)},
                                                 {hex(0xD9D9FF), hex(0x121220)},
                                                 {hex(0xFFCBD5), hex(0x1D0D11)}}};

constexpr Theme kLightTheme{
    .shade = session::Shade::light,
    .paper = hex(0xF6F1E9),
    .surface = hex(0xFFFDF9),
    .ink = hex(0x21302E),
    .soft = hex(0x53625F),
    .line = hex(0xE2D9CB),
    .edge = hex(0x8F8676),
    .primary = hex(0x1E6A66),
    .on_primary = hex(0xFFFFFF),
    .help = hex(0xA0432B),
    .focus = hex(0x21302E),
    .shadow = {33, 48, 46, 30},
    .sky = hex(0xE3E5DA),
};
constexpr Theme kDarkTheme{
    .shade = session::Shade::dark,
    .dark = true,
    .paper = hex(0x141D1D),
    .surface = hex(0x1E2A2A),
    .ink = hex(0xE9E4DA),
    .soft = hex(0xB4BFBA),
    .line = hex(0x374644),
    .edge = hex(0x6F7F7C),
    .primary = hex(0x7CC4BC),
    .on_primary = hex(0x0E2422),
    .help = hex(0xF0A48E),
    .focus = hex(0xF3E7C9),
    .shadow = {0, 0, 0, 90},
    .sky = hex(0x2A3A40),
};
constexpr Theme kContrastTheme{
    .shade = session::Shade::contrast,
    .dark = true,
    .plain = true,
    .paper = hex(0x000000),
    .surface = hex(0x0A0A0A),
    .ink = hex(0xFFFFFF),
    .soft = hex(0xE8E8E8),
    .line = hex(0x6E6E6E),
    .edge = hex(0xFFFFFF),
    .primary = hex(0xFFD84D),
    .on_primary = hex(0x000000),
    .help = hex(0xFFC2AE),
    .focus = hex(0x7DE3FF),
    .shadow = {0, 0, 0, 0},
    .sky = hex(0x000000),
};

} // namespace

TopicColours Theme::topic(cards::Colour colour) const {
  return (plain ? kContrast : dark ? kDark : kLight)[static_cast<std::size_t>(colour)];
}

const Theme& theme_of(session::Shade shade) {
  switch (shade) {
  case session::Shade::dark: return kDarkTheme;
  case session::Shade::contrast: return kContrastTheme;
  case session::Shade::light:
  case session::Shade::site_default: break;
  }
  return kLightTheme;
}

} // namespace anteroom::ui
