#include "store/marks.h"

#include "store/plain_text.h"

#include <charconv>
#include <cstddef>

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

} // namespace

std::optional<std::vector<cards::Span>> read_spans(std::string_view marks, std::string_view text) {
  std::vector<cards::Span> made;
  std::size_t after = 0;
  while (!marks.empty()) {
    cards::Span span;
    if (!made.empty() && !take(marks, " ")) return std::nullopt;
    if (!take_span(marks, span)) return std::nullopt;
    const bool inside = span.begin >= after && span.begin < span.end && span.end <= text.size();
    if (!inside || !is_boundary(text, span.begin) || !is_boundary(text, span.end)) return std::nullopt;
    after = span.end;
    made.push_back(span);
  }
  return made;
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
