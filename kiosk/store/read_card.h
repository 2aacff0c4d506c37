#pragma once
// Reads a card, or what a list shows of it, with every row within its bounds; look-ups by key only,
// so that the time does not grow with the bundle. Errors name the card and what is wrong.
#include "base/result.h"
#include "cards/card.h"

#include <string>
#include <vector>

namespace anteroom::store {

class Database;

// Both answer in the first of `languages` that the card has a text in; the last is the first of the bundle.
Result<cards::CardSummary> read_summary(Database& database, const std::string& id,
                                        const std::vector<std::string>& languages);
Result<cards::Card> read_card(Database& database, const std::string& id, const std::vector<std::string>& languages);

// The pages of a card's text in exactly this language: at least one, each with at least one block.
Result<std::vector<cards::Page>> read_pages(Database& database, const std::string& id, const std::string& language);

} // namespace anteroom::store
