#pragma once
// Sentences inside a text, and numbers as they are said.
#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::text {

struct Range {
  std::size_t begin = 0; // bytes
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

// The sentences of `text` by Unicode's rules and those of the language (BCP 47), without the white space around them;
// what has no letter and no digit is none. `text` is UTF-8.
std::vector<Range> sentences(const std::string& text, const std::string& language);

enum class Digits { of_phone_numbers, all };
// `text` as a voice is to say it: with the digits of numbers that are dialled apart, "9 8 8", and without the signs
// that only set the direction of writing. Which numbers are dialled tells text/numbers.h; `all` takes every one.
std::string as_said(const std::string& text, Digits digits);

} // namespace anteroom::text
