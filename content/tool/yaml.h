#pragma once
// YAML as authors write it: text, lists and maps, nothing else. Every value is text until somebody
// asks for a number, so that the language code `no` stays `no`.
#include "tool/mistakes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct Yaml {
  enum class Kind { nothing, text, list, map };
  Kind kind = Kind::nothing;
  int line = 0;            // of the file it was written in
  std::string text;        // Kind::text
  int comment_line = 0;    // where a # cuts off the text, as YAML has it; 0 when none does
  std::string key;         // what it is called, inside a map
  int key_line = 0;        // where the key stands
  std::vector<Yaml> inner; // entries of a list or a map, in order; keys differ

  bool operator==(const Yaml& other) const;
};

// Reads one document. `first_line` is the line of the file on which `text` starts. Nothing, and a
// mistake noted, when it is broken. Anchors, aliases, tags and nesting beyond 32 are refused, so
// that no file can make this slow or deep.
std::optional<Yaml> read_yaml(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes);

} // namespace anteroom::content
