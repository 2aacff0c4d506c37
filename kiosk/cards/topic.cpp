#include "cards/topic.h"

#include <array>

namespace anteroom::cards {
namespace {

constexpr std::array<const char*, 8> kNames{"plum", "amber", "blue", "teal", "olive", "green", "slate", "rose"};

} // namespace

const char* colour_name(Colour colour) { return kNames[static_cast<std::size_t>(colour)]; }

bool colour_from(const std::string& name, Colour& colour) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (name != kNames[i]) continue;
    colour = static_cast<Colour>(i);
    return true;
  }
  return false;
}

} // namespace anteroom::cards
