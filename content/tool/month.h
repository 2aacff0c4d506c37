#pragma once
// Months of reviews, written as 2026-11.
#include "tool/mistakes.h"

#include <optional>
#include <string>

namespace anteroom::content {

// Months since the year 0 of "2026-11", or of a day such as "2026-11-21"; nothing for anything else.
std::optional<int> months_of(const std::string& text);

// Notes a mistake when `text`, which the setting `key` says, is no month of this century.
void check_month(const std::string& text, const std::string& key, const Place& place, Mistakes& mistakes);

} // namespace anteroom::content
