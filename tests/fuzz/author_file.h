#pragma once
// A file of a content folder with these bytes, read as the author's tool reads it.
#include "fuzz/target.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"
#include "tool/folder.h"

#include <functional>
#include <string>

namespace anteroom::fuzz {

// Puts `bytes` where `name` is, for `read` to find; every mistake that is told must name the file.
inline void read_author_file(std::string_view bytes, const std::string& name,
                             const std::function<void(content::Folder&, content::Mistakes&)>& read) {
  static const help::TempFolder root;
  std::filesystem::create_directories(std::filesystem::path(root / name).parent_path());
  help::write_bytes(root / name, std::string(bytes));
  content::Mistakes mistakes;
  content::Folder folder(root.path(), mistakes);
  read(folder, mistakes);
  for (const std::string& line : mistakes.lines())
    require(line.starts_with(root.path() + "/"), "a mistake names its file: " + line);
}

} // namespace anteroom::fuzz
