#include "tool/digits.h"

#include "base/utf8.h"

#include <algorithm>
#include <iterator>

namespace anteroom::content {
namespace {

// Of the decimal digits of Unicode (general category Nd) those that some living language is written with.
constexpr const char* kZeros[] = {"0", "٠",   "۰", "߀", "०", "০", "੦", "૦", "୦", "௦", "౦", "೦",
                                  "൦", "෦", "๐", "໐", "༠", "၀", "႐", "០", "᠐", "᥆", "᧐", "᪐",
                                  "᭐", "᮰",   "᱀", "᱐", "꘠", "꣐", "꤀", "꧐", "꩐", "꯰"};

} // namespace

std::optional<std::string> zero_of(char32_t c) {
  for (const char* zero : kZeros)
    if (const char32_t first = first_code_point(zero)->value; c >= first && c <= first + 9) return zero;
  return std::nullopt;
}

bool is_zero(const std::string& text) {
  return std::find(std::begin(kZeros), std::end(kZeros), text) != std::end(kZeros);
}

} // namespace anteroom::content
