#include "tool/item_names.h"

#include <algorithm>

namespace anteroom::content {
namespace {

bool is_question(const check::Item& item) {
  const bool asked = item.kind == check::Kind::choice || item.kind == check::Kind::boolean ||
                     item.kind == check::Kind::integer || item.kind == check::Kind::decimal ||
                     item.kind == check::Kind::quantity;
  return asked && !item.hidden && !item.read_only && !item.calculated;
}

} // namespace

std::optional<int> ItemNames::find(const std::string& name) const {
  const auto& items = of_.form.items;
  const auto place_where = [&](auto holds) -> std::optional<int> {
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].kind != check::Kind::display && holds(i)) return static_cast<int>(i);
    return std::nullopt;
  };
  if (const auto found = place_where([&](std::size_t i) { return items[i].link == name; })) return found;
  const auto coded = [&](std::size_t i) {
    const auto& codes = of_.sources[i].codes;
    return std::any_of(codes.begin(), codes.end(), [&](const check::Coding& code) { return code.code == name; });
  };
  if (const auto found = place_where(coded)) return found;
  return place_where([&](std::size_t i) {
    const std::string& link = items[i].link;
    return link.find('/') != std::string::npos && link.substr(link.rfind('/') + 1) == name;
  });
}

std::vector<std::optional<int>> ItemNames::find_all(const std::vector<ItemName>& names) const {
  std::vector<std::optional<int>> made;
  for (const ItemName& name : names) made.push_back(find(name.name));
  const bool any = std::any_of(made.begin(), made.end(), [](const auto& one) { return one.has_value(); });
  const bool placed = std::all_of(names.begin(), names.end(), [](const ItemName& name) { return name.place > 0; });
  if (any || !placed) return made;
  std::vector<int> questions;
  for (std::size_t i = 0; i < of_.form.items.size(); ++i)
    if (is_question(of_.form.items[i])) questions.push_back(static_cast<int>(i));
  for (std::size_t i = 0; i < names.size(); ++i)
    if (static_cast<std::size_t>(names[i].place) <= questions.size())
      made[i] = questions[static_cast<std::size_t>(names[i].place) - 1];
  return made;
}

std::vector<std::string> ItemNames::known() const {
  std::vector<std::string> made;
  for (const check::Item& item : of_.form.items)
    if (item.kind != check::Kind::display && item.kind != check::Kind::group) made.push_back(item.link);
  return made;
}

} // namespace anteroom::content
