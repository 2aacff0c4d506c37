#pragma once
// The rows of a bundle, in an order that depends on the content alone. REQUIRES, everywhere: no
// mistake was found in `content`. What goes wrong is kept by the database: see remembered().
#include "tool/content.h"
#include "tool/database.h"
#include "tool/draw.h"

#include <map>
#include <string>

namespace anteroom::content {

// Fills all the empty tables. REQUIRES: `pictures` has all of content.art.
void write_rows(Database& database, const Content& content, const Pictures& pictures);

// Parts of it: card, card_text, block, line, easy, related and meaning; form, choice, item and result.
void write_card_rows(Database& database, const Content& content);
void write_check_rows(Database& database, const Content& content);

} // namespace anteroom::content
