#include "tool/digits.h"
#include "tool/lints.h"
#include "tool/texts.h"
#include "tool/utf8.h"

#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

// The first digit of `text` that is not one of the language's; empty when there is none.
std::string other_digit(const std::string& text, const std::string& zero) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (const auto of = zero_of(next_code_point(text, at)); of && *of != zero) return text.substr(begin, at - begin);
  }
  return "";
}

struct Found {
  Place first;
  std::string digit;
  int texts = 0;
};

} // namespace

void check_digits(const Content& content, Mistakes& mistakes) {
  std::map<std::string, std::string> zeros;
  for (const Language& language : content.languages) zeros[language.language.code] = language.language.zero;
  std::map<std::string, Found> found;
  for (const Text& text : all_texts(content)) {
    const auto zero = zeros.find(text.language); // not there: the language is not offered yet
    const std::string digit = zero == zeros.end() ? "" : other_digit(text.text, zero->second);
    if (digit.empty()) continue;
    Found& one = found[text.language];
    if (one.texts++ == 0) one = {text.place, digit, 1};
  }
  for (const auto& [code, one] : found)
    mistakes.warn(one.first,
                  fmt::format("{} text{} of \"{}\" {} digits such as \"{}\", while the kiosk writes its numbers with "
                              "{}; write them alike, or change \"digits\" in bundle.yaml (numbers to call may stay)",
                              one.texts, one.texts == 1 ? "" : "s", code, one.texts == 1 ? "has" : "have", one.digit,
                              cards::Numerals{zeros[code]}("0123456789")),
                  "mixed-digits");
}

} // namespace anteroom::content
