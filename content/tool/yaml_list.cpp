#include "tool/yaml_list.h"

#include "tool/yaml.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace anteroom::content {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    made.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return made;
}

// The list; nothing when it is not there, or the text is broken.
std::optional<Yaml> list_in(const std::string& text, const std::string& key) {
  Mistakes ignored;
  const auto yaml = read_yaml(text, "", 1, ignored);
  if (!yaml || !ignored.none()) return std::nullopt;
  if (key.empty()) return yaml->kind == Yaml::Kind::list ? yaml : std::nullopt;
  for (const Yaml& setting : yaml->inner)
    if (setting.key == key && setting.kind == Yaml::Kind::list) return setting;
  return std::nullopt;
}

// How many lines stand before the end of the list: where the next setting begins, or the file ends. Blank lines and
// comments before a setting are its own.
std::size_t end_of(const Lines& lines, const Yaml& list) {
  std::size_t end = static_cast<std::size_t>(list.inner.back().line);
  while (end < lines.size() &&
         (lines[end].empty() || lines[end][0] == ' ' || lines[end][0] == '#' || lines[end][0] == '-'))
    ++end;
  while (end > 0 && (lines[end - 1].empty() || lines[end - 1][0] == '#')) --end;
  return end;
}

} // namespace

Result<std::string> with_entry(const std::string& text, const std::string& key, const Lines& entry) {
  const auto list = list_in(text, key);
  Lines lines = lines_of(text);
  const std::size_t last = list && !list->inner.empty() ? static_cast<std::size_t>(list->inner.back().line) : 0;
  const std::size_t indent = last > 0 ? lines.at(last - 1).find_first_not_of(' ') : std::string::npos;
  const std::string by_hand = fmt::format("add this entry by hand:\n- {}", fmt::join(entry, "\n  "));
  if (indent == std::string::npos || lines[last - 1][indent] != '-')
    return Error{"its list is not written with a dash a line, so nothing can be added to it; " + by_hand};
  Lines added;
  for (const std::string& line : entry)
    added.push_back(std::string(indent, ' ') + (added.empty() ? "- " : "  ") + line);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end_of(lines, *list)), added.begin(), added.end());
  std::string made;
  for (const std::string& line : lines) made += line + "\n";
  // Whatever the file looks like: only what reads as the same list with one entry more is given back.
  const auto grown = list_in(made, key);
  const bool sound = grown && grown->inner.size() == list->inner.size() + 1 &&
                     std::equal(list->inner.begin(), list->inner.end(), grown->inner.begin());
  if (!sound) return Error{"the end of its list is not clear; " + by_hand};
  return made;
}

} // namespace anteroom::content
