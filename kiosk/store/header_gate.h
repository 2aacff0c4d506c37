#pragma once
// The first gate of a file: its size and first 100 bytes, before SQLite sees any of it.
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom::store {

// Whether a file of `size` bytes that begins with `start` (up to 512 bytes of it) may be a bundle
// for this kiosk. The error says in plain words what it is instead.
Outcome check_header(std::string_view start, std::int64_t size);

// The same for the file at `path`, which must be an ordinary file and no link. Yields its size in bytes.
Result<std::int64_t> check_header_of(const std::string& path);

} // namespace anteroom::store
