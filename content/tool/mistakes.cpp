#include "tool/mistakes.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace anteroom::content {

void Mistakes::add(const Place& place, std::string text) { mistakes_.push_back({place, std::move(text)}); }

void Mistakes::warn(const Place& place, std::string text) { warnings_.push_back({place, std::move(text)}); }

std::size_t Mistakes::count() const { return mistakes_.size(); }

std::vector<std::string> Mistakes::lines() const { return told(mistakes_); }

std::vector<std::string> Mistakes::warnings() const { return told(warnings_); }

std::vector<std::string> Mistakes::told(std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
  });
  std::vector<std::string> made;
  std::set<std::string> told_before;
  for (const Entry& entry : entries) {
    std::string line = entry.place.file;
    if (entry.place.line > 0) line += ":" + std::to_string(entry.place.line);
    line += ": " + entry.text;
    if (told_before.insert(line).second) made.push_back(std::move(line));
  }
  return made;
}

} // namespace anteroom::content
