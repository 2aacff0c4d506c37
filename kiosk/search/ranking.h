#pragma once
// Which entries have everything that was asked for, the best first: the sum of where and how each part was
// found counts, and then the order of the shelves. Pure; any thread.
#include "search/index.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace anteroom::search {

// How a key answers what was typed.
enum class How { exactly = 0, beginning = 1, otherwise = 2 };

class Ranking {
public:
  explicit Ranking(std::size_t entries);

  // The part at hand was found in an entry.
  void found(std::uint32_t entry, Place place, How how);
  // That was all of this part: entries without it are out.
  void next_part();
  void leave_out(std::uint32_t entry) { total_[entry] = kOut; }

  // At most `most` of what is left.
  std::vector<std::uint32_t> best(std::size_t most) const;

private:
  static constexpr std::uint8_t kNowhere = 0xff;
  static constexpr std::uint16_t kOut = 0xffff;

  std::vector<std::uint8_t> part_;   // of each entry
  std::vector<std::uint16_t> total_; // of each entry
};

} // namespace anteroom::search
