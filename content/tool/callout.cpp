#include "tool/callout.h"

#include "tool/nearest.h"
#include "tool/prose.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace anteroom::content {
namespace {

// The first line of the first paragraph, after the mark, becomes a line of its own.
std::vector<cards::Prose> without_mark(std::vector<cards::Prose> paragraphs, std::size_t mark, bool keep_empty) {
  const cards::Prose first = paragraphs.front();
  const std::size_t line_end = std::min(first.text.find('\n'), first.text.size());
  const cards::Prose asked = part_of(first, std::min(mark, line_end), line_end);
  const cards::Prose rest = part_of(first, line_end, first.text.size());
  paragraphs.erase(paragraphs.begin());
  if (!rest.text.empty()) paragraphs.insert(paragraphs.begin(), rest);
  if (keep_empty || !asked.text.empty()) paragraphs.insert(paragraphs.begin(), asked);
  return paragraphs;
}

} // namespace

cards::Block read_callout(std::vector<cards::Prose> paragraphs, const Place& place, Mistakes& mistakes) {
  cards::Block made;
  made.kind = cards::BlockKind::quote;
  const std::string start = paragraphs.empty() ? "" : paragraphs.front().text;
  const std::size_t close = start.find(']');
  if (start.compare(0, 2, "[!") == 0 && close != std::string::npos) {
    const std::string mark = start.substr(2, close - 2);
    if (mark == "NOTE")
      made.kind = cards::BlockKind::callout;
    else if (mark == "QUESTION")
      made.kind = cards::BlockKind::question;
    else
      mistakes.add(place, fmt::format("unknown mark \"[!{}]\"{}", mark,
                                      did_you_mean(mark, {"NOTE", "QUESTION"}, "; write [!NOTE] or [!QUESTION]")));
    paragraphs = without_mark(std::move(paragraphs), close + 1, made.kind == cards::BlockKind::question);
  }
  for (cards::Prose& paragraph : paragraphs) made.lines.push_back(on_one_line(std::move(paragraph)));
  if (made.kind == cards::BlockKind::question) {
    if (made.lines.front().text.empty())
      mistakes.add(place, "the question is missing; write it on the line of [!QUESTION]");
    else if (made.lines.size() < 2)
      mistakes.add(place, "the question has no answer; write it on the next line, after a >");
  } else if (made.lines.empty()) {
    mistakes.add(place, "there is no text behind this >; write some or remove it");
  }
  return made;
}

} // namespace anteroom::content
