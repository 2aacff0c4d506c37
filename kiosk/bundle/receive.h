#pragma once
// Takes a private copy of an offered file: only the copy is ever judged and opened, so nobody can
// change a bundle between the judgement and the showing.
#include "host/files.h"

#include <atomic>
#include <functional>
#include <string>

namespace anteroom::bundle {

struct Received {
  enum class How {
    whole,   // the copy is at `to`, synced, and was read back from the disk; `hash` is its content's
    changed, // the file went away, grew or shrank meanwhile: not finished being put there
    trouble, // the file cannot be read, or the copy not written
  };
  How how = How::trouble;
  std::string why; // in words, unless whole
  std::string hash;
};

// Bytes copied so far, of how many; 0 of 0 when none is at hand any more.
using Progress = std::function<void(std::int64_t done, std::int64_t of)>;

// Copies `from`, which was `facts` when last looked at, once, to the new file `to`. Unless whole,
// no copy is left behind. Gives up (`changed`) once `stopping` is true.
Received receive(host::Files& files, const std::string& from, const host::Facts& facts, const std::string& to,
                 const std::atomic<bool>& stopping, const Progress& progress = {});

} // namespace anteroom::bundle
