#include "store/header_gate.h"

#include "store/plain_text.h"
#include "store/schema.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace anteroom::store {
namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeader = 100;
constexpr std::size_t kStart = 512;

// A big-endian number of `bytes` bytes at `at` (https://www.sqlite.org/fileformat.html, 1.3).
std::uint32_t number(std::string_view start, std::size_t at, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(start[at + i]);
  return value;
}

struct Fixed {
  std::size_t at;
  std::size_t bytes;
  std::uint32_t value;
  const char* name;
};

// What the author's tool always writes. Anything else was made, or changed, by something else.
constexpr std::array<Fixed, 18> kFixed{{
    {16, 2, kPageSize, "page size"},
    {18, 1, 1, "write version"}, // 2 would be a write-ahead log
    {19, 1, 1, "read version"},
    {20, 1, 0, "reserved space"},
    {21, 1, 64, "largest payload"},
    {22, 1, 32, "smallest payload"},
    {23, 1, 32, "leaf payload"},
    {32, 4, 0, "first free page"},
    {36, 4, 0, "number of free pages"},
    {44, 4, 4, "schema format"},
    {52, 4, 0, "largest root page"},
    {56, 4, 1, "text encoding"},
    {64, 4, 0, "incremental vacuum"},
    {72, 4, 0, "expansion space"},
    {76, 4, 0, "expansion space"},
    {80, 4, 0, "expansion space"},
    {84, 4, 0, "expansion space"},
    {88, 4, 0, "expansion space"},
}};

struct Known {
  std::string_view start;
  const char* name;
};

constexpr std::array<Known, 8> kKnown{{
    {"PK\x03\x04", "a ZIP file; unpack it first"},
    {"\x1f\x8b", "a gzip file; unpack it first"},
    {"%PDF", "a PDF document"},
    {"\x89PNG", "a picture"},
    {"\xff\xd8\xff", "a picture"},
    {"RIFF", "a picture or a sound"},
    {"untrusted comment:", "a signature"},
    {"\x7f"
     "ELF",
     "a program"},
}};

// The last code point may be cut through.
bool looks_like_text(std::string_view start) {
  for (std::size_t cut = 0; cut < 4 && cut < start.size(); ++cut) {
    std::string read(start.substr(0, start.size() - cut));
    std::replace_if(
        read.begin(), read.end(), [](char c) { return c == '\r' || c == '\t'; }, ' ');
    if (is_text(read)) return true;
  }
  return false;
}

Error not_a_bundle(std::string_view start) {
  const std::string opening = "this is not a bundle: it is ";
  for (const Known& known : kKnown)
    if (start.substr(0, known.start.size()) == known.start) return {opening + known.name};
  if (std::all_of(start.begin(), start.end(), [](char c) { return c == 0; })) return {opening + "blank"};
  if (looks_like_text(start)) return {opening + "a text file"};
  return {opening + "some other kind of file, or damaged from its first byte"};
}

Outcome check_length(std::string_view start, std::int64_t size) {
  const std::int64_t said = std::int64_t{number(start, 28, 4)} * kPageSize;
  if (size < said)
    return Error{"it is cut short: " + std::to_string(size) + " of " + std::to_string(said) + " bytes are here"};
  if (size > said) return Error{"it is damaged: there are " + std::to_string(size - said) + " bytes after its end"};
  if (number(start, 24, 4) != number(start, 92, 4)) return Error{"it is damaged: its length cannot be trusted"};
  return Done{};
}

} // namespace

Outcome check_header(std::string_view start, std::int64_t size) {
  if (size == 0) return Error{"this is not a bundle: it is empty"};
  if (size > kLargestBundle)
    return Error{"it is too large: " + std::to_string(size >> 20) + " MB, and a bundle has at most " +
                 std::to_string(kLargestBundle >> 20) + " MB"};
  if (start.substr(0, kMagic.size()) != kMagic.substr(0, start.size())) return not_a_bundle(start);
  if (start.size() < kHeader) return Error{"it is cut short: only " + std::to_string(size) + " bytes are here"};
  if (number(start, 68, 4) != kApplicationId) return Error{"this is not a bundle: it is a database of another program"};
  const std::uint32_t schema = number(start, 60, 4);
  const std::string reads =
      " (schema " + std::to_string(schema) + "; this one reads " + std::to_string(kSchemaVersion) + ")";
  if (schema > kSchemaVersion) return Error{"it was made for a newer kiosk" + reads};
  if (schema < kSchemaVersion) return Error{"it was made for an older kiosk" + reads};
  for (const Fixed& fixed : kFixed)
    if (number(start, fixed.at, fixed.bytes) != fixed.value)
      return Error{std::string("it is damaged, or was changed by another program (") + fixed.name + ")"};
  return check_length(start, size);
}

Result<std::int64_t> check_header_of(const std::string& path) {
  std::error_code failed;
  const auto kind = std::filesystem::symlink_status(path, failed).type();
  if (kind == std::filesystem::file_type::not_found) return Error{"there is no such file"};
  if (kind == std::filesystem::file_type::symlink) return Error{"it is a link; name the file itself"};
  if (kind != std::filesystem::file_type::regular) return Error{"this is not a bundle: it is not an ordinary file"};
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return Error{"its size cannot be read: " + failed.message()};
  std::array<char, kStart> start{};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), kStart);
  if (file.bad() || !file.is_open()) return Error{"it cannot be read; may this program read it?"};
  const auto got = static_cast<std::size_t>(file.gcount());
  const auto bytes = static_cast<std::int64_t>(size);
  if (Outcome header = check_header({start.data(), got}, bytes); !header) return header.error();
  return bytes;
}

} // namespace anteroom::store
