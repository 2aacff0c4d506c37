#pragma once
// Each sentence that a kiosk can read aloud, as it says it, and a name for where it stands.
#include "tool/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct Saying {
  // card:ID:title, card:ID:summary, card:ID:note, card:ID:PAGE:BLOCK:LINE, topic:ID:title, check:ID:item:LINK, word:KEY, …
  // Pages and all else that is counted begin with 1. Where a text has several sentences, the number of this one follows.
  std::string address;
  std::string text; // what a recording has to say, to the letter
};

// In the order in which somebody would read them from a sheet. Left out is what the kiosk puts together by itself: words
// with {n} or {text} in them, and what a picture shows.
std::vector<Saying> sayings(const Content& content, const std::string& language);

// Those that `address` names: by all of it, or by its beginning up to a colon.
std::vector<Saying> sayings_at(const std::vector<Saying>& all, std::string_view address);

} // namespace anteroom::content
