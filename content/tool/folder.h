#pragma once
// The author's folder, read with care: nothing outside it, nothing that is not a plain text file
// of a sane size. What cannot be read becomes a mistake with the file's name.
#include "tool/mistakes.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

inline constexpr std::size_t kLargestCard = 64 * 1024;   // about 10,000 words; a card has 400
inline constexpr std::size_t kLargestOther = 512 * 1024; // settings, strings, pictures
inline constexpr std::size_t kLargestFhir = 4 << 20;     // a questionnaire, or a value set of some thousand codes

struct SourceFile {
  std::string shown; // its name in messages
  std::string text;  // UTF-8 without a byte order mark; lines end in \n; no other control characters but tabs
};

class Folder {
public:
  // REQUIRES: `root` is a folder; `mistakes` outlives this.
  Folder(const std::filesystem::path& root, Mistakes& mistakes);

  // The name of a file in messages: the folder as the author wrote it, then `relative`.
  std::string shown(const std::string& relative) const;
  bool has(const std::string& relative) const;
  // Names in a folder that end in `ending`, sorted. Hidden and backup files are passed over, as are names that end in
  // `beside`; others that do not end so are warned of, as is each folder in it. A folder that is not there is empty.
  std::vector<std::string> names(const std::string& relative, const std::string& ending,
                                 const std::string& beside = "");
  // Folders in a folder, sorted.
  std::vector<std::string> folders(const std::string& relative) const;
  // Nothing, and a mistake noted, when the file cannot be had.
  std::optional<SourceFile> read(const std::string& relative, std::size_t most_bytes);
  // The same for a file that is no text.
  std::optional<std::string> read_bytes(const std::string& relative, std::size_t most_bytes);

private:
  bool inside(const std::filesystem::path& path) const;

  std::filesystem::path root_;
  std::filesystem::path real_root_;
  std::string shown_root_;
  Mistakes& mistakes_;
};

} // namespace anteroom::content
