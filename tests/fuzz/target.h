#pragma once
// What every fuzz target shares. A target is one file, <name>_fuzz.cpp, that says what the product does with
// bytes that somebody else made; the preset `fuzz` feeds it what libFuzzer makes up, every other build what is
// kept in corpus/<name>.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace anteroom::fuzz {

// Each target defines it. Anything may be in `bytes`; whatever is must not crash, hang or break a promise.
void read(std::string_view bytes);

// Stops the program, and so keeps the input, when what must hold for every input does not.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "Broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

// Takes an input apart from the front. What is no longer there reads as 0 or as nothing.
class Input {
public:
  explicit Input(std::string_view bytes) : rest_(bytes) {}
  bool empty() const { return rest_.empty(); }
  // A number of `bytes` bytes, the smallest first.
  std::uint64_t number(std::size_t bytes) {
    std::uint64_t made = 0;
    const std::string_view taken = text(bytes);
    for (std::size_t i = taken.size(); i > 0; --i) made = made << 8 | static_cast<unsigned char>(taken[i - 1]);
    return made;
  }
  // At most `bytes` of what is left.
  std::string_view text(std::size_t bytes) {
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  std::string_view rest() { return text(rest_.size()); }

private:
  std::string_view rest_;
};

} // namespace anteroom::fuzz
