#pragma once
// From checked content to the one file that a kiosk shows.
#include "base/result.h"
#include "tool/check.h"
#include "tool/draw.h"

#include <cstdint>
#include <filesystem>

namespace anteroom::content {

struct Built {
  std::int64_t bytes = 0;
};

// Writes `file`, which must be new or a bundle: another file is an author's, and is refused. It appears whole or, on
// failure, stays as it was: the work is done in a file of the same name with ".part" added, which is gone in either
// case. The same content gives the same bytes. `progress` is told of each picture drawn.
// REQUIRES: checked.mistakes.none().
Result<Built> build(const Checked& checked, const std::filesystem::path& file, const Progress& progress = {});
// The same with pictures that are drawn already. Where one is missing, no kiosk takes the bundle.
Result<Built> build_with(const Pictures& pictures, const Content& content, const std::filesystem::path& file);

} // namespace anteroom::content
