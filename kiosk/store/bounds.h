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
inline constexpr std::size_t kLongestSource = 2400;
inline constexpr std::size_t kLongestLine = 8000; // 120 words of any script
inline constexpr std::size_t kLongestProse = 20000;
inline constexpr std::size_t kLongestWord = 2000;
inline constexpr std::size_t kLongestSpans = 4000;
inline constexpr std::size_t kPluralDigits = 200;

inline constexpr std::int64_t kMostLanguages = 64;
inline constexpr std::int64_t kMostTopics = 200;
inline constexpr std::int64_t kMostForms = 1000;
inline constexpr std::int64_t kMostPages = 200;
inline constexpr std::int64_t kMostBlocks = 200; // a page
inline constexpr std::int64_t kMostLines = 200;  // a block
inline constexpr std::int64_t kMostRelated = 16;
inline constexpr std::int64_t kMostChoices = 6;
inline constexpr std::int64_t kMostItems = 30;
inline constexpr std::int64_t kHighestWeight = 100;
inline constexpr std::int64_t kMostBands = 32;
inline constexpr std::int64_t kMostReads = 8;
inline constexpr std::int64_t kLongestMinutes = 60;
inline constexpr std::int64_t kMostThings = 20;   // to find in a guided step
inline constexpr std::int64_t kHighestPlural = 5; // the last plural form any language has

// A 960x960 picture of pure noise, stored without loss, is 3.7 MB.
inline constexpr std::size_t kLargestPicture = 4u << 20;
// No value or row is larger: SQLITE_LIMIT_LENGTH.
inline constexpr int kLargestValue = 5 << 20;

} // namespace anteroom::store
