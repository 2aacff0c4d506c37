#pragma once
// A folder of a test's own, gone with all it holds when the test is.
#include <filesystem>
#include <stdexcept>
#include <string>

#include <stdlib.h>

namespace anteroom::help {

class TempFolder {
public:
  TempFolder() {
    std::string made = (std::filesystem::temp_directory_path() / "anteroom-test-XXXXXX").string();
    if (!mkdtemp(made.data())) throw std::runtime_error("cannot make a folder for a test");
    path_ = made;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

private:
  std::string path_;
};

} // namespace anteroom::help
