#pragma once
// Files of a few lines: signatures, changes of keys, the record.
#include "base/result.h"
#include "host/files.h"

#include <cstddef>
#include <string>

namespace anteroom::bundle {

// The whole file at `path`; an error when it has more than `most` bytes.
Result<std::string> read_small_file(host::Files& files, const std::string& path, std::size_t most);

} // namespace anteroom::bundle
