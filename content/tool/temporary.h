#pragma once
// A folder for what is only needed while the program runs.
#include <string>

namespace anteroom::content {

// Gone, with all that it holds, when this is.
class TemporaryFolder {
public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  // "" when none could be made.
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

} // namespace anteroom::content
