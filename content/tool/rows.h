#pragma once
// The rows of a bundle, in an order that depends on the content alone.
#include "base/result.h"
#include "tool/art.h"
#include "tool/content.h"
#include "tool/database.h"

#include <map>
#include <string>

namespace anteroom::content {

struct Drawn {
  Picture wide;
  Picture full;
};

// Fills the empty tables of `database`. REQUIRES: no mistake was found in `content`, and `pictures`
// has all of content.art.
Outcome write_rows(Database& database, const Content& content, const std::map<std::string, Drawn>& pictures);

// Emphasis as the bundle writes it: "s0-8 e12-20".
std::string written_spans(const cards::Prose& prose);

} // namespace anteroom::content
