#include "check/form.h"

#include "check/state.h"

#include <algorithm>

namespace anteroom::check {
namespace {

const Item& item_at(const Form& form, int item) { return form.questionnaire().items[static_cast<std::size_t>(item)]; }

bool is_number(const Item& item) {
  return item.kind == Kind::integer || item.kind == Kind::decimal || item.kind == Kind::quantity;
}

// Whether a visitor sees the item and can answer it, if it is enabled.
bool is_asked(const Questionnaire& questionnaire, const Item& item) {
  const bool answerable =
      item.kind == Kind::boolean || is_number(item) || (item.kind == Kind::choice && !item.options.empty());
  if (!answerable || item.read_only || item.calculated) return false;
  for (const Item* at = &item;; at = &questionnaire.items[static_cast<std::size_t>(at->parent)]) {
    if (at->hidden) return false;
    if (at->parent < 0) return true;
  }
}

bool fits(const Item& item, const Answer& answer) {
  if (item.kind == Kind::group || item.kind == Kind::display || item.calculated) return false;
  const int options = item.kind == Kind::boolean ? 2 : static_cast<int>(item.options.size());
  for (std::size_t i = 0; i < answer.chosen.size(); ++i) {
    if (answer.chosen[i] < 0 || answer.chosen[i] >= options) return false;
    if (i > 0 && answer.chosen[i] <= answer.chosen[i - 1]) return false;
  }
  if (answer.chosen.size() + answer.told.size() > 1 && !item.repeats) return false;
  if (!answer.number) return true;
  if (item.kind == Kind::integer && !answer.number->is_whole()) return false;
  return is_number(item) && (!item.lowest || *answer.number >= *item.lowest) &&
         (!item.highest || *answer.number <= *item.highest);
}

// A file that names no unit leaves it to whoever answers.
bool is_in_unit_of(const Item& item, const Value& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  const bool any = item.unit.empty() && item.unit_system.empty() && item.unit_code.empty();
  return quantity == nullptr || any ||
         *quantity == Quantity{quantity->value, item.unit, item.unit_system, item.unit_code};
}

Answers without_disabled(const Form& form, Answers answers) {
  const std::vector<bool> is_enabled = enabled(form, answers);
  std::erase_if(answers.given, [&](const auto& given) { return !is_enabled[static_cast<std::size_t>(given.first)]; });
  return answers;
}

} // namespace

Result<Form> Form::make(Questionnaire questionnaire) {
  const std::vector<Problem> found = check::problems(questionnaire);
  if (!found.empty()) return Error{found[0].what};
  Plan plan = make_plan(questionnaire);
  return Form(std::move(questionnaire), std::move(plan));
}

Form::Form(Questionnaire questionnaire, Plan plan) : questionnaire_(std::move(questionnaire)), plan_(std::move(plan)) {
  for (std::size_t i = 0; i < questionnaire_.items.size(); ++i) {
    int& place = places_.emplace(questionnaire_.items[i].link, static_cast<int>(i)).first->second;
    if (questionnaire_.items[i].kind != Kind::display) place = static_cast<int>(i);
  }
}

std::optional<int> Form::place(std::string_view link) const {
  const auto found = places_.find(link);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<bool> enabled(const Form& form, const Answers& answers) { return computed(form, answers).enabled; }

std::vector<int> questions(const Form& form, const Answers& answers) {
  const std::vector<bool> is_enabled = enabled(form, answers);
  std::vector<int> places;
  for (int i = 0; i < static_cast<int>(is_enabled.size()); ++i)
    if (is_enabled[static_cast<std::size_t>(i)] && is_asked(form.questionnaire(), item_at(form, i)))
      places.push_back(i);
  return places;
}

std::vector<Option> options_of(const Item& item) {
  if (item.kind != Kind::boolean) return item.options;
  std::vector<Option> both(2);
  both[0].value = true;
  both[1].value = false;
  return both;
}

Answer with_choice(const Item& item, Answer answer, int option) {
  const std::vector<Option> options = options_of(item);
  if (option < 0 || option >= static_cast<int>(options.size())) return answer;
  std::vector<int>& chosen = answer.chosen;
  if (const auto found = std::find(chosen.begin(), chosen.end(), option); found != chosen.end()) {
    chosen.erase(found);
    return answer;
  }
  const auto is_alone = [&](int one) { return options[static_cast<std::size_t>(one)].exclusive; };
  if (!item.repeats || is_alone(option)) return {{option}, std::nullopt, {}};
  std::erase_if(chosen, is_alone);
  chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), option), option);
  return answer;
}

Answer answer_of(const Item& item, const std::vector<Value>& values) {
  Answer made;
  const std::vector<Option> options = options_of(item);
  for (const Value& value : values) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& one) { return same_answer(one.value, value); });
    const std::optional<Decimal> number = number_of(value);
    if (found != options.end())
      made.chosen.push_back(static_cast<int>(found - options.begin()));
    else if (number && is_number(item) && is_in_unit_of(item, value) && !made.number)
      made.number = number;
    else
      made.told.push_back(value);
  }
  std::sort(made.chosen.begin(), made.chosen.end());
  made.chosen.erase(std::unique(made.chosen.begin(), made.chosen.end()), made.chosen.end());
  return made;
}

Answers first_answers(const Form& form) {
  Answers answers;
  for (int i = 0; i < static_cast<int>(form.questionnaire().items.size()); ++i) {
    const Item& item = item_at(form, i);
    Answer answer = answer_of(item, item.initial);
    if (!item.initial.empty() && is_asked(form.questionnaire(), item) && fits(item, answer)) answers.given[i] = answer;
  }
  return without_disabled(form, std::move(answers));
}

Answers with_answer(const Form& form, Answers answers, int item, Answer answer) {
  const int items = static_cast<int>(form.questionnaire().items.size());
  if (item >= 0 && item < items) answers.given[item] = std::move(answer);
  std::erase_if(answers.given, [&](const auto& given) {
    const auto& [place, one] = given;
    return place < 0 || place >= items || one.open() || !fits(item_at(form, place), one);
  });
  return without_disabled(form, std::move(answers));
}

Facts response(const Form& form, const Answers& answers) { return computed(form, answers, true).response; }

} // namespace anteroom::check
