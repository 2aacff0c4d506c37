#include "tool/halves.h"

#include <algorithm>

namespace anteroom::content {
namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---";
}

} // namespace

bool has_settings(const SourceFile& file) { return is_fence(first_line(file.text)); }

std::optional<Halves> halves(const SourceFile& file, Mistakes& mistakes) {
  const std::string_view text = file.text;
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
    mistakes.add({file.shown, 1}, "the file is empty; write the settings, between two lines of ---, then the text");
    return std::nullopt;
  }
  if (!is_fence(first_line(text))) {
    mistakes.add({file.shown, 1}, "the first line must be ---, with the card's settings under it");
    return std::nullopt;
  }
  const std::size_t start = std::min(first_line(text).size() + 1, text.size());
  int line = 2;
  for (std::size_t at = start; at < text.size(); ++line) {
    const std::string_view written = first_line(text.substr(at));
    const std::size_t next = std::min(at + written.size() + 1, text.size());
    if (is_fence(written)) return Halves{text.substr(start, at - start), text.substr(next), line + 1};
    at = next;
  }
  mistakes.add({file.shown, 1}, "the settings have no end; write a line of --- between them and the text");
  return std::nullopt;
}

} // namespace anteroom::content
