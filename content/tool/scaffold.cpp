#include "tool/scaffold.h"

#include "tool/key_files.h"

#include <filesystem>
#include <fmt/format.h>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

// Takes back what was written, unless it is kept.
class Written {
public:
  ~Written() {
    std::error_code ignored;
    for (const fs::path& file : files_) fs::remove(file, ignored);
  }
  Outcome add(const fs::path& file, const std::string& text) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) return Error{fmt::format("{} cannot be made: {}", file.parent_path().string(), error.message())};
    if (auto written = write_new(file.string(), text, Readers::all); !written) return written;
    files_.push_back(file);
    return Done{};
  }
  void keep() { files_.clear(); }

private:
  std::vector<fs::path> files_;
};

} // namespace

Outcome write(const Scaffold& scaffold, const std::string& folder) {
  Written written;
  for (const auto& [name, text] : scaffold.files)
    if (auto added = written.add(fs::path(folder) / name, text); !added) return added;
  if (!scaffold.grown.first.empty())
    if (auto grown = write_over(folder + "/" + scaffold.grown.first, scaffold.grown.second); !grown) return grown;
  written.keep();
  std::error_code ignored; // an author can make them too
  for (const std::string& name : scaffold.folders) fs::create_directories(fs::path(folder) / name, ignored);
  return Done{};
}

std::string filled(std::string text, const std::map<std::string, std::string>& values) {
  for (const auto& [name, value] : values) {
    const std::string place = "@" + name + "@";
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
      text.replace(at, place.size(), value);
  }
  return text;
}

std::string title_of(const std::string& id) {
  std::string made = id;
  for (char& c : made)
    if (c == '-') c = ' ';
  if (!made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 'a' + 'A');
  return made;
}

} // namespace anteroom::content
