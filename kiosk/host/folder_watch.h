#pragma once
// Waits, asleep, until something may have changed in a folder.
#include "base/time.h"

#include <memory>
#include <string>

namespace anteroom::host {

class FolderWatch {
public:
  enum class Woken { changed, time_passed, stopped };

  virtual ~FolderWatch() = default;

  // Sleeps until a name in the folder came, went or was written to its end since the last wait, for
  // `at_most`, or until stop(). `changed` may be said without cause, and a change by another
  // machine (a network mount) may go unnoticed, so look again after `time_passed` too. The folder
  // may be missing, and may come back. One thread.
  virtual Woken wait(Milliseconds at_most) = 0;

  // Ends the wait now, and every later one at once. Any thread.
  virtual void stop() = 0;
};

// Watches `folder` on this system. Never fails: where the system cannot watch, waits only end by
// time.
std::unique_ptr<FolderWatch> watch_folder(const std::string& folder);

} // namespace anteroom::host
