#include "check/texts.h"

#include "base/utf8.h"

#include <algorithm>

namespace anteroom::check {
namespace {

// Bytes of the first character; a broken byte is one of its own.
std::size_t first_bytes(std::string_view text) {
  const auto found = first_code_point(text);
  return found ? found->bytes : 1;
}

// The byte at which character `at` begins, or the end.
std::size_t byte_of(std::string_view text, std::int64_t at) {
  std::size_t byte = 0;
  for (; at > 0 && byte < text.size(); --at) byte += first_bytes(text.substr(byte));
  return byte;
}

} // namespace

std::int64_t length(std::string_view text) {
  std::int64_t characters = 0;
  for (; !text.empty(); ++characters) text.remove_prefix(first_bytes(text));
  return characters;
}

std::int64_t index_of(std::string_view text, std::string_view part) {
  const std::size_t byte = text.find(part);
  return byte == std::string_view::npos ? -1 : length(text.substr(0, byte));
}

std::optional<std::string> substring(std::string_view text, std::int64_t start, std::int64_t count) {
  if (start < 0 || start >= length(text)) return std::nullopt;
  text.remove_prefix(byte_of(text, start));
  return std::string(text.substr(0, byte_of(text, std::max<std::int64_t>(count, 0))));
}

std::optional<std::string> replaced(std::string_view text, std::string_view part, std::string_view by,
                                    std::size_t most) {
  std::string made(part.empty() ? by : "");
  while (!text.empty() && made.size() <= most) {
    const bool here = !part.empty() && text.starts_with(part);
    const std::size_t bytes = here ? part.size() : first_bytes(text);
    made += here ? by : text.substr(0, bytes);
    if (part.empty()) made += by;
    text.remove_prefix(bytes);
  }
  if (made.size() > most) return std::nullopt;
  return made;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (separator.empty() && !text.empty()) {
    const std::size_t bytes = first_bytes(text);
    parts.emplace_back(text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
  if (separator.empty()) return parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

std::string upper(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return made;
}

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return made;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

} // namespace anteroom::check
