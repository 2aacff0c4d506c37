#include "app/spoken_log.h"

#include <algorithm>
#include <utility>

namespace anteroom::app {

long long SpokenLog::speak(std::vector<speech::Line> lines, std::size_t from) {
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(from, lines.size())));
  last_ = std::move(lines);
  if (each_line_)
    for (const speech::Line& line : last_) each_line_(line);
  return ++heard_.turn;
}

void SpokenLog::hush() {
  last_.clear();
  ++heard_.turn;
}

} // namespace anteroom::app
