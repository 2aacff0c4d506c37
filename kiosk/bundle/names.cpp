#include "bundle/names.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kEnding = ".anteroom";
constexpr std::string_view kKeysEnding = ".anteroom-keys";
constexpr std::size_t kHashDigits = 8;

bool ends_in(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [&](char wanted, char found) { return same(found, wanted); });
}

// Characters that change how a line looks without being seen (Unicode: Cc, Bidi_Control, separators).
bool is_hidden(char32_t value) {
  return value < 0x20 || (value >= 0x7f && value < 0xa0) || value == 0x61c || (value >= 0x200b && value <= 0x200f) ||
         (value >= 0x2028 && value <= 0x202e) || (value >= 0x2060 && value <= 0x206f) || value == 0xfeff ||
         value >= 0xe0000;
}

} // namespace

bool is_offer(std::string_view name) {
  return ends_in(name, kEnding) && !name.starts_with('.') && !name.starts_with("~syncthing~");
}

bool is_key_change(std::string_view name) {
  return ends_in(name, kKeysEnding) && !name.starts_with('.') && !name.starts_with("~syncthing~");
}

bool is_stranger(std::string_view name) {
  return !is_offer(name) && !name.starts_with('.') && !name.starts_with('~') &&
         name.find(kEnding) == std::string_view::npos;
}

std::string plain(std::string_view text, std::size_t longest) {
  std::string made;
  for (std::size_t shown = 0; !text.empty(); ++shown) {
    if (shown == longest) return made + "…";
    const auto next = first_code_point(text);
    const std::size_t bytes = next ? next->bytes : 1;
    if (!next || is_hidden(next->value))
      made += '?';
    else
      made += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return made;
}

std::string installed_name(std::int64_t sequence, std::string_view hash) {
  return std::to_string(sequence) + "-" + std::string(hash.substr(0, kHashDigits)) + std::string(kEnding);
}

std::optional<std::int64_t> sequence_of(std::string_view name) {
  std::int64_t sequence = 0;
  const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), sequence);
  if (failed != std::errc() || sequence <= 0) return std::nullopt;
  const std::string_view rest = name.substr(static_cast<std::size_t>(end - name.data()));
  if (rest.size() != 1 + kHashDigits + kEnding.size()) return std::nullopt;
  const std::string_view digits = rest.substr(1, kHashDigits);
  const bool hex = digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  if (!hex || name != installed_name(sequence, digits)) return std::nullopt;
  return sequence;
}

} // namespace anteroom::bundle
