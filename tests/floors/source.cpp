#include "floors/source.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace anteroom::floors {
namespace {

// Where the quoted text, raw text or comment that starts at `at` ends; `at` itself when none starts there.
std::size_t end_of_quiet(const std::string& text, std::size_t at) {
  const auto after = [&](const std::string& end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == std::string::npos ? text.size() : found + end.size();
  };
  if (text.compare(at, 2, "//") == 0) return std::min(text.find('\n', at), text.size());
  if (text.compare(at, 2, "/*") == 0) return after("*/", at + 2);
  if (text.compare(at, 2, "R\"") == 0) {
    const std::size_t open = text.find('(', at);
    return open == std::string::npos ? text.size() : after(")" + text.substr(at + 2, open - at - 2) + "\"", open);
  }
  if (text[at] != '"' && text[at] != '\'') return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != text[at] && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

// The end of a preprocessor line, which a backslash carries on.
std::size_t end_of_directive(const std::string& text, std::size_t at) {
  while (at < text.size() && (text[at] != '\n' || text[at - 1] == '\\')) ++at;
  return at;
}

void note_include(const std::string& directive, int line, Source& source) {
  std::istringstream words(directive.substr(1));
  std::string word, path;
  words >> word >> path;
  if (word != "include" || path.size() < 3) return;
  const std::size_t end = path.find(path[0] == '<' ? '>' : '"', 1);
  source.includes.push_back({path.substr(0, end + 1), line});
}

} // namespace

bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

Source read_source(const std::string& text) {
  Source source;
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = end_of_quiet(text, at);
    const std::size_t word = static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<long>(at), text.end(), in_name) - text.begin());
    if (end > at) {
      if (text[at] != '/') source.tokens.push_back({"\"\"", line});
      if (text[at] == '"') source.quoted.push_back({text.substr(at + 1, end - at - 2), line});
    } else if (text[at] == '#') {
      end = end_of_directive(text, at);
      note_include(text.substr(at, end - at), line, source);
    } else if (word > at) { // 1'000 is one number
      end = word;
      while (std::isdigit(static_cast<unsigned char>(text[at])) != 0 && end + 1 < text.size() && text[end] == '\'')
        while (in_name(text[++end])) {
        }
      source.tokens.push_back({text.substr(at, end - at), line});
    } else {
      end = at + 1;
      if (std::isspace(static_cast<unsigned char>(text[at])) == 0) source.tokens.push_back({text.substr(at, 1), line});
    }
    line +=
        static_cast<int>(std::count(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(end), '\n'));
    at = end;
  }
  return source;
}

} // namespace anteroom::floors
