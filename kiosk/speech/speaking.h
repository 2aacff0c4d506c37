#pragma once
// Whoever speaks, as those see it who have something to say. Every call returns at once. One thread.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::speech {

struct Line {
  std::string text;     // UTF-8
  std::string language; // BCP 47
  bool tone = false;    // a soft tone, in place of words
  bool operator==(const Line&) const = default;
};

// Asks for attention, and says nothing.
inline Line tone() { return {"", "", true}; }

// How everything is spoken from the next sentence on; loudness at once. A recording keeps the speed of who spoke it.
struct Manner {
  int words_per_minute = 175;
  double decibels = 0; // of full loudness, zero or below
  bool operator==(const Manner&) const = default;
};

// What is heard at this moment.
struct Heard {
  long long turn = 0;              // which call of speak() it is of
  std::optional<std::size_t> line; // that sounds now; none before the first and after the last
  bool over = true;                // all of it was heard, or could not be
  bool no_sound = false;           // the device, or the voice, could not be had; tried again at the next turn
  bool no_voice = false;           // there is none for the language of a line, and no recording of it
  bool operator==(const Heard&) const = default;
};

class Speaking {
public:
  virtual ~Speaking() = default;

  // Speaks `lines` from the place `from` on, in place of whatever was spoken. Returns its turn.
  virtual long long speak(std::vector<Line> lines, std::size_t from = 0) = 0;
  // Silent at once; what was spoken is forgotten.
  virtual void hush() = 0;
  virtual void set(const Manner& manner) = 0;
  virtual Heard heard() const = 0;
};

} // namespace anteroom::speech
