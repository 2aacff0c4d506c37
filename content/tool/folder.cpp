#include "tool/folder.h"

#include "tool/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fstream>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

bool ends_in(const std::string& name, const std::string& ending) {
  return name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

bool is_plain(const std::string& name) {
  return !first_bad_byte(name) && !first_control(name) && name.find_first_of("\n\t") == std::string::npos;
}

bool is_left_over(const std::string& name) { return name.front() == '.' || name.front() == '#' || name.back() == '~'; }

std::vector<std::string> sorted_entries(const fs::path& folder, bool folders) {
  std::vector<std::string> made;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code unknown;
    if (!is_left_over(name) && it->is_directory(unknown) == folders) made.push_back(name);
  }
  std::sort(made.begin(), made.end());
  return made;
}

int line_at(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// CRLF and lone CR become LF, so that every later step counts the lines that an editor shows.
std::string with_plain_line_ends(const std::string& text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      made += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      made += '\n';
  }
  return made;
}

} // namespace

Folder::Folder(const fs::path& root, Mistakes& mistakes) : root_(root), mistakes_(mistakes) {
  std::error_code error;
  real_root_ = fs::canonical(root, error);
  shown_root_ = root.lexically_normal().generic_string();
  while (shown_root_.size() > 1 && shown_root_.back() == '/') shown_root_.pop_back();
}

std::string Folder::shown(const std::string& relative) const {
  if (shown_root_ == "." || shown_root_.empty()) return relative;
  return shown_root_ == "/" ? "/" + relative : shown_root_ + "/" + relative;
}

bool Folder::has(const std::string& relative) const {
  std::error_code error;
  return fs::exists(fs::symlink_status(root_ / relative, error));
}

std::vector<std::string> Folder::names(const std::string& relative, const std::string& ending,
                                       const std::string& beside) {
  std::vector<std::string> made;
  for (const std::string& name : sorted_entries(root_ / relative, false)) {
    const Place place{shown(relative + "/" + name), 0};
    // A name can hold any byte; it becomes an id and is printed, so it is text or it is refused.
    if (!is_plain(name))
      mistakes_.add(Place{shown(relative), 0}, "holds a file whose name is not plain text; rename it");
    else if (ends_in(name, ending))
      made.push_back(name);
    else if (beside.empty() || !ends_in(name, beside))
      mistakes_.warn(place, fmt::format("is not read: only names that end in {} are",
                                        beside.empty() ? fmt::format("\"{}\"", ending)
                                                       : fmt::format("\"{}\" or \"{}\"", std::min(ending, beside),
                                                                     std::max(ending, beside))));
  }
  for (const std::string& name : sorted_entries(root_ / relative, true)) {
    if (is_plain(name))
      mistakes_.warn({shown(relative + "/" + name), 0},
                     fmt::format("is not read: a folder stands here; move what it holds up into {}", shown(relative)));
    else
      mistakes_.add({shown(relative), 0}, "holds a folder whose name is not plain text; rename it");
  }
  return made;
}

std::vector<std::string> Folder::folders(const std::string& relative) const {
  return sorted_entries(root_ / relative, true);
}

bool Folder::inside(const fs::path& path) const {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return false;
  return std::mismatch(real_root_.begin(), real_root_.end(), real.begin(), real.end()).first == real_root_.end();
}

std::optional<std::string> Folder::read_bytes(const std::string& relative, std::size_t most_bytes) {
  const fs::path path = root_ / relative;
  const Place place{shown(relative), 0};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const auto refuse = [&](std::string why) {
    mistakes_.add(place, std::move(why));
    return std::nullopt;
  };
  if (!fs::exists(fs::symlink_status(path, error))) return refuse("is missing; content needs this file");
  if (!fs::exists(status)) return refuse("is a shortcut to a file that is not there; put the file itself here");
  if (!inside(path)) return refuse("is a shortcut that leads out of the content folder; put the file itself here");
  if (!fs::is_regular_file(status)) return refuse("is not a file; put the file itself here");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(fmt::format("cannot be read: {}", std::strerror(errno)));
  std::string made(most_bytes + 1, '\0');
  in.read(made.data(), static_cast<std::streamsize>(made.size()));
  if (in.bad()) return refuse("cannot be read; the disk may be damaged");
  made.resize(static_cast<std::size_t>(in.gcount()));
  if (made.size() > most_bytes)
    return refuse(
        fmt::format("is larger than {} KiB; split it, or check that it is the right file", most_bytes / 1024));
  return made;
}

std::optional<SourceFile> Folder::read(const std::string& relative, std::size_t most_bytes) {
  std::optional<std::string> raw = read_bytes(relative, most_bytes);
  if (!raw) return std::nullopt;
  SourceFile made{shown(relative), ""};
  if (const auto bad = first_bad_byte(*raw)) {
    mistakes_.add(
        {made.shown, line_at(*raw, *bad)},
        fmt::format("byte {} of the file is not UTF-8 text; save the file with the encoding UTF-8", *bad + 1));
    return std::nullopt;
  }
  if (raw->compare(0, 3, "\xEF\xBB\xBF") == 0) raw->erase(0, 3);
  made.text = with_plain_line_ends(*raw);
  if (const auto odd = first_control(made.text)) {
    std::size_t at = *odd;
    const auto code = static_cast<unsigned>(next_code_point(made.text, at));
    const char* what =
        code < 0x2000 ? "character that cannot be shown" : "sign that turns the direction of the text unseen";
    mistakes_.add({made.shown, line_at(made.text, *odd)},
                  fmt::format("holds a {} (U+{:04X}); delete it, or type the line anew", what, code));
    return std::nullopt;
  }
  return made;
}

} // namespace anteroom::content
