// Reads every file of a corpus once, as the target would: in every build, with every compiler.
#include "fuzz/target.h"

#include "help/make_bundle.h"
#include "help/promise.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace {

// A quick machine takes milliseconds, one with sanitizers that others build on a hundred times as long.
constexpr std::chrono::seconds kLongest(20);

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: %s FOLDER|FILE\n", argv[0]), 2;
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(argv[1]))
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) files.push_back(entry.path());
  else
    files.emplace_back(argv[1]);
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const std::string bytes = anteroom::help::read_bytes(file.string());
    const auto began = std::chrono::steady_clock::now();
    std::fprintf(stderr, "%s\n", file.c_str()); // the last one named is the one that crashed
    anteroom::fuzz::read(bytes);
    if (std::chrono::steady_clock::now() - began > kLongest) return std::fprintf(stderr, "It took too long.\n"), 1;
  }
  const std::string what = "kept inputs of " + std::filesystem::path(argv[0]).filename().string();
  anteroom::help::promise("fuzz", static_cast<long>(files.size()), what.c_str());
  return files.empty() ? 1 : 0; // an empty corpus shows nothing
}
