#include "tool/month.h"

#include "tool/fields.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr int kFirstYear = 2000, kLastYear = 2099; // another is a slip

} // namespace

std::optional<int> months_of(const std::string& text) {
  if ((text.size() != 7 && text.size() != 10) || text[4] != '-') return std::nullopt;
  const int year = whole_number(text.substr(0, 4), -1);
  const int month = whole_number(text.substr(5, 2), 0);
  if (year < 0 || month < 1 || month > 12) return std::nullopt;
  return year * 12 + month;
}

void check_month(const std::string& text, const std::string& key, const Place& place, Mistakes& mistakes) {
  if (text.size() != 7 || !months_of(text))
    return mistakes.add(place,
                        fmt::format("\"{}\" must be a month, written as 2026-11, or \"\", not \"{}\"", key, text));
  const int year = whole_number(text.substr(0, 4), -1);
  if (year < kFirstYear || year > kLastYear)
    mistakes.add(place, fmt::format("the year of \"{}\" is out of range: {}; write one from {} to {}", key,
                                    text.substr(0, 4), kFirstYear, kLastYear));
}

} // namespace anteroom::content
