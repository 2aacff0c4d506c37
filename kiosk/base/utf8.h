#pragma once
// UTF-8, one code point at a time. Pure; any thread.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1; // 1 to 4
};

// The code point that `text` begins with, or nothing: when it is empty, cut short, not in its shortest
// form, a surrogate or beyond U+10FFFF (RFC 3629).
inline std::optional<CodePoint> first_code_point(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return CodePoint{lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return std::nullopt;
  char32_t value = lead & (0x7fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xc0) != 0x80) return std::nullopt;
    value = value << 6 | (next & 0x3fu);
  }
  const bool shortest = value >= (bytes == 2 ? 0x80u : bytes == 3 ? 0x800u : 0x10000u);
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (!shortest || surrogate || value > 0x10ffff) return std::nullopt;
  return CodePoint{value, bytes};
}

// REQUIRES: `value` is no surrogate and at most U+10FFFF.
inline void put_code_point(std::string& text, char32_t value) {
  const int more = value < 0x80 ? 0 : value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
  constexpr unsigned kLeads[] = {0, 0xc0, 0xe0, 0xf0};
  text += static_cast<char>(kLeads[more] | (value >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) text += static_cast<char>(0x80u | ((value >> (6 * i)) & 0x3fu));
}

} // namespace anteroom
