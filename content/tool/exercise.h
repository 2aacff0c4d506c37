#pragma once
// The two fenced blocks of a card: slow breathing, and something done one step at a time.
#include "cards/card.h"
#include "tool/mistakes.h"

#include <string>
#include <string_view>

namespace anteroom::content {

// `text` is what stands between the fences, its first line on `first_line` of the file.
cards::Block read_breathing(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes);
cards::Block read_guided(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes);

} // namespace anteroom::content
