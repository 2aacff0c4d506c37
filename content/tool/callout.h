#pragma once
// What stands behind `>`: a quote, a callout (`> [!NOTE]`) or a question (`> [!QUESTION] …`).
#include "cards/card.h"
#include "tool/mistakes.h"

#include <vector>

namespace anteroom::content {

// `paragraphs` still have '\n' where the author began a new line: the mark ends with its line.
cards::Block read_callout(std::vector<cards::Prose> paragraphs, const Place& place, Mistakes& mistakes);

} // namespace anteroom::content
