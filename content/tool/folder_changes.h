#pragma once
// Waits until an author has saved something in a content folder.
#include "base/time.h"
#include "tool/interrupt.h"

#include <string>

namespace anteroom::content {

class FolderChanges {
public:
  enum class Woken { changed, time_passed, interrupted };

  // Borrows `interrupt`.
  FolderChanges(std::string folder, const Interrupt& interrupt);
  ~FolderChanges();
  FolderChanges(const FolderChanges&) = delete;
  FolderChanges& operator=(const FolderChanges&) = delete;

  // Asleep until a file in the folder, or in one of those that content is made of, was written, renamed or removed, and
  // nothing more has happened for a moment: editors write in several steps. Files of editors (hidden, or with a ~) do
  // not count. The folder may be missing and come back.
  Woken wait(Milliseconds at_most);

private:
  void watch();
  bool read_events();

  std::string folder_;
  const Interrupt& interrupt_;
  int events_;
  bool whole_ = false; // the folder itself is watched
};

} // namespace anteroom::content
