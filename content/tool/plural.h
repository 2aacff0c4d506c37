#pragma once
// The rule of a language's plural forms, as gettext files state it: "nplurals=2; plural=n != 1;".
// The rule is a C expression of n; it always comes to an end, whatever is written.
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom::content {

struct PluralRule {
  int forms = 1;
  std::string digits; // 200 of them, see cards/words.h
};

// The value of `expression` for `n`. The error names what cannot be understood.
Result<std::uint64_t> evaluate_plural(std::string_view expression, std::uint64_t n);

// The whole header line. The error says what is wrong with it, in words for a translator.
Result<PluralRule> read_plural_rule(std::string_view header);

} // namespace anteroom::content
