#include "bundle/small_file.h"

namespace anteroom::bundle {

Result<std::string> read_small_file(host::Files& files, const std::string& path, std::size_t most) {
  auto open = files.open(path);
  if (!open) return open.error();
  std::string text(most + 1, '\0');
  const Result<std::size_t> got = (*open)->read(std::as_writable_bytes(std::span(text)));
  if (!got) return got.error();
  if (*got > most) return Error{"it is larger than " + std::to_string(most) + " bytes"};
  text.resize(*got);
  return text;
}

} // namespace anteroom::bundle
