#include "search/ranking.h"

#include <algorithm>

namespace anteroom::search {

Ranking::Ranking(std::size_t entries) : part_(entries, kNowhere), total_(entries, 0) {}

void Ranking::found(std::uint32_t entry, Place place, How how) {
  // A title before a summary before a text, whatever the word.
  const auto rank = static_cast<std::uint8_t>(3 * static_cast<int>(place) + static_cast<int>(how));
  part_[entry] = std::min(part_[entry], rank);
}

void Ranking::next_part() {
  for (std::size_t i = 0; i < total_.size(); ++i) {
    const bool out = total_[i] == kOut || part_[i] == kNowhere;
    total_[i] = out ? kOut : static_cast<std::uint16_t>(total_[i] + part_[i]);
    part_[i] = kNowhere;
  }
}

std::vector<std::uint32_t> Ranking::best(std::size_t most) const {
  std::vector<std::vector<std::uint32_t>> kept; // by total; each is in the order of the shelves
  for (std::uint32_t i = 0; i < total_.size(); ++i) {
    if (total_[i] == kOut) continue;
    if (total_[i] >= kept.size()) kept.resize(total_[i] + 1u);
    if (auto& same = kept[total_[i]]; same.size() < most) same.push_back(i);
  }
  std::vector<std::uint32_t> made;
  for (const auto& same : kept) {
    const auto room = static_cast<std::ptrdiff_t>(std::min(most - made.size(), same.size()));
    made.insert(made.end(), same.begin(), same.begin() + room);
  }
  return made;
}

} // namespace anteroom::search
