#include "store/marks.h"

#include "store/plain_text.h"

#include <charconv>
#include <cstddef>
#include <utility>

namespace anteroom::store {
namespace {

constexpr int kLongestSeconds = 60;
constexpr int kMostRounds = 100;

// Each takes what it names off the front of `rest`, or leaves it and answers false.
bool take(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

template <class Number> bool take_number(std::string_view& rest, Number& number) {
  if (rest.empty() || rest[0] < '0' || rest[0] > '9') return false;
  const auto [end, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (failed != std::errc()) return false;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return true;
}

bool take_span(std::string_view& rest, cards::Span& span) {
  if (take(rest, "s"))
    span.emphasis = cards::Emphasis::strong;
  else if (take(rest, "e"))
    span.emphasis = cards::Emphasis::soft;
  else
    return false;
  return take_number(rest, span.begin) && take(rest, "-") && take_number(rest, span.end);
}

bool take_mention(std::string_view& rest, cards::Mention& mention) {
  if (!take_number(rest, mention.begin) || !take(rest, "-") || !take_number(rest, mention.end) || !take(rest, ":"))
    return false;
  mention.word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(mention.word.size());
  return is_id(mention.word);
}

// Marks with a blank between them, in order and apart, on code point boundaries of `text`.
template <class Mark>
std::optional<std::vector<Mark>> read_all(std::string_view marks, std::string_view text,
                                          bool (*take_one)(std::string_view&, Mark&)) {
  std::vector<Mark> made;
  std::size_t after = 0;
  while (!marks.empty()) {
    Mark mark;
    if (!made.empty() && !take(marks, " ")) return std::nullopt;
    if (!take_one(marks, mark)) return std::nullopt;
    const bool inside = mark.begin >= after && mark.begin < mark.end && mark.end <= text.size();
    if (!inside || !is_boundary(text, mark.begin) || !is_boundary(text, mark.end)) return std::nullopt;
    after = mark.end;
    made.push_back(std::move(mark));
  }
  return made;
}

} // namespace

std::optional<std::vector<cards::Span>> read_spans(std::string_view marks, std::string_view text) {
  return read_all<cards::Span>(marks, text, take_span);
}

std::optional<std::vector<cards::Mention>> read_mentions(std::string_view marks, std::string_view text) {
  return read_all<cards::Mention>(marks, text, take_mention);
}

std::optional<cards::Breath> read_breath(std::string_view detail) {
  cards::Breath made;
  const bool whole = take(detail, "in=") && take_number(detail, made.in) && take(detail, " hold=") &&
                     take_number(detail, made.hold) && take(detail, " out=") && take_number(detail, made.out) &&
                     take(detail, " rounds=") && take_number(detail, made.rounds) && detail.empty();
  const bool bounded = made.in >= 1 && made.in <= kLongestSeconds && made.hold >= 0 && made.hold <= kLongestSeconds &&
                       made.out >= 1 && made.out <= kLongestSeconds && made.rounds >= 1 && made.rounds <= kMostRounds;
  if (!whole || !bounded) return std::nullopt;
  return made;
}

} // namespace anteroom::store
