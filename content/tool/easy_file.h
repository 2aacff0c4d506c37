#pragma once
// The easy version of a card: a step a paragraph, each a picture and then a sentence or two. The simplest Markdown,
// so that a mistake can be told in simple words too.
#include "tool/card_file.h"

#include <string>

namespace anteroom::content {

inline constexpr const char* kEasyEnding = ".easy.md";
inline constexpr std::size_t kMostEasySteps = 8;
inline constexpr std::size_t kMostEasySentences = 2; // a step
inline constexpr std::size_t kLongEasySentence = 10; // words; in scripts of Latin letters
inline constexpr std::size_t kLongestEasySentence = 12;
inline constexpr double kEasyGrade = 4; // of English; what a nine-year-old reads

// What a file of cards/<code>/ whose name ends in kEasyEnding says; every mistake is noted, and warned of what is
// long or hard. Only a translation has settings: whether it is a draft, and what it is made from.
EasyText read_easy_file(const SourceFile& file, const std::string& code, Edition edition, Mistakes& mistakes);

} // namespace anteroom::content
