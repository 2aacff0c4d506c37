#pragma once
// Recordings of what is read aloud: clips/<language>.yaml says what each one in clips/<language>/ says.
#include "base/result.h"
#include "tool/content.h"
#include "tool/folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::content {

inline constexpr const char* kRecordingEnds = ".opus";

// A recording, listened to as far as a program can.
struct Listened {
  double seconds = 0;
  std::string warning; // how it could sound better; may be empty
};
// An error says why it cannot be used, and what to do.
Result<Listened> listen_to(const std::vector<std::uint8_t>& opus);

// Fills content.clips; notes what is wrong, and warns of recordings that say what no text says any more
// ("stale-recording"), or that nobody who grew up with the language has listened to ("unheard-recording"). All texts
// have been read by now.
void read_clips(Folder& folder, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
