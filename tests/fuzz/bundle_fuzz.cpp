// The bytes of a bundle past its signature. An input is a bundle as it is, or edits of a good one: how many
// pages more or fewer, then place, length and bytes of each edit. Its header is put right afterwards, but for
// one input in eight, so that what is behind the header gate is reached.
#include "fuzz/load_bundle.h"

namespace anteroom::fuzz {
namespace {

std::string edited(std::string_view bytes) {
  Input input(bytes);
  std::string made = good_bundle();
  const auto how = static_cast<std::uint8_t>(input.number(1));
  const std::size_t pages = made.size() / store::kPageSize;
  const std::size_t wanted = pages + (how >> 3 & 3) - std::min<std::size_t>(how >> 5, pages - 1);
  made.resize(wanted * store::kPageSize);
  while (!input.empty()) {
    const std::size_t page = input.number(1) % wanted;
    const std::size_t at = page * store::kPageSize + input.number(2) % store::kPageSize;
    const std::string_view put = input.text(input.number(1));
    made.replace(at, std::min(put.size(), made.size() - at), put.substr(0, made.size() - at));
  }
  if ((how & 7) != 7) repair_header(made);
  return made;
}

} // namespace

void read(std::string_view bytes) {
  (void)load_bundle(bytes.starts_with("SQLite format 3") ? std::string(bytes) : edited(bytes));
}

} // namespace anteroom::fuzz
