#pragma once
// Files as gzip packs them: a bundle is mostly zeros. Throw std::runtime_error. Link zlib.
#include <zlib.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>

namespace anteroom::help {

// The bytes in the file at `path`; those of a file that is not packed are as they are.
inline std::string unpack(const std::string& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::string made;
  std::array<char, 64 * 1024> block{};
  for (;;) {
    const int got = gzread(file.get(), block.data(), static_cast<unsigned>(block.size()));
    if (got < 0) throw std::runtime_error("cannot unpack " + path);
    if (got == 0) return made;
    made.append(block.data(), static_cast<std::size_t>(got));
  }
}

// The same bytes give the same file.
inline void pack(const std::string& path, const std::string& bytes) {
  const gzFile file = gzopen(path.c_str(), "wb9");
  const bool written =
      file && gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size())) == static_cast<int>(bytes.size());
  if ((file && gzclose(file) != Z_OK) || !written) throw std::runtime_error("cannot write " + path);
}

} // namespace anteroom::help
