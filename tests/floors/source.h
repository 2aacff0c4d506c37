#pragma once
// C++ as the floors test reads it: names and signs with their lines, and what is included.
#include <string>
#include <vector>

namespace anteroom::floors {

struct Token {
  std::string text; // a name, a number, one sign; two quotes for everything in quotes
  int line;
};

struct Include {
  std::string path; // in its quotes or brackets
  int line;
};

struct Source {
  std::vector<Token> tokens; // without comments and preprocessor lines
  std::vector<Token> quoted; // what stands in double quotes, as it is written between them
  std::vector<Include> includes;
};

Source read_source(const std::string& text);

// May stand in a name or a number.
bool in_name(char c);

} // namespace anteroom::floors
