#pragma once
// A card's text: Markdown in, typed blocks out. What a kiosk cannot show (links, tables, HTML, code,
// lists in lists) is a mistake with its line.
#include "cards/card.h"
#include "tool/mistakes.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

// One thing of a body, in order.
struct Part {
  bool page_break = false; // `---`; there is no block then
  cards::Block block;
  int line = 0; // of the file
};

// `first_line` is the line of the file on which `body` starts. Blocks with a mistake in them are
// left out or empty.
std::vector<Part> read_body(std::string_view body, const std::string& file, int first_line, Mistakes& mistakes);

} // namespace anteroom::content
