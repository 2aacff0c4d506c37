#pragma once
// Reads a card, or what a list shows of it, with every row within its bounds; look-ups by key only,
// so that the time does not grow with the bundle. Errors name the card and what is wrong.
#include "base/result.h"
#include "cards/card.h"

#include <set>
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

// What words mean in exactly this language: those of `ids`, in order and each once. An error when one is not there.
Result<std::vector<cards::Meaning>> read_meanings(Database& database, const std::set<std::string>& ids,
                                                  const std::string& language);
// The ids of all that are explained in this language.
Result<std::set<std::string>> meaning_ids(Database& database, const std::string& language);

// Its easy version in exactly this language, a step a page; none when there is none.
Result<std::vector<cards::Page>> read_easy(Database& database, const std::string& id, const std::string& language);

} // namespace anteroom::store
