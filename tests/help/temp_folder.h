#pragma once
// A folder of a test's own, gone with all it holds when the test is.
#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

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

// The names in a folder that end so, in order.
inline std::vector<std::string> names_in(const std::string& folder, const std::string& ending = "") {
  std::vector<std::string> made;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (const std::string name = entry.path().filename(); name.ends_with(ending)) made.push_back(name);
  std::sort(made.begin(), made.end());
  return made;
}

} // namespace anteroom::help
