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

constexpr Theme kLightTheme{false,         hex(0xF6F1E9), hex(0xFFFDF9), hex(0x21302E), hex(0x53625F),   hex(0xE2D9CB),
                            hex(0x1E6A66), hex(0xFFFFFF), hex(0xA0432B), hex(0x21302E), {33, 48, 46, 30}};
constexpr Theme kDarkTheme{true,          hex(0x141D1D), hex(0x1E2A2A), hex(0xE9E4DA), hex(0xB4BFBA), hex(0x374644),
                           hex(0x7CC4BC), hex(0x0E2422), hex(0xF0A48E), hex(0xF3E7C9), {0, 0, 0, 90}};

} // namespace

TopicColours Theme::topic(cards::Colour colour) const {
  return (dark ? kDark : kLight)[static_cast<std::size_t>(colour)];
}

const Theme& light_theme() { return kLightTheme; }
const Theme& dark_theme() { return kDarkTheme; }

} // namespace anteroom::ui
