#pragma once
// The decimal digits of scripts. Each script's ten follow each other, so that the zero stands for them all.
#include <optional>
#include <string>

namespace anteroom::content {

// The zero of the ten digits that `c` is one of: "0" of '7', "٠" of '٧'; nothing when it is no digit.
std::optional<std::string> zero_of(char32_t c);
bool is_zero(const std::string& text);

} // namespace anteroom::content
