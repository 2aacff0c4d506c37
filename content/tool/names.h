#pragma once
// Ids, and where they were written.
#include "tool/mistakes.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace anteroom::content {

// An id that points at something. Empty when it was missing or wrong, which has then been told.
struct Named {
  std::string id;
  Place place;
};

inline constexpr std::size_t kLongestId = 48;

// Small letters, digits and hyphens, starts with a letter, at most 48 long.
bool is_id(std::string_view text);
// "how-it-helps" for "How it helps!": the id that was probably meant, or "".
std::string as_id(std::string_view text);
// Notes a mistake and answers false when `text` is not an id. `what` names it: "the card's file name".
bool check_id(std::string_view text, const std::string& what, const Place& place, Mistakes& mistakes);

} // namespace anteroom::content
