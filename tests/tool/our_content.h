#pragma once
// A copy of the content that ships, to be worked on.
#include "help/temp_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace anteroom::help {

class OurContent {
public:
  OurContent() {
    std::filesystem::create_directories(path());
    for (const char* part : {"bundle.yaml", "topics.yaml", "cards", "checks", "glossary", "strings", "art"})
      std::filesystem::copy(shipped() / part, std::filesystem::path(path()) / part,
                            std::filesystem::copy_options::recursive);
  }

  static std::filesystem::path shipped() { return std::filesystem::path(ANTEROOM_SOURCE_DIR) / "content"; }
  std::string path() const { return folder_ / "content"; }
  // A place beside the content.
  std::string beside(const std::string& name) const { return folder_ / name; }

private:
  TempFolder folder_;
};

inline std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace anteroom::help
