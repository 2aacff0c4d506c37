#pragma once
// How hard an English text is to read: the Flesch-Kincaid grade, in years of school.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

// Grade 8 is what a 13-year-old reads with ease; content aims at 6.
inline constexpr double kHighestGrade = 8.0;
// A shorter text is judged by its sentences: one long word would swing its grade.
inline constexpr std::size_t kFewestWordsToGrade = 100;
inline constexpr std::size_t kLongestSentence = 25;

// Sentences of one paragraph, as written. A paragraph without an end mark is one sentence.
std::vector<std::string> sentences(std::string_view paragraph);
// English syllables of a word, never fewer than 1; parts joined by a hyphen are counted each.
std::size_t syllables(std::string_view word);
// Words with a letter or a digit in them.
std::vector<std::string> words(std::string_view text);

// 0.39 words/sentences + 11.8 syllables/words - 15.59; 0 for no words.
double grade(const std::vector<std::string>& sentences);

} // namespace anteroom::content
