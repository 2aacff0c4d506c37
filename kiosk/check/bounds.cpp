#include "check/bounds.h"

#include "check/state.h"

#include <algorithm>

namespace anteroom::check {
namespace {

// All at once, whether they would be asked together or not: more than any visitor answers.
Answers all_answered(const Form& form) {
  Answers answers;
  const std::vector<Item>& items = form.questionnaire().items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    Answer answer;
    if (!options_of(item).empty()) answer.chosen = {0};
    if (item.kind == Kind::integer || item.kind == Kind::decimal || item.kind == Kind::quantity)
      answer.number = item.lowest.value_or(item.highest.value_or(Decimal(1)));
    if (!item.calculated && !answer.open()) answers.given[static_cast<int>(i)] = answer;
  }
  return answers;
}

} // namespace

std::vector<std::string> out_of_steps(const Form& form) {
  std::vector<int> beyond = computed(form, {}).beyond;
  for (const int item : computed(form, all_answered(form)).beyond) beyond.push_back(item);
  std::sort(beyond.begin(), beyond.end());
  beyond.erase(std::unique(beyond.begin(), beyond.end()), beyond.end());
  std::vector<std::string> links;
  for (const int item : beyond) links.push_back(form.questionnaire().items[static_cast<std::size_t>(item)].link);
  return links;
}

} // namespace anteroom::check
