#pragma once
// Files that nobody writes, made to be slow: ten times as long, they must take about ten times as long to read, not
// a hundred times. Time is this process's own, so that a busy machine changes nothing.
#include "help/catch.h"
#include "help/promise.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace anteroom::help {

// Of ten times the length. What is quadratic comes to a hundred; in between lies what a cache and a clock do.
inline constexpr double kMostTimes = 30;
// At the longest that is read at all; the sanitizers take about ten times as long as the program.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr double kMostSeconds = 30;
#else
inline constexpr double kMostSeconds = 3;
#endif

// Below this a clock tells little. Markdown's library looks for bare addresses in a way that grows faster than the text:
// 115 ms for the largest card.
inline constexpr double kNobodyWaits = kMostSeconds / 20;

using Make = std::function<std::string(std::size_t bytes)>;
using Read = std::function<void(const std::string& text)>;

struct Odd {
  const char* name;
  Make make;
};

inline Make again(const std::string& piece) {
  return [piece](std::size_t bytes) {
    std::string made;
    while (made.size() + piece.size() <= bytes) made += piece;
    return made;
  };
}

// `before` and `after` in equal parts.
inline Make nested(const std::string& before, const std::string& after) {
  return [=](std::size_t bytes) { return again(before)(bytes / 2) + "a" + again(after)(bytes / 2); };
}

// Pieces that differ: `#` in them is their number.
inline Make numbered(const std::string& piece) {
  return [piece](std::size_t bytes) {
    std::string made;
    for (int i = 0; made.size() + piece.size() + 8 <= bytes; ++i) {
      std::string one = piece;
      for (std::size_t at = one.find('#'); at != std::string::npos; at = one.find('#', at))
        one.replace(at, 1, std::to_string(i));
      made += one;
    }
    return made;
  };
}

// Rows of `sign` that are one longer each.
inline Make growing(const std::string& sign) {
  return [sign](std::size_t bytes) {
    std::string made;
    for (std::string row = sign; made.size() + row.size() < bytes; row += sign) made += row + " ";
    return made;
  };
}

inline double seconds(const Read& read, const std::string& text, int times) {
  double best = 1e9;
  for (int i = 0; i < times; ++i) {
    const std::clock_t began = std::clock();
    read(text);
    best = std::min(best, static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
  }
  return best;
}

// Reads each at a tenth of `bytes` and at `bytes`.
inline void check_linear(const std::vector<Odd>& table, std::size_t bytes, const Read& read, const char* what) {
  double worst = 0;
  double longest = 0;
  for (const Odd& odd : table) {
    CAPTURE(odd.name);
    const double few = seconds(read, odd.make(bytes / 10), 3);
    const double many = seconds(read, odd.make(bytes), 2);
    CAPTURE(few, many);
    CHECK(many < kMostTimes * few + kNobodyWaits);
    CHECK(many < kMostSeconds);
    worst = std::max(worst, many / std::max(few, 1e-4));
    longest = std::max(longest, many);
  }
  char told[120];
  std::snprintf(told, sizeof told, "odd %s: ten times the length, at most %.1f times the time; the slowest %.0f ms",
                what, worst, longest * 1000);
  help::promise("linear", static_cast<long>(table.size()), told);
}

} // namespace anteroom::help
