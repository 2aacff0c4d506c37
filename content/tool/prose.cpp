#include "tool/prose.h"

#include <algorithm>

namespace anteroom::content {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

} // namespace

void ProseMaker::begin(cards::Emphasis emphasis) { ++(emphasis == cards::Emphasis::strong ? strong_ : soft_); }

void ProseMaker::end(cards::Emphasis emphasis) { --(emphasis == cards::Emphasis::strong ? strong_ : soft_); }

void ProseMaker::add(std::string_view text) {
  for (char c : text) add(c);
}

void ProseMaker::add(char c) {
  std::string& text = made_.text;
  if (is_blank(c)) {
    if (text.empty()) return;
    if (is_blank(text.back())) {
      if (c == '\n') text.back() = '\n';
      return;
    }
    c = c == '\n' ? '\n' : ' ';
  }
  text += c;
  if (strong_ <= 0 && soft_ <= 0) return;
  const cards::Emphasis emphasis = strong_ > 0 ? cards::Emphasis::strong : cards::Emphasis::soft;
  auto& spans = made_.spans;
  if (!spans.empty() && spans.back().end + 1 == text.size() && spans.back().emphasis == emphasis)
    spans.back().end = text.size();
  else
    spans.push_back({text.size() - 1, text.size(), emphasis});
}

cards::Prose ProseMaker::take() {
  cards::Prose made = part_of(made_, 0, made_.text.size());
  *this = ProseMaker{};
  return made;
}

cards::Prose part_of(const cards::Prose& prose, std::size_t begin, std::size_t end) {
  while (begin < end && is_blank(prose.text[begin])) ++begin;
  while (end > begin && is_blank(prose.text[end - 1])) --end;
  cards::Prose made{prose.text.substr(begin, end - begin), {}};
  for (const cards::Span& span : prose.spans) {
    const std::size_t from = std::clamp(span.begin, begin, end) - begin;
    const std::size_t to = std::clamp(span.end, begin, end) - begin;
    if (from < to) made.spans.push_back({from, to, span.emphasis});
  }
  return made;
}

cards::Prose on_one_line(cards::Prose prose) {
  std::replace(prose.text.begin(), prose.text.end(), '\n', ' ');
  return prose;
}

} // namespace anteroom::content
