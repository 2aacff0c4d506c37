#include "cards/card.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anteroom::cards {
namespace {

constexpr std::array<std::pair<BlockKind, const char*>, 10> kNames{{
    {BlockKind::paragraph, "paragraph"},
    {BlockKind::heading, "heading"},
    {BlockKind::list, "list"},
    {BlockKind::steps, "steps"},
    {BlockKind::quote, "quote"},
    {BlockKind::callout, "callout"},
    {BlockKind::picture, "picture"},
    {BlockKind::question, "question"},
    {BlockKind::breathing, "breathing"},
    {BlockKind::guided, "guided"},
}};

} // namespace

const char* block_kind_name(BlockKind kind) {
  for (const auto& [value, name] : kNames)
    if (value == kind) return name;
  return "";
}

bool block_kind_from(const std::string& name, BlockKind& kind) {
  for (const auto& [value, known] : kNames) {
    if (name != known) continue;
    kind = value;
    return true;
  }
  return false;
}

const Meaning* Card::meaning(const std::string& word) const {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Meaning& meaning) { return meaning.id == word; });
  return found == words.end() ? nullptr : &*found;
}

int easy_minutes(const Card& card) {
  constexpr std::size_t kStepsAMinute = 4;
  return static_cast<int>(std::max<std::size_t>(1, (card.easy.size() + kStepsAMinute - 1) / kStepsAMinute));
}

} // namespace anteroom::cards
