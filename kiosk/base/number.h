#pragma once
// Whole numbers as they stand in files. Pure; any thread.
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace anteroom {

// `text` and nothing else, in decimal digits, from `least` up; nothing for anything else.
inline std::optional<std::int64_t> whole_number(std::string_view text, std::int64_t least) {
  std::int64_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || value < least) return std::nullopt;
  return value;
}

} // namespace anteroom
