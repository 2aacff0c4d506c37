#pragma once
// What the screen for staff tells: which content is shown, how old it is, what came and what became of it.
// Nothing of any visit.
#include "app/library.h"
#include "ui/staff_screen.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::app {

// What became of the content that came.
struct News {
  struct Line {
    std::string day; // "2026-11-21", by this machine's clock
    std::string text;
  };
  struct Copying {
    std::int64_t done = 0; // bytes
    std::int64_t of = 0;
  };
  std::vector<Line> lines; // the oldest first
  std::optional<Copying> copying;
  bool allow_unsigned = false;
  bool has_keys = true;
  std::vector<std::string> withheld; // titles of self-checks that this kiosk may not offer (is_offered)
  std::string today;                 // by this machine's clock
  std::string newest;                // the latest day that a good signature told; empty before the first
};

// A text of assets/staff.txt; the key when there is none of that name.
std::string staff_text(const std::string& key);

// Whole days from `from` to `to`, both "2026-11-21"; nothing when one of them is no day, or `to` is earlier.
std::optional<int> days_between(const std::string& from, const std::string& to);

ui::StaffView staff_view(const News& news, const Library& library);

} // namespace anteroom::app
