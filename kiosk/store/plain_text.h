#pragma once
// What counts as text in a bundle. Pure; any thread.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::store {

// Well-formed UTF-8 (shortest forms, no surrogates) without control characters, newline excepted.
bool is_text(std::string_view bytes);
// Whether a code point of `text` begins at byte `at`, or the text ends there. REQUIRES: is_text(text).
bool is_boundary(std::string_view text, std::size_t at);
// Small letters, digits and hyphens, a letter first, at most 48.
bool is_id(std::string_view text);
// A language tag: two to 35 letters, digits and hyphens, a letter first.
bool is_language_code(std::string_view text);
// "2026-11-21" or "2026-11", a day or month that can be.
bool is_day(std::string_view text);
bool is_month(std::string_view text);
// Parted at newlines; an empty text has no paragraphs, empty paragraphs are left out.
std::vector<std::string> paragraphs(const std::string& text);

} // namespace anteroom::store
