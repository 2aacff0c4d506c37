#include "tool/mistakes.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace anteroom::content {

void Mistakes::add(const Place& place, std::string text, const char* lint) {
  mistakes_.push_back({place, std::move(text), lint});
}

void Mistakes::warn(const Place& place, std::string text, const char* lint) {
  warnings_.push_back({place, std::move(text), lint});
}

void Mistakes::take(Mistakes other) {
  std::move(other.mistakes_.begin(), other.mistakes_.end(), std::back_inserter(mistakes_));
  std::move(other.warnings_.begin(), other.warnings_.end(), std::back_inserter(warnings_));
}

std::size_t Mistakes::count() const { return mistakes_.size(); }

std::vector<Finding> Mistakes::told(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
  });
  std::set<std::tuple<std::string, int, std::string>> told_before;
  std::erase_if(findings, [&](const Finding& finding) {
    return !told_before.insert({finding.place.file, finding.place.line, finding.text}).second;
  });
  return findings;
}

std::vector<std::string> Mistakes::as_lines(const std::vector<Finding>& findings) {
  std::vector<std::string> made;
  for (const Finding& finding : findings) {
    const Place& place = finding.place;
    const std::string line = place.line > 0 ? ":" + std::to_string(place.line) : "";
    made.push_back(place.file + line + ": " + finding.text);
  }
  return made;
}

} // namespace anteroom::content
