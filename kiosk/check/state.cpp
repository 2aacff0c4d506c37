#include "check/state.h"

#include "check/compare.h"
#include "check/evaluate.h"
#include "check/response.h"
#include "check/weight.h"

#include <algorithm>

namespace anteroom::check {
namespace {

Value number_as(const Item& item, Decimal number) {
  if (item.kind == Kind::integer && number.is_whole()) return Integer{number.truncated()};
  if (item.kind == Kind::quantity) return Quantity{number, item.unit, item.unit_system, item.unit_code};
  return number;
}

// A condition's coding without a system asks for the code alone.
bool equals(const Value& answer, const Value& wanted) {
  const auto *coding = std::get_if<Coding>(&answer), *other = std::get_if<Coding>(&wanted);
  if (coding != nullptr && other != nullptr && other->system.empty() && !other->code.empty())
    return coding->code == other->code;
  return same_answer(answer, wanted);
}

bool holds(Comparison comparison, const Value& answer, const Value& wanted) {
  bool mixed = false;
  const auto found = order(answer, wanted, mixed);
  if (!found) return false;
  switch (comparison) {
  case Comparison::greater: return *found > 0;
  case Comparison::less: return *found < 0;
  case Comparison::at_least: return *found >= 0;
  case Comparison::at_most: return *found <= 0;
  default: return false;
  }
}

bool holds(const Condition& condition, const std::vector<Value>& values) {
  const auto any = [&](auto test) { return std::any_of(values.begin(), values.end(), test); };
  const bool equal = any([&](const Value& value) { return equals(value, condition.value); });
  if (condition.comparison == Comparison::exists) return Value(!values.empty()) == condition.value;
  if (condition.comparison == Comparison::equal) return equal;
  if (condition.comparison == Comparison::not_equal) return !equal;
  return any([&](const Value& value) { return holds(condition.comparison, value, condition.value); });
}

class Computer {
public:
  Computer(const Form& form, const Answers& answers)
      : form_(form), questionnaire_(form.questionnaire()), answers_(answers), response_(questionnaire_, answers) {
    state_.enabled.resize(questionnaire_.items.size(), false);
    state_.calculated.resize(questionnaire_.items.size());
    scope_.resource = &response_.facts();
    scope_.hidden = &response_.hidden();
    scope_.questionnaire = &questionnaire_.facts;
    scope_.variable = [this](const std::string& name) { return variable(name); };
    scope_.weight = [this](std::string_view link, const Value& value) {
      return weight_of(questionnaire_, link, value);
    };
    if (!response_.complete()) scope_.steps_left = 0;
  }

  State compute(bool with_response) {
    for (const Task& task : form_.plan().tasks) compute(task);
    if (with_response) state_.response = response_.shown();
    return std::move(state_);
  }

private:
  const Item& item_at(int item) const { return questionnaire_.items[static_cast<std::size_t>(item)]; }

  void compute(const Task& task) {
    task_ = task;
    if (task.kind == Task::Kind::variable) {
      const auto& all = task.item < 0 ? questionnaire_.variables : item_at(task.item).variables;
      variables_.emplace_back(task, evaluated(all[static_cast<std::size_t>(task.variable)].expression));
      return;
    }
    const auto number = static_cast<std::size_t>(task.item);
    if (task.kind == Task::Kind::enabling) {
      state_.enabled[number] = is_enabled(task.item);
      if (state_.enabled[number]) response_.show(task.item);
      return;
    }
    if (!state_.enabled[number]) return;
    const Item& item = item_at(task.item);
    state_.calculated[number] = in_type_of(item, single_value(evaluated(*item.calculated)));
    if (scope_.steps_left < 0) state_.beyond.push_back(task.item);
    if (state_.calculated[number]) response_.show(task.item, *state_.calculated[number]);
  }

  std::optional<Collection> evaluated(const Expression& expression) {
    scope_.context = task_.item < 0 ? 0 : response_.fact_of(task_.item);
    scope_.item = task_.item < 0 ? -1 : form_.plan().facts[static_cast<std::size_t>(task_.item)];
    return evaluate(expression, scope_);
  }

  const std::optional<Collection>* variable(const std::string& name) const {
    const Task named = variable_named(questionnaire_, name, task_.item, task_);
    const auto found =
        std::find_if(variables_.begin(), variables_.end(), [&](const auto& v) { return v.first == named; });
    return found == variables_.end() ? nullptr : &found->second;
  }

  static std::optional<Value> in_type_of(const Item& item, std::optional<Value> value) {
    const bool numeric = item.kind == Kind::integer || item.kind == Kind::decimal || item.kind == Kind::quantity;
    if (!value || !numeric || std::holds_alternative<Quantity>(*value)) return value;
    const std::optional<Decimal> number = number_of(*value);
    return number ? std::optional(number_as(item, *number)) : std::nullopt;
  }

  bool is_enabled(int place) {
    const Item& item = item_at(place);
    if (item.parent >= 0 && !state_.enabled[static_cast<std::size_t>(item.parent)]) return false;
    if (item.enabled_when && !check::holds(evaluated(*item.enabled_when))) return false;
    if (item.conditions.empty()) return true;
    const auto met = [&](const Condition& condition) { return holds(condition, seen(condition.question)); };
    return item.any_condition ? std::any_of(item.conditions.begin(), item.conditions.end(), met)
                              : std::all_of(item.conditions.begin(), item.conditions.end(), met);
  }

  // What a condition sees of a question: nothing while it is disabled.
  std::vector<Value> seen(const std::string& link) const {
    const int place = form_.place(link).value_or(-1);
    if (place < 0 || !state_.enabled[static_cast<std::size_t>(place)]) return {};
    if (item_at(place).calculated) {
      const std::optional<Value>& value = state_.calculated[static_cast<std::size_t>(place)];
      return value ? std::vector<Value>{*value} : std::vector<Value>();
    }
    const auto given = answers_.given.find(place);
    return values_of(item_at(place), given == answers_.given.end() ? nullptr : &given->second);
  }

  const Form& form_;
  const Questionnaire& questionnaire_;
  const Answers& answers_;
  Response response_;
  Scope scope_;
  State state_;
  Task task_; // at work
  std::vector<std::pair<Task, std::optional<Collection>>> variables_;
};

} // namespace

std::vector<Value> values_of(const Item& item, const Answer* answer) {
  if (item.kind == Kind::group || item.kind == Kind::display) return {};
  if (answer == nullptr || answer->open()) return item.hidden || item.read_only ? item.initial : std::vector<Value>();
  const int options = item.kind == Kind::boolean ? 2 : static_cast<int>(item.options.size());
  std::vector<Value> values;
  for (const int option : answer->chosen) {
    if (option < 0 || option >= options) continue; // of another edition of the form
    if (item.kind == Kind::boolean)
      values.emplace_back(option == 0);
    else
      values.push_back(item.options[static_cast<std::size_t>(option)].value);
  }
  if (answer->number) values.push_back(number_as(item, *answer->number));
  values.insert(values.end(), answer->told.begin(), answer->told.end());
  return values;
}

State computed(const Form& form, const Answers& answers, bool with_response) {
  return Computer(form, answers).compute(with_response);
}

} // namespace anteroom::check
