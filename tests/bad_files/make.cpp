// Makes tests/data anew: build/release/make_bad_files tests/data
#include "bad_files/bad_files.h"

#include <cstdio>
#include <filesystem>

using namespace anteroom;

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]), 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  const std::string good = help::bundle_with({});
  help::keep((folder / "good.anteroom").string(), good);
  std::size_t count = 0;
  for (const help::BadKind& kind : help::bad_kinds()) {
    std::filesystem::remove_all(folder / kind.folder);
    std::filesystem::create_directories(folder / kind.folder);
    for (const help::BadFile& file : kind.files) {
      help::keep((folder / kind.folder / (file.name + kind.ending)).string(), file.make(good));
      ++count;
    }
  }
  std::printf("%zu bad files and a good one are in %s.\n", count, argv[1]);
}
