#include "tool/names.h"

#include "tool/nearest.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || !is_small_letter(text.front())) return false;
  for (char c : text)
    if (!is_small_letter(c) && !is_digit(c) && c != '-') return false;
  return true;
}

std::string as_id(std::string_view text) {
  std::string made;
  for (char c : small_letters(text)) {
    if (is_small_letter(c) || (is_digit(c) && !made.empty()))
      made += c;
    else if (!made.empty() && made.back() != '-')
      made += '-';
  }
  if (made.size() > kLongestId) made.resize(kLongestId);
  while (!made.empty() && made.back() == '-') made.pop_back();
  return made;
}

bool check_id(std::string_view text, const std::string& what, const Place& place, Mistakes& mistakes) {
  if (is_id(text)) return true;
  const std::string meant = as_id(text);
  mistakes.add(place, fmt::format("{} \"{}\" is not an id: small letters a-z, digits and hyphens, a letter first, "
                                  "at most {} long{}",
                                  what, text, kLongestId, meant.empty() ? "" : "; \"" + meant + "\" would do"));
  return false;
}

} // namespace anteroom::content
