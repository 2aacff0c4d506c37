#include "app/toml_file.h"

#include "base/result.h"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace anteroom::app {
namespace {

// Enough for a file in which every line is wrong; one with more is no configuration.
constexpr int kMostBadLines = 200;
constexpr std::uintmax_t kLargestFile = 64 * 1024; // hundreds of contacts

Result<std::string> read_text(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) return Error{"there is no such file"};
  if (!std::filesystem::is_regular_file(status)) return Error{"it is not an ordinary file"};
  if (std::filesystem::file_size(path, failed) > kLargestFile) return Error{"it is too large to be a configuration"};
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return Error{"it cannot be read; check who may read it"};
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> made;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) made.push_back(line);
  return made;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string made;
  for (const std::string& line : lines) made += line + '\n';
  return made;
}

struct Trouble {
  std::size_t line = 0; // from 1
  std::string what;
};

// Nothing when `lines` are TOML.
std::optional<Trouble> trouble_of(const std::vector<std::string>& lines) {
  try {
    (void)toml::parse(joined(lines));
    return std::nullopt;
  } catch (const toml::parse_error& error) {
    return Trouble{error.source().begin.line, std::string(error.description())};
  }
}

// The line to leave out when trouble shows at line `at`: a bracket that nobody closed shows later, so of
// the lines just above the one counts without which the file is good for longest. 0: none is left.
std::size_t culprit(const std::vector<std::string>& lines, std::size_t at) {
  std::size_t best = 0;
  std::size_t furthest = 0;
  for (std::size_t line = std::min(at, lines.size()), tried = 0; line >= 1 && tried < 4; --line) {
    if (lines[line - 1].empty()) continue;
    ++tried;
    std::vector<std::string> without = lines;
    without[line - 1].clear();
    const auto next = trouble_of(without);
    if (!next) return line;
    if (best == 0 || next->line > furthest) {
      best = line;
      furthest = next->line;
    }
  }
  return best;
}

} // namespace

std::optional<std::string> read_toml(const std::string& path, std::vector<std::string>& complaints) {
  const Result<std::string> text = read_text(path);
  if (!text) {
    complaints.push_back(path + ": " + text.error().what + "; the defaults are used");
    return std::nullopt;
  }
  std::vector<std::string> lines = lines_of(*text);
  std::vector<std::string> told;
  for (int bad = 0; bad < kMostBadLines; ++bad) {
    const auto trouble = trouble_of(lines);
    if (!trouble) {
      complaints.insert(complaints.end(), told.begin(), told.end());
      return joined(lines);
    }
    const std::size_t line = culprit(lines, trouble->line);
    if (line == 0) break;
    told.push_back(path + ":" + std::to_string(line) + ": this line cannot be understood (" + trouble->what +
                   "); it is left out. A setting is a name, = and a value, and texts stand in quotes");
    lines[line - 1].clear();
  }
  complaints.push_back(path + ": it is not a configuration; the defaults are used");
  return std::nullopt;
}

} // namespace anteroom::app
