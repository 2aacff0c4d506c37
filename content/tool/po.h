#pragma once
// Gettext .po files, as much of them as a list of words needs.
#include "tool/folder.h"
#include "tool/mistakes.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::content {

struct PoText {
  int line = 0; // of msgstr
  std::string text;
  std::vector<std::pair<std::size_t, int>> pieces; // where the text of each quoted piece starts, and its line
  bool broken = false;                             // a piece could not be read, which has been told

  // The line of the file on which the byte `at` of the text stands.
  int line_of(std::size_t at) const;
};

struct PoEntry {
  int line = 0;                      // where it begins: of msgctxt, or of msgid
  std::string key;                   // msgctxt, or msgid where there is none; "" for the header
  bool broken_key = false;           // msgctxt or msgid could not be read, which has been told
  bool in_context = false;           // has msgctxt, so that msgid is what English says
  std::string id, plural_id;         // msgid and msgid_plural
  bool counts = false;               // has msgid_plural
  bool stale = false;                // marked fuzzy because its own msgid has changed: it says what that said before
  std::vector<PoText> forms;         // msgstr, or msgstr[0], msgstr[1], …
  std::vector<std::string> comments; // for people, that stand before it: lines with their #

  bool is_header() const { return !in_context && key.empty(); }
};

// Entries in the order of the file. An entry marked fuzzy is left out with a warning, unless "#| msgctxt" says that it
// was this very word whose English has changed: then it is stale. Old entries (#~) are left out silently. Whatever cannot be understood is a mistake with its line.
std::vector<PoEntry> read_po(const SourceFile& file, Mistakes& mistakes);

} // namespace anteroom::content
