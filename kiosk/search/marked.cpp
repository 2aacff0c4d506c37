#include "search/marked.h"

#include "base/utf8.h"
#include "search/words.h"

#include <glib.h>

#include <algorithm>

namespace anteroom::search {
namespace {

// Letters kept before the first hit, and in all.
constexpr std::size_t kBefore = 40;
constexpr std::size_t kLine = 140;
constexpr std::string_view kLeftOut = "…";

bool is_within(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

// Whether a letter with its marks begins at byte `at`.
bool is_letter_begin(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const auto next = is_within(text, at) ? std::nullopt : first_code_point(text.substr(at));
  return next && !g_unichar_ismark(next->value) && g_unichar_type(next->value) != G_UNICODE_FORMAT;
}

// `letters` code points from byte `at`, backwards or forwards, as far as there are.
std::size_t moved(std::string_view text, std::size_t at, std::size_t letters, bool back) {
  const std::size_t end = back ? 0 : text.size();
  while (letters > 0 && at != end) {
    at = back ? at - 1 : at + 1;
    if (!is_within(text, at)) --letters;
  }
  return at;
}

} // namespace

std::vector<Range> joined(std::vector<Range> places) {
  std::sort(places.begin(), places.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::vector<Range> made;
  for (const Range& place : places) {
    if (made.empty() || place.begin > made.back().end)
      made.push_back(place);
    else
      made.back().end = std::max(made.back().end, place.end);
  }
  return made;
}

std::vector<Range> places_of(const Folded& text, std::span<const Needle> needles) {
  std::vector<Range> made;
  const std::u32string_view all = text.text;
  const auto is_part = [](const Needle& needle) { return needle.as == Needle::As::part; };
  const bool by_word = !std::all_of(needles.begin(), needles.end(), is_part);
  for (const Word& word : by_word ? words_of(text) : std::vector<Word>())
    for (const std::size_t begin : beginnings(text, word))
      for (const Needle& needle : needles) {
        const std::u32string_view here = all.substr(begin, word.end - begin);
        const bool found = needle.as == Needle::As::word ? here == needle.letters : here.starts_with(needle.letters);
        if (found && !is_part(needle)) made.push_back(text.original(begin, begin + needle.letters.size()));
      }
  for (const Needle& needle : needles)
    for (std::size_t at = is_part(needle) ? all.find(needle.letters) : all.npos; at != all.npos;
         at = all.find(needle.letters, at + needle.letters.size()))
      made.push_back(text.original(at, at + needle.letters.size()));
  return joined(std::move(made));
}

Marked cut_out(const Marked& text) {
  const std::string_view all = text.text;
  std::size_t begin = moved(all, text.hits.front().begin, kBefore, true);
  std::size_t end = moved(all, begin, kLine, false);
  end = std::max(end, text.hits.front().end);
  if (begin > 0) {
    const std::size_t space = all.find(' ', begin);
    if (space < text.hits.front().begin) begin = space + 1;
    while (begin < text.hits.front().begin && !is_letter_begin(all, begin)) ++begin;
  }
  if (end < all.size()) {
    const std::size_t space = all.rfind(' ', end);
    if (space != all.npos && space >= text.hits.front().end) end = space;
    while (!is_letter_begin(all, end)) ++end;
  }
  Marked made;
  if (begin > 0) made.text += kLeftOut;
  const std::size_t before = made.text.size();
  made.text += all.substr(begin, end - begin);
  if (end < all.size()) made.text += kLeftOut;
  for (const Range& hit : text.hits)
    if (hit.begin < end) made.hits.push_back({hit.begin - begin + before, std::min(hit.end, end) - begin + before});
  return made;
}

} // namespace anteroom::search
