#pragma once
// Lists of entries, one a key, as the index keeps them (search/index.h says how). Pure; any thread.
#include "search/index.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace anteroom::search {

class Postings {
public:
  // Entries come in order, and of one entry the better places first: what has the key already stays.
  void add(const std::string& key, std::uint32_t entry, Place place);
  // About what they hold of memory.
  std::size_t bytes() const { return bytes_; }
  // Gives every list away, keys in the order of their bytes, and is empty then; false when `take` was, once.
  using Take = std::function<bool(const std::string& key, std::uint32_t first, const std::string& entries)>;
  bool flush(const Take& take);

private:
  struct List {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string entries;
  };
  std::unordered_map<std::string, List> lists_;
  std::size_t bytes_ = 0;
};

// Calls `take(entry, place)` for each entry of a list; false, after any part of it, for what is no list or
// goes beyond `entries`.
template <class Take>
bool each_posting(std::span<const std::uint8_t> list, std::uint64_t first, std::uint64_t entries, const Take& take) {
  std::uint64_t entry = first;
  for (std::size_t at = 0; at < list.size();) {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      if (at == list.size() || shift > 35) return false;
      value |= static_cast<std::uint64_t>(list[at] & 0x7f) << shift;
      if (list[at++] < 0x80) break;
    }
    entry += value >> 2;
    if (entry >= entries || (value & 3) > 2) return false;
    take(static_cast<std::uint32_t>(entry), static_cast<Place>(value & 3));
  }
  return true;
}

// The sum of everything in an index: that of each row, in any order.
class Sum {
public:
  void add(std::string_view table, std::initializer_list<std::string_view> values);
  std::string hex() const;

private:
  std::uint64_t value_ = 0;
};

} // namespace anteroom::search
