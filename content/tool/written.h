#pragma once
// A card's text as an author writes it, a line each: what differences are shown in, and what stamps of
// translations are made of. A stamp must stay the same for the same text for years: change nothing here that
// changes what comes out.
#include "cards/card.h"

#include <string>
#include <vector>

namespace anteroom::content {

// One line with its emphasis: "It is there **to keep you safe**."
std::string as_written(const cards::Prose& prose);
// The lines of a block: "- an entry", "> [!NOTE]", "5 | Look around."
std::vector<std::string> as_written(const cards::Block& block);
// Title, summary and note ("title: …"; no line for a note that is not there), then the blocks in order. Where pages
// end is left out: they end where there is room.
std::vector<std::string> as_written(const std::string& title, const std::string& summary, const std::string& note,
                                    const std::vector<cards::Page>& pages);

// The blocks alone: of an easy version.
std::vector<std::string> as_written(const std::vector<cards::Page>& pages);

} // namespace anteroom::content
