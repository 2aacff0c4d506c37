#pragma once
// What is different between two editions, thing by thing.
#include "tool/edition.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::content {

struct FactChange {
  std::string name;
  std::string from, to; // either may be empty
};

// Lines that stand one after the other in one place; either side may be empty.
struct LineChange {
  std::vector<std::string> removed, added;
};

struct TextChange {
  enum class What { added, removed, changed };
  std::string language;
  What what = What::changed;
  std::vector<LineChange> lines; // of a text that was there and is there
};

struct Change {
  enum class What { added, removed, changed };
  ThingKind kind = ThingKind::card;
  std::string id;
  std::string title; // as it is now; of what was removed, as it was
  What what = What::changed;
  std::vector<FactChange> facts;
  std::vector<TextChange> texts;
  std::string shelf;      // where it is now, or was: the topic of a card or check
  std::string from_shelf; // where it was, when that is another one
  // Among those that stayed where it stands it has another place: "" when not, else the id of the one that it
  // comes after now, or "first".
  std::string after;
};

// Whether two pictures of one id, which differ in their bytes, look the same.
using LooksSame = std::function<bool(const std::string& id)>;

// In the order of Edition::things, removed things last of their kind.
std::vector<Change> changes_between(const Edition& from, const Edition& to, const LooksSame& looks_same);

// Where two lists of lines differ, in their order: the fewest lines that explain it, unless the lists are very long.
std::vector<LineChange> line_changes(const std::vector<std::string>& from, const std::vector<std::string>& to);

} // namespace anteroom::content
