#pragma once
// Lists of wordings to avoid, and where a text holds one. A line of a list is a wording, then "; " and what to write
// instead. In a wording
//   word*   is any word that begins so
//   a/b     is either word
//   {n}     is any number
// and capitals do not count. A line that begins with "!" is to be stopped at; one that begins with "+" is fine, also
// where a wording of another line stands in it; one that begins with "#" is a comment.
#include "tool/folder.h"
#include "tool/mistakes.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct Wording {
  enum class Kind { avoid, stop, fine };
  Kind kind = Kind::avoid;
  std::string instead;                            // may be empty
  std::vector<std::vector<std::u32string>> words; // what each may be, small
};

// Notes what is no wording.
std::vector<Wording> read_wordings(const SourceFile& file, Mistakes& mistakes);

struct FoundWording {
  std::string words; // as the text has them
  const Wording* wording = nullptr;
};
// In the order of the text. `wordings` outlives what comes back.
std::vector<FoundWording> find_wordings(std::string_view text, const std::vector<Wording>& wordings);

} // namespace anteroom::content
