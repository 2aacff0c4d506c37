#pragma once
// JSON with the line that everything stands on, so that whatever is wrong later can be told with its place.
#include "tool/mistakes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct Json {
  enum class Kind { null, boolean, number, text, list, object };
  Kind kind = Kind::null;
  int line = 0; // where the value begins
  bool truth = false;
  std::string text;        // of a text, decoded; of a number, as JSON writes it
  std::string key;         // what it is called, inside an object
  std::vector<Json> inner; // of a list or an object, in order; keys differ

  bool is(Kind wanted) const { return kind == wanted; }
  // Null when this is no object or has no such member.
  const Json* find(std::string_view member) const;
};

inline constexpr int kDeepestJson = 100;

// Reads one document. Nothing, and a mistake with line and column noted, when it is no JSON or nests deeper than
// kDeepestJson. A member that stands twice is a mistake, and the first one counts.
std::optional<Json> read_json(std::string_view text, const std::string& file, Mistakes& mistakes);

// What it is, for messages: "a list".
const char* kind_in_words(const Json& json);

} // namespace anteroom::content
