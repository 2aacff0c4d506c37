#pragma once
// The two things that an author does with recordings: attach one to what it says, and see what is recorded.
#include "base/result.h"

#include <string>

namespace anteroom::content {

struct Attached {
  std::string folder; // the one that holds bundle.yaml
  std::string file;   // the recording, wherever it lies
  std::string to;     // an address, see sayings.h
  std::string language;
};

// Copies the recording into the folder and writes down what it says, in place of what was recorded of that before.
// Lines for people: what was done, and how it could sound better. On an error nothing has changed.
Result<std::string> attach_clip(const Attached& attached);

enum class Listed { recorded, all }; // all: each sentence, also what is not recorded; a sheet to read from
// One line each, in the order of the texts: address, how long and large, and what it says. `language` may be empty:
// every language of which something is recorded, or with `all` every one.
Result<std::string> list_clips(const std::string& folder, const std::string& language, Listed listed);

} // namespace anteroom::content
