#include "cards/card.h"

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

} // namespace anteroom::cards
