#include "text/sentences.h"

#include "text/numbers.h"

#include <pango/pango.h>

#include <algorithm>
#include <string_view>

namespace anteroom::text {
namespace {

bool is_said(gunichar letter) { return g_unichar_isalnum(letter) || g_unichar_ismark(letter); }

// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool sets_direction(gunichar sign) {
  return sign == 0x200E || sign == 0x200F || (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
}

bool divides_groups(gunichar sign) {
  return sign == ' ' || sign == '-' || sign == 0xA0 || sign == 0x202F || sign == 0x2011;
}

} // namespace

std::vector<Range> sentences(const std::string& text, const std::string& language) {
  if (!g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return {};
  const auto letters = static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(text.size())));
  std::vector<PangoLogAttr> attributes(letters + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string(language.c_str()),
                      attributes.data(), static_cast<int>(attributes.size()));
  std::vector<Range> found;
  Range now;
  bool said = false;
  const auto end_here = [&](std::size_t begin_next) {
    if (said) found.push_back(now);
    now = {begin_next, begin_next};
    said = false;
  };
  const char* at = text.data();
  for (std::size_t i = 0; i < letters; ++i) {
    const gunichar letter = g_utf8_get_char(at);
    const auto begin = static_cast<std::size_t>(at - text.data());
    at = g_utf8_next_char(at);
    // A line of its own is a sentence of its own, whatever ends it.
    if (attributes[i].is_sentence_start || letter == '\n') end_here(begin);
    if (g_unichar_isspace(letter)) {
      if (now.begin == now.end) now = {begin + 1, begin + 1};
      continue;
    }
    if (now.begin == now.end) now.begin = begin;
    now.end = static_cast<std::size_t>(at - text.data());
    said = said || is_said(letter);
  }
  end_here(text.size());
  return found;
}

std::string as_said(const std::string& text, Digits digits) {
  const std::vector<Range> dialled = phone_numbers(text);
  const auto is_dialled = [&](std::size_t at) {
    return digits == Digits::all || std::any_of(dialled.begin(), dialled.end(), [at](const Range& number) {
             return at >= number.begin && at < number.end;
           });
  };
  std::string said;
  bool after_digit = false;
  for (const char* at = text.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (sets_direction(letter)) continue;
    const bool dials = is_dialled(static_cast<std::size_t>(at - text.c_str()));
    const bool digit = g_unichar_isdigit(letter) && dials;
    // Groups are heard as groups.
    const bool between = after_digit && dials && divides_groups(letter);
    if (between) said += ',';
    if ((digit && after_digit) || between) said += ' ';
    after_digit = digit;
    if (between) continue;
    said.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
  }
  return said;
}

} // namespace anteroom::text
