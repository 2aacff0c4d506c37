// A difference as lines for people. Part of diff.
#include "tool/diff.h"
#include "tool/fields.h"
#include "tool/grade.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

// Words that are left standing around what changed in a long line.
constexpr std::size_t kAround = 5;
constexpr std::size_t kWorthIt = 3; // fewer than this are left standing too

std::string edition_of(const Edition& edition) {
  return fmt::format("edition {} of {}", edition.sequence, edition.created);
}

std::vector<std::string> blank_parted(const std::string& line) {
  std::vector<std::string> made;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    made.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return made;
}

// Words [begin, end), and an ellipsis where some are left out.
std::string part(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string made = begin > 0 ? "…" : "";
  for (std::size_t i = begin; i < end; ++i) made += (made.empty() ? "" : " ") + words[i];
  return made + (end < words.size() ? " …" : "");
}

// Both lines, cut down to where they differ.
std::pair<std::string, std::string> cut_down(const std::string& from, const std::string& to) {
  const auto was = blank_parted(from), is = blank_parted(to);
  std::size_t same = 0, tail = 0;
  const std::size_t shorter = std::min(was.size(), is.size());
  while (same < shorter && was[same] == is[same]) ++same;
  while (tail < shorter - same && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  const std::size_t begin = same >= kAround + kWorthIt ? same - kAround : 0;
  const std::size_t left = tail >= kAround + kWorthIt ? tail - kAround : 0;
  return {part(was, begin, was.size() - left), part(is, begin, is.size() - left)};
}

std::string in_words(const LineChange& change) {
  std::string made;
  const bool paired = change.removed.size() == change.added.size();
  for (std::size_t i = 0; i < std::max(change.removed.size(), change.added.size()); ++i) {
    std::string was = i < change.removed.size() ? change.removed[i] : "";
    std::string is = i < change.added.size() ? change.added[i] : "";
    if (paired) std::tie(was, is) = cut_down(was, is);
    if (i < change.removed.size()) made += "    - " + was + "\n";
    if (i < change.added.size()) made += "    + " + is + "\n";
  }
  return made;
}

std::string in_words(const TextChange& change) {
  switch (change.what) {
  case TextChange::What::added: return fmt::format("  in {} now\n", change.language);
  case TextChange::What::removed: return fmt::format("  not in {} any more\n", change.language);
  case TextChange::What::changed: break;
  }
  std::string made = fmt::format("  text ({})\n", change.language);
  for (const LineChange& lines : change.lines) made += in_words(lines);
  return made;
}

std::string or_nothing(const std::string& text) { return text.empty() ? "nothing" : text; }

std::string name_of(const Change& change) {
  return fmt::format("{} {}{}", kind_name(change.kind), change.id, change.title.empty() ? "" : ": " + change.title);
}

std::string in_words(const Change& change) {
  const std::string where = change.shelf.empty() ? "" : fmt::format(" (on the shelf {})", change.shelf);
  switch (change.what) {
  case Change::What::added: return fmt::format("new {}{}\n", name_of(change), where);
  case Change::What::removed: return fmt::format("gone: {}{}\n", name_of(change), where);
  case Change::What::changed: break;
  }
  std::string made = name_of(change) + "\n";
  if (!change.from_shelf.empty())
    made += fmt::format("  moved from the shelf {} to {}\n", change.from_shelf, change.shelf);
  if (!change.after.empty())
    made += change.after == "first" ? "  moved to the front\n" : fmt::format("  moved: after {} now\n", change.after);
  for (const FactChange& fact : change.facts)
    made += fmt::format("  {}: {} → {}\n", fact.name, or_nothing(fact.from), or_nothing(fact.to));
  for (const TextChange& text : change.texts) made += in_words(text);
  const bool redrawn = change.kind == ThingKind::picture && change.facts.empty();
  return made + (redrawn ? "  drawn anew\n" : "");
}

std::string summary_of(const std::vector<Change>& changes) {
  if (changes.empty()) return "Nothing changes for visitors.\n";
  const auto count = [&](Change::What what) {
    return std::count_if(changes.begin(), changes.end(), [&](const Change& change) { return change.what == what; });
  };
  return fmt::format("{} changed, {} new, {} gone\n", count(Change::What::changed), count(Change::What::added),
                     count(Change::What::removed));
}

} // namespace

std::string in_words(const Difference& difference) {
  const Edition& from = difference.from;
  const Edition& to = difference.to;
  std::string made = from.id == to.id
                         ? fmt::format("{}: {} → {}\n", from.id, edition_of(from), edition_of(to))
                         : fmt::format("these are two bundles, not two editions of one: {} ({}) → {} ({})\n", from.id,
                                       edition_of(from), to.id, edition_of(to));
  for (const Change& change : difference.changes) made += in_words(change);
  return made + summary_of(difference.changes);
}

} // namespace anteroom::content
