#pragma once
// Suggestions for misspelt words.
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

// The known word that `word` was most likely meant to be, or "" when none is close. Capitals do
// not count; two letters that changed places count as one slip.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "; did you mean "summary"?", or `otherwise` when nothing is close.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         const std::string& otherwise = "");

// Capitals A-Z made small; for telling twins apart from strangers.
std::string small_letters(std::string_view word);

} // namespace anteroom::content
