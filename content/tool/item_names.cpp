#include "tool/item_names.h"

#include "check/form.h"
#include "tool/answer_names.h"

#include <algorithm>
#include <map>

namespace anteroom::content {
namespace {

// The questions that are answered alike, where more are than are answered in any other way: what a scale is made of.
std::vector<int> answered_alike(const std::vector<check::Item>& items) {
  std::map<std::vector<std::vector<std::string>>, std::vector<int>> by_answers;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const check::Item& item = items[i];
    const std::size_t count = check::options_of(item).size();
    if (count == 0 || item.hidden || item.read_only || item.calculated) continue;
    std::vector<std::vector<std::string>> answers;
    for (std::size_t option = 0; option < count; ++option) answers.push_back(names_of(item, option));
    by_answers[answers].push_back(static_cast<int>(i));
  }
  std::vector<int> most;
  for (const auto& [answers, places] : by_answers)
    if (places.size() > most.size()) most = places;
  return most;
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
  const std::vector<int> questions = answered_alike(of_.form.items);
  int last = 0;
  for (const ItemName& name : names) last = std::max(last, name.place);
  // One more or one less, and nothing tells which it is.
  if (static_cast<std::size_t>(last) != questions.size()) return made;
  for (std::size_t i = 0; i < names.size(); ++i) made[i] = questions[static_cast<std::size_t>(names[i].place) - 1];
  return made;
}

std::vector<std::string> ItemNames::known() const {
  std::vector<std::string> made;
  for (const check::Item& item : of_.form.items)
    if (item.kind != check::Kind::display && item.kind != check::Kind::group) made.push_back(item.link);
  return made;
}

} // namespace anteroom::content
