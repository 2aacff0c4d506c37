#pragma once
// The same content on paper, for who would rather have it so: every card and every blank self-check in large print and
// as plain text. Staff print them, or give them to a reader of their own.
#include "base/result.h"
#include "tool/content.h"

#include <filesystem>
#include <string>
#include <vector>

namespace anteroom::content {

// A piece of a sheet. `items` of lists, steps and choices; `picture` is SVG, `text` then what it shows.
struct PaperPart {
  enum class Kind { heading, paragraph, list, steps, boxed, choices, picture };
  Kind kind = Kind::paragraph;
  std::string text;
  std::vector<std::string> items = {};
  std::string picture = {};
};

struct Sheet {
  std::string name; // "cards/slow-breathing"
  cards::Language language;
  std::string title;
  std::vector<PaperPart> parts;
};

// Of every card and check that has texts in a language of its own; in no other language is any part of one.
std::vector<Sheet> sheets_of(const Content& content);

// A page of HTML that needs nothing beside it; prints in letters of 18 points.
std::string as_large_print(const Sheet& sheet);
// UTF-8, lines of any length, pictures told in words.
std::string as_plain_text(const Sheet& sheet);

// Writes LANGUAGE/cards/ID.html and .txt, LANGUAGE/checks/…, and an index.html to print from, into `folder`, which is
// made when missing; files of those names are written over. Returns how many sheets there are.
Result<int> write_paper(const Content& content, const std::filesystem::path& folder);

} // namespace anteroom::content
