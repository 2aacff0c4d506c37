#include "tool/written.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

const char* mark(cards::Emphasis emphasis) { return emphasis == cards::Emphasis::strong ? "**" : "*"; }

std::string breathing(const cards::Breath& breath) {
  return fmt::format("breathing: in {}, hold {}, out {}, rounds {}", breath.in, breath.hold, breath.out, breath.rounds);
}

// What stands before line `i` of a block.
std::string before(const cards::Block& block, std::size_t i) {
  switch (block.kind) {
  case cards::BlockKind::heading: return "## ";
  case cards::BlockKind::list: return "- ";
  case cards::BlockKind::steps: return fmt::format("{}. ", i + 1);
  case cards::BlockKind::quote:
  case cards::BlockKind::callout: return "> ";
  case cards::BlockKind::question: return i == 0 ? "> [!QUESTION] " : "> ";
  case cards::BlockKind::guided:
    return i < block.counts.size() && block.counts[i] > 0 ? fmt::format("{} | ", block.counts[i]) : "";
  default: return "";
  }
}

} // namespace

std::string as_written(const cards::Prose& prose) {
  std::string made;
  std::size_t at = 0;
  for (const cards::Span& span : prose.spans) {
    made += prose.text.substr(at, span.begin - at) + mark(span.emphasis) +
            prose.text.substr(span.begin, span.end - span.begin) + mark(span.emphasis);
    at = span.end;
  }
  return made + prose.text.substr(at);
}

std::vector<std::string> as_written(const cards::Block& block) {
  std::vector<std::string> made;
  if (block.kind == cards::BlockKind::picture)
    return {fmt::format("![{}]({})", block.lines.empty() ? "" : as_written(block.lines.front()), block.picture)};
  if (block.kind == cards::BlockKind::callout) made.emplace_back("> [!NOTE]");
  if (block.kind == cards::BlockKind::breathing) made.push_back(breathing(block.breath));
  for (std::size_t i = 0; i < block.lines.size(); ++i) made.push_back(before(block, i) + as_written(block.lines[i]));
  return made;
}

std::vector<std::string> as_written(const std::string& title, const std::string& summary, const std::string& note,
                                    const std::vector<cards::Page>& pages) {
  std::vector<std::string> made{"title: " + title, "summary: " + summary};
  if (!note.empty()) made.push_back("note: " + note);
  for (std::string& line : as_written(pages)) made.push_back(std::move(line));
  return made;
}

std::vector<std::string> as_written(const std::vector<cards::Page>& pages) {
  std::vector<std::string> made;
  for (const cards::Page& page : pages)
    for (const cards::Block& block : page.blocks)
      for (std::string& line : as_written(block)) made.push_back(std::move(line));
  return made;
}

} // namespace anteroom::content
