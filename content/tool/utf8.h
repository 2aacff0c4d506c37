#pragma once
// UTF-8, as far as the tool needs it.
#include <cstddef>
#include <optional>
#include <string_view>

namespace anteroom::content {

// The first byte that is not part of well-formed UTF-8 (no surrogates, nothing overlong, nothing
// above U+10FFFF), or nothing when all is well.
std::optional<std::size_t> first_bad_byte(std::string_view text);

// The first byte of a character that is no text: control characters, but for the newline and the
// tab, and the signs that turn the direction of a text without being seen. REQUIRES: well-formed text.
std::optional<std::size_t> first_control(std::string_view text);

// True when there is nothing to read in it: no character at all, or blanks of any kind.
// REQUIRES: well-formed text.
bool is_blank(std::string_view text);

// The code point that starts at `at`, which is moved past it.
// REQUIRES: at < text.size(), text is well-formed from there on.
char32_t next_code_point(std::string_view text, std::size_t& at);

// Code points, which is what authors' limits count. REQUIRES: well-formed text.
std::size_t code_points(std::string_view text);

} // namespace anteroom::content
