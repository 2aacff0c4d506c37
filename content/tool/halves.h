#pragma once
// A file that authors write in two halves: settings between two lines of ---, then the text.
#include "tool/folder.h"

#include <optional>
#include <string_view>

namespace anteroom::content {

// Parts of the file's text, which outlives them.
struct Halves {
  std::string_view settings;
  std::string_view body;
  int body_line = 0; // where the text starts
};

// Whether the file begins with a line of ---.
bool has_settings(const SourceFile& file);
// Nothing, and a mistake noted, when there is no such line, or no second one.
std::optional<Halves> halves(const SourceFile& file, Mistakes& mistakes);

} // namespace anteroom::content
