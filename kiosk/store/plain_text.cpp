#include "store/plain_text.h"

#include "base/utf8.h"
#include "store/bounds.h"

#include <algorithm>

namespace anteroom::store {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number written in `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

} // namespace

bool is_text(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto next = first_code_point(bytes);
    if (!next) return false;
    const bool control = next->value < 0x20 || (next->value >= 0x7f && next->value <= 0x9f);
    if (control && next->value != '\n') return false;
    bytes.remove_prefix(next->bytes);
  }
  return true;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (byte_at(text, at) & 0xc0) != 0x80);
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

bool is_language_code(std::string_view text) {
  if (text.size() < 2 || text.size() > 35 || !is_letter(text[0])) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return false;
  const int month = digits(text, 5, 2);
  return digits(text, 0, 4) >= 1900 && month >= 1 && month <= 12;
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-' || !is_month(text.substr(0, 7))) return false;
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
  const int last = month == 2 ? (leap ? 29 : 28) : short_month ? 30 : 31;
  return day >= 1 && day <= last;
}

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) made.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return made;
}

} // namespace anteroom::store
