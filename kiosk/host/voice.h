#pragma once
// The voice of a machine: words in, sound out. What speaks is another program, which may be slow, hang or be missing.
#include "base/result.h"
#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace anteroom::host {

// Samples a second of all sound here: 16 bits, one channel, as the voice makes it.
inline constexpr int kSampleRate = 22'050;

struct Sentence {
  std::string text;     // UTF-8, plain
  std::string language; // BCP 47
  int words_per_minute = 175;
};

// A sentence being spoken. Destroying it ends it, whatever it is at. One thread.
class Speech {
public:
  virtual ~Speech() = default;

  struct Read {
    std::size_t samples = 0; // that were put into the span
    bool ended = false;      // nothing more comes
  };
  // The next samples; waits for them `at_most`, and gives none when none came. An error when the voice broke off.
  virtual Result<Read> read(std::span<std::int16_t> into, Milliseconds at_most) = 0;
};

// One thread, which may have to wait.
class Voice {
public:
  virtual ~Voice() = default;

  // Whether it has a voice for this language. Slow the first time.
  virtual bool speaks(const std::string& language) = 0;
  // Begins at once. An error when there is no voice on this machine, or none for the language.
  virtual Result<std::unique_ptr<Speech>> speak(const Sentence& sentence) = 0;
};

// The voice of this system: espeak-ng, as a program of its own. `program` is another one in its place, for tests.
std::unique_ptr<Voice> system_voice(const std::string& program = "espeak-ng");

} // namespace anteroom::host
