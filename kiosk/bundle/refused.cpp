#include "bundle/refused.h"

#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace anteroom::bundle {
namespace {

constexpr std::size_t kKept = 16;
constexpr std::size_t kListed = 1000;
constexpr std::size_t kLongestName = 60;

// "12-clinic.anteroom" -> 12; 0 when it is not one of ours.
std::int64_t number_of(const std::string& name) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
  return failed == std::errc() && end != name.data() + name.size() && *end == '-' ? number : 0;
}

// Letters, digits, dots and hyphens only: the name came from a stranger.
std::string safe(const std::string& name) {
  std::string made = name.substr(0, kLongestName);
  for (char& c : made) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    if (!plain) c = '_';
  }
  return made;
}

} // namespace

Outcome Refused::take(const std::string& path, const std::string& name, const std::string& why) {
  const std::string to = next(name);
  Outcome moved = files_.rename(path, to);
  write(to + ".txt", plain(name) + ": " + why + "\n");
  return moved;
}

bool Refused::empty_out() {
  bool removed = false;
  const auto names = files_.list(folder_, kListed);
  if (!names) return false;
  for (const std::string& name : *names)
    if (number_of(name) > 0 && !name.ends_with(".txt") && files_.remove(folder_ + "/" + name)) removed = true;
  return removed;
}

void Refused::note(const std::string& name, const std::string& why) {
  const std::string text = plain(name) + ": " + why + "\n";
  if (!is_noted(name, text)) write(next(name) + ".txt", text);
}

// What stays where it is would be noted at every start, and push out what was said of other files.
bool Refused::is_noted(const std::string& name, const std::string& text) {
  const auto names = files_.list(folder_, kListed);
  if (!names) return false;
  const std::string ending = "-" + safe(name) + ".txt";
  return std::any_of(names->begin(), names->end(), [&](const std::string& each) {
    if (!each.ends_with(ending)) return false;
    const auto note = read_small_file(files_, folder_ + "/" + each, text.size() + 1);
    return note && *note == text;
  });
}

// The path for the next thing to come; makes room for it.
std::string Refused::next(const std::string& name) {
  std::vector<std::pair<std::int64_t, std::string>> here;
  if (auto names = files_.list(folder_, kListed))
    for (std::string& each : *names)
      if (const std::int64_t number = number_of(each); number > 0) here.emplace_back(number, std::move(each));
  std::sort(here.begin(), here.end());
  const std::int64_t last = here.empty() ? 0 : here.back().first;
  for (const auto& [number, each] : here)
    if (number + static_cast<std::int64_t>(kKept) <= last + 1) (void)files_.remove(folder_ + "/" + each);
  return folder_ + "/" + std::to_string(last + 1) + "-" + safe(name);
}

// A note that cannot be written is not worth stopping for; the log has the line too.
void Refused::write(const std::string& path, const std::string& why) {
  auto note = files_.create(path);
  if (note) (void)(*note)->write(std::as_bytes(std::span(why)));
}

} // namespace anteroom::bundle
