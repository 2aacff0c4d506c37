#pragma once
// All that can be said about a content folder without writing anything.
#include "base/result.h"
#include "tool/content.h"
#include "tool/mistakes.h"
#include "tool/reading_level.h"

#include <filesystem>
#include <string>
#include <vector>

namespace anteroom::content {

struct Checked {
  Content content; // all that the folder says
  Content shown;   // what visitors get of it: without what is unfinished. May be compiled when mistakes.none()
  Mistakes mistakes;
  std::vector<CardLevel> levels;
};

// Where the side-files are that the program comes with: beside it in a build folder, in the system's share folder
// when installed.
std::string shipped_side_files();

// The error is that the folder cannot be opened at all.
Result<Checked> check(const std::filesystem::path& folder, const std::string& side_files = shipped_side_files());

// A table of the cards with their reading grades, for people.
std::string level_table(const std::vector<CardLevel>& levels);
// How many cards have an easy version, a line a language.
std::string easy_table(const Content& content);

} // namespace anteroom::content
