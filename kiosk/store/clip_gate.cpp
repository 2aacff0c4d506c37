#include "store/clip_gate.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::store {
namespace {

constexpr std::uint64_t kMostSamples = 60 * 48'000;

// A page of Ogg: RFC 3533, 6. Numbers are little-endian.
constexpr std::size_t kHeader = 27;
constexpr unsigned kContinued = 1, kFirst = 2, kLast = 4;

struct Page {
  unsigned flags = 0;
  std::uint64_t granule = 0; // samples up to its end
  std::uint64_t serial = 0, number = 0;
  std::span<const std::uint8_t> body;
  std::size_t size = 0; // all of it
};

std::uint64_t number(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t size) {
  std::uint64_t made = 0;
  for (std::size_t i = size; i > 0; --i) made = made << 8 | bytes[at + i - 1];
  return made;
}

bool begins_with(std::span<const std::uint8_t> bytes, std::string_view start) {
  return bytes.size() >= start.size() &&
         std::equal(start.begin(), start.end(), bytes.begin(), [](char a, std::uint8_t b) { return a == b; });
}

// Nothing when no whole page stands there.
std::optional<Page> page_of(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < kHeader || !begins_with(bytes, "OggS") || bytes[4] != 0) return std::nullopt;
  const std::size_t parts = bytes[26];
  if (bytes.size() < kHeader + parts) return std::nullopt;
  std::size_t length = 0;
  for (const std::uint8_t part : bytes.subspan(kHeader, parts)) length += part;
  if (bytes.size() < kHeader + parts + length) return std::nullopt;
  return Page{bytes[5],
              number(bytes, 6, 8),
              number(bytes, 14, 4),
              number(bytes, 18, 4),
              bytes.subspan(kHeader + parts, length),
              kHeader + parts + length};
}

// The first page holds the head and nothing else: RFC 7845, 3 and 5.1. `skipped` becomes how many samples come before
// the sound.
Outcome check_head(const Page& page, std::uint64_t& skipped) {
  constexpr std::size_t kHead = 19;
  if ((page.flags & kFirst) == 0 || (page.flags & kContinued) != 0 || !begins_with(page.body, "OpusHead") ||
      page.body.size() < kHead || page.body[8] > 15)
    return Error{"it is not an Ogg Opus file"};
  const unsigned channels = page.body[9];
  if (channels < 1 || channels > 2 || page.body[18] != 0)
    return Error{"it has " + std::to_string(channels) + " channels, not one or two"};
  skipped = number(page.body, 10, 2);
  return Done{};
}

} // namespace

Outcome check_clip(std::span<const std::uint8_t> bytes) {
  std::optional<Page> page = page_of(bytes);
  if (!page) return Error{"it is not an Ogg Opus file"};
  std::uint64_t skipped = 0;
  if (Outcome head = check_head(*page, skipped); !head) return head;
  const std::uint64_t serial = page->serial;
  for (std::uint64_t place = 0;; ++place) {
    if (page->serial != serial || (place > 0 && (page->flags & kFirst) != 0))
      return Error{"it is several recordings in one"};
    if (page->number != place) return Error{"a part of it is missing"};
    bytes = bytes.subspan(page->size);
    if ((page->flags & kLast) != 0) break;
    if (page = page_of(bytes); !page) return Error{"it is cut short, or damaged"};
  }
  if (!bytes.empty()) return Error{"it has bytes after its end"};
  // A page on which no sound ends says -1.
  if (page->granule <= skipped || page->granule > ~std::uint64_t{0} / 2) return Error{"there is no sound in it"};
  if (page->granule - skipped > kMostSamples) return Error{"it is longer than 60 seconds"};
  return Done{};
}

} // namespace anteroom::store
