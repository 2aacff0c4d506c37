#pragma once
// The commands as they are typed: they print, and answer with the number the program ends with.
// Findings go to the standard output, mistakes and warnings to the standard error.
#include <string>

namespace anteroom::content {

inline constexpr int kGood = 0;
inline constexpr int kMistakes = 1; // in the content
inline constexpr int kCannot = 2;   // wrong command line, or a file that cannot be read or written

int run_build(const std::string& content, const std::string& file);
int run_check(const std::string& content);
int run_inspect(const std::string& file);

} // namespace anteroom::content
