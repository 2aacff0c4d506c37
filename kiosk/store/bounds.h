#pragma once
// How much of anything a bundle may hold. Far above what an author writes (content/FORMAT.md), far
// below what would trouble a small board: a crafted file meets these first. Texts are in bytes.
#include <cstddef>
#include <cstdint>

namespace anteroom::store {

inline constexpr std::size_t kLongestId = 48;
inline constexpr std::size_t kLongestTitle = 400; // 60 characters of any script, and room to spare
inline constexpr std::size_t kLongestSummary = 600;
inline constexpr std::size_t kLongestNote = 1200;
inline constexpr std::size_t kLongestMeaning = 2400; // 40 words of any script
inline constexpr std::size_t kLongestSource = 2400;
inline constexpr std::size_t kLongestLine = 8000; // 120 words of any script
inline constexpr std::size_t kLongestProse = 20000;
inline constexpr std::size_t kLongestWord = 2000;
inline constexpr std::size_t kLongestSpans = 4000;
inline constexpr std::size_t kLongestLink = 1000; // a link id, a code, a canonical address
inline constexpr std::size_t kLongestOption = 4000;
inline constexpr std::size_t kLongestNumber = 24; // a decimal, as it is written
inline constexpr std::size_t kLongestExpression = 200'000;
inline constexpr std::size_t kLongestWeights = 16'000;
inline constexpr std::size_t kPluralDigits = 200;

inline constexpr std::int64_t kMostClips = 20'000;
inline constexpr std::int64_t kMostLanguages = 64;
inline constexpr std::int64_t kMostTopics = 200;
inline constexpr std::size_t kMostMeanings = 2000; // of a language
inline constexpr std::int64_t kMostForms = 1000;
inline constexpr std::int64_t kMostPages = 200;
inline constexpr std::int64_t kMostBlocks = 200; // a page
inline constexpr std::int64_t kMostLines = 200;  // a block
inline constexpr std::int64_t kMostSteps = 40;   // of an easy version
inline constexpr std::int64_t kMostRelated = 16;
inline constexpr std::int64_t kMostItems = 1000; // of a form, as check/form.h has it
inline constexpr std::int64_t kMostChoices = 500;
inline constexpr std::int64_t kMostConditions = 500; // of an item; variables and initial values too
inline constexpr std::int64_t kMostVariables = 1000;
inline constexpr std::int64_t kMostFacts = 100'000; // as check/fact.h has it
inline constexpr std::int64_t kMostScores = 200;
inline constexpr std::int64_t kMostResults = 500;
inline constexpr std::int64_t kMostSuggestions = 2000;
inline constexpr std::int64_t kMostReads = 8;
inline constexpr std::int64_t kLongestMinutes = 60;
inline constexpr std::int64_t kMostThings = 20;   // to find in a guided step
inline constexpr std::int64_t kHighestPlural = 5; // the last plural form any language has

// A 960x960 picture of pure noise, stored without loss, is 3.7 MB.
inline constexpr std::size_t kLargestPicture = 4u << 20;
// A minute of speech at 128 kbit/s, far more than it needs.
inline constexpr std::size_t kLargestClip = 1u << 20;
// No value or row is larger: SQLITE_LIMIT_LENGTH.
inline constexpr int kLargestValue = 5 << 20;

} // namespace anteroom::store
