#pragma once
// What people have recorded of what is said, and whether a voice may say the rest.
#include "speech/speaking.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::speech {

// Asked by a Speaker, in its thread: it may have to wait a little.
class Clips {
public:
  virtual ~Clips() = default;

  // The recording of exactly this text in this language, Ogg Opus; nothing when there is none.
  virtual std::optional<std::vector<std::uint8_t>> clip(const Line& line) = 0;
  // Whether the voice of the machine may speak this language where nothing is recorded.
  virtual bool allows_voice(const std::string& language) = 0;
  // Says, in a language that somebody here knows, that nobody can speak another one. Its text may be empty.
  virtual Line apology() = 0;
};

// Nothing is recorded, and the voice says everything.
class NoClips final : public Clips {
public:
  std::optional<std::vector<std::uint8_t>> clip(const Line&) override { return std::nullopt; }
  bool allows_voice(const std::string&) override { return true; }
  Line apology() override { return {}; }
};

} // namespace anteroom::speech
