#include "tool/exercise.h"

#include "tool/fields.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace anteroom::content {
namespace {

constexpr std::size_t kMostSteps = 20;
constexpr int kMostCircles = 10;

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// Each line that holds something, with its number in the file.
std::vector<std::pair<std::string_view, int>> lines_of(std::string_view text, int first_line) {
  std::vector<std::pair<std::string_view, int>> made;
  for (int line = first_line; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) made.emplace_back(part, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return made;
}

struct Setting {
  const char* name;
  int lowest;
  int highest;
  int* value;
  bool written;
};

} // namespace

cards::Block read_breathing(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes) {
  cards::Block made;
  made.kind = cards::BlockKind::breathing;
  Setting settings[] = {{"in", 1, 20, &made.breath.in, false},
                        {"hold", 0, 20, &made.breath.hold, false},
                        {"out", 1, 20, &made.breath.out, false},
                        {"rounds", 1, 60, &made.breath.rounds, false}};
  for (const auto& [written, line] : lines_of(text, first_line)) {
    const std::size_t colon = std::min(written.find(':'), written.size());
    const std::string name(trimmed(written.substr(0, colon)));
    Setting* found = nullptr;
    for (Setting& setting : settings)
      if (setting.name == name) found = &setting;
    if (!found) {
      mistakes.add({file, line}, fmt::format("unknown setting \"{}\"{}", name,
                                             did_you_mean(name, {"in", "hold", "out", "rounds"},
                                                          "; a breathing exercise has in, hold, out and rounds")));
      continue;
    }
    if (found->written) mistakes.add({file, line}, fmt::format("\"{}\" is written twice; keep one of them", name));
    found->written = true;
    const std::string value(trimmed(written.substr(std::min(colon + 1, written.size()))));
    *found->value = whole_number(value, -1);
    if (*found->value < found->lowest || *found->value > found->highest)
      mistakes.add({file, line}, fmt::format("\"{}\" must be a whole number from {} to {}, not \"{}\"", name,
                                             found->lowest, found->highest, value));
  }
  for (const Setting& setting : settings)
    if (!setting.written && setting.lowest > 0) // a breath need not be held
      mistakes.add({file, first_line - 1}, fmt::format("the breathing exercise lacks \"{}\"; add a line \"{}: ...\"",
                                                       setting.name, setting.name));
  return made;
}

cards::Block read_guided(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes) {
  cards::Block made;
  made.kind = cards::BlockKind::guided;
  for (const auto& [written, line] : lines_of(text, first_line)) {
    const std::size_t bar = written.find('|');
    const bool counts = bar != std::string_view::npos;
    std::string step(trimmed(counts ? written.substr(bar + 1) : written));
    std::replace(step.begin(), step.end(), '\t', ' ');
    int count = 0;
    if (counts) {
      const std::string number(trimmed(written.substr(0, bar)));
      count = whole_number(number, 0);
      if (count < 1 || count > kMostCircles)
        mistakes.add({file, line}, fmt::format("before the bar stands how many things to find, 1 to {}, not \"{}\"",
                                               kMostCircles, number));
    }
    if (step.empty()) mistakes.add({file, line}, "this step has no text; write what to do");
    made.lines.push_back({std::move(step), {}});
    made.counts.push_back(count);
  }
  if (made.lines.empty() || made.lines.size() > kMostSteps)
    mistakes.add({file, first_line - 1},
                 fmt::format("a guided exercise has 1 to {} steps, each on a line of its own", kMostSteps));
  return made;
}

} // namespace anteroom::content
