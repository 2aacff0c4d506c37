#include "search/postings.h"

#include <algorithm>
#include <vector>

namespace anteroom::search {
namespace {

// A node of the map, its key and its list, when they hold next to nothing.
constexpr std::size_t kEmptyList = 120;

void append_varint(std::string& to, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) to += static_cast<char>(value | 0x80);
  to += static_cast<char>(value);
}

} // namespace

void Postings::add(const std::string& key, std::uint32_t entry, Place place) {
  const auto [found, is_new] = lists_.try_emplace(key, List{entry, entry, {}});
  List& list = found->second;
  if (!is_new && list.last == entry) return;
  const std::size_t before = list.entries.size();
  append_varint(list.entries, std::uint64_t{entry - list.last} * 4 + static_cast<std::uint64_t>(place));
  list.last = entry;
  bytes_ += list.entries.size() - before + (is_new ? kEmptyList + key.size() : 0);
}

bool Postings::flush(const Take& take) {
  std::vector<const std::string*> keys;
  keys.reserve(lists_.size());
  for (const auto& [key, list] : lists_) keys.push_back(&key);
  std::sort(keys.begin(), keys.end(), [](const std::string* a, const std::string* b) { return *a < *b; });
  const bool taken = std::all_of(keys.begin(), keys.end(), [&](const std::string* key) {
    const List& list = lists_.at(*key);
    return take(*key, list.first, list.entries);
  });
  lists_.clear();
  bytes_ = 0;
  return taken;
}

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 64 bits: against a worn disk, not against people.
void Sum::add(std::string_view table, std::initializer_list<std::string_view> values) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&hash](std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    hash = (hash ^ bytes.size()) * 0x100000001b3;
  };
  add(table);
  for (const std::string_view value : values) add(value);
  value_ += hash;
}

std::string Sum::hex() const {
  std::string made;
  for (int shift = 60; shift >= 0; shift -= 4) made += "0123456789abcdef"[value_ >> shift & 15];
  return made;
}

} // namespace anteroom::search
