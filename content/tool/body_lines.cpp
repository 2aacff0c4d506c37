#include "tool/body_lines.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace anteroom::content {

BodyLines::BodyLines(std::string_view source) : source_(source) {
  starts_.push_back(0);
  for (std::size_t i = 0; i < source.size(); ++i)
    if (source[i] == '\n') starts_.push_back(i + 1);
  seen_.resize(starts_.size());
  filled_.resize(starts_.size(), count() - 1);
  for (int line = count() - 1; line >= 0; --line)
    if (!text(line).empty())
      filled_[static_cast<std::size_t>(line)] = line;
    else if (line + 1 < count())
      filled_[static_cast<std::size_t>(line)] = filled_[static_cast<std::size_t>(line) + 1];
}

int BodyLines::line_of(std::size_t offset) const {
  return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin()) - 1;
}

int BodyLines::saw(std::string_view text) {
  const std::less<const char*> before; // well defined between unrelated arrays, unlike <
  const char* end = source_.data() + source_.size();
  if (text.empty() || before(text.data(), source_.data()) || !before(text.data(), end)) return last();
  const auto offset = static_cast<std::size_t>(text.data() - source_.data());
  const int first = line_of(offset);
  saw_lines(first, line_of(std::min(offset + text.size(), source_.size()) - 1));
  return first;
}

void BodyLines::saw_line(int line) {
  if (line < 0 || line >= count()) return;
  seen_[static_cast<std::size_t>(line)] = true;
  last_ = std::max(last_, line);
}

void BodyLines::saw_lines(int from, int to) {
  for (int line = from; line <= to; ++line) saw_line(line);
}

int BodyLines::next() const { return last_ + 1 < count() ? filled_[static_cast<std::size_t>(last_ + 1)] : count() - 1; }

std::string_view BodyLines::text(int line) const {
  if (line < 0 || line >= count()) return {};
  const auto index = static_cast<std::size_t>(line);
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] - 1 : source_.size();
  std::string_view made = source_.substr(starts_[index], end - starts_[index]);
  while (!made.empty() && (made.front() == ' ' || made.front() == '\t' || made.front() == '>')) made.remove_prefix(1);
  while (!made.empty() && (made.back() == ' ' || made.back() == '\t')) made.remove_suffix(1);
  return made;
}

std::vector<int> BodyLines::unseen() const {
  std::vector<int> made;
  for (int line = 0; line < count(); ++line)
    if (!seen_[static_cast<std::size_t>(line)] && !text(line).empty()) made.push_back(line);
  return made;
}

} // namespace anteroom::content
