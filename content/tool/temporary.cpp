#include "tool/temporary.h"

#include <cstdlib>
#include <filesystem>

namespace anteroom::content {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  std::string made = ((error ? fs::path("/tmp") : parent) / "anteroom-content-XXXXXX").string();
  if (mkdtemp(made.data())) path_ = made;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

} // namespace anteroom::content
