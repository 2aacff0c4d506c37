#include "check/plan.h"

#include "check/reads.h"

#include <algorithm>
#include <map>

namespace anteroom::check {
namespace {

using Work = Task::Kind;

constexpr std::size_t kLongestWay = 200; // tasks that need each other in a row, when the file has them backwards

// Walks from each task to those that it needs, and lists it behind them.
class Planner {
public:
  explicit Planner(const Questionnaire& questionnaire) : form_(questionnaire) {
    for (std::size_t i = 0; i < form_.items.size(); ++i) {
      const Item& item = form_.items[i];
      int& place = places_.emplace(item.link, static_cast<int>(i)).first->second;
      if (item.kind != check::Kind::display) place = static_cast<int>(i);
      add({Work::enabling, static_cast<int>(i), -1});
    }
    for (int i = -1; i < static_cast<int>(form_.items.size()); ++i) {
      for (int v = 0; v < static_cast<int>(variables_of(i).size()); ++v) add({Work::variable, i, v});
      if (i >= 0 && item_at(i).calculated) add({Work::value, i, -1});
    }
  }

  // All items whose answers are looked at on the way to those of `wanted`, or to a value.
  std::vector<bool> needed_for(const std::vector<std::string>& links) {
    for (const std::string& link : links)
      if (const auto found = places_.find(link); found != places_.end()) visit_answer(found->second);
    std::vector<bool> needed(form_.items.size(), false);
    for (const Known& known : all_)
      if (known.state == State::done && known.task.item >= 0) needed[static_cast<std::size_t>(known.task.item)] = true;
    return needed;
  }

  Plan plan() {
    for (std::size_t i = 0; i < all_.size(); ++i) visit(i);
    return std::move(plan_);
  }

private:
  enum class State { unseen, open, done };
  struct Known {
    Task task;
    State state = State::unseen;
    Source source; // of a variable that is done
  };

  const Item& item_at(int item) const { return form_.items[static_cast<std::size_t>(item)]; }
  const std::vector<Variable>& variables_of(int item) const {
    return item < 0 ? form_.variables : item_at(item).variables;
  }
  void add(const Task& task) {
    numbers_[{static_cast<int>(task.kind), task.item, task.variable}] = all_.size();
    all_.push_back({task, State::unseen, {}});
  }
  std::size_t number_of(const Task& task) const {
    return numbers_.at({static_cast<int>(task.kind), task.item, task.variable});
  }

  void visit(std::size_t number) {
    if (all_[number].state == State::done) return;
    if (all_[number].state == State::open) return report(number);
    if (way_.size() > kLongestWay) return fault("its expressions need each other in too long a row");
    all_[number].state = State::open;
    way_.push_back(number);
    const Task task = all_[number].task;
    if (task.kind == Work::enabling)
      visit_enabling(task);
    else if (task.kind == Work::value)
      visit_value(task);
    else
      visit_variable(number, task);
    way_.pop_back();
    all_[number].state = State::done;
    plan_.tasks.push_back(task);
  }

  // An answer is there once its item is known to be enabled and, where it is calculated, its value is.
  void visit_answer(int item) {
    visit(number_of({Work::enabling, item, -1}));
    if (item_at(item).calculated) visit(number_of({Work::value, item, -1}));
  }

  void visit_enabling(const Task& task) {
    const Item& item = item_at(task.item);
    if (item.parent >= 0) visit(number_of({Work::enabling, item.parent, -1}));
    for (const Condition& condition : item.conditions) visit_answer(places_.at(condition.question));
    if (item.enabled_when) visit_read(looked_at(*item.enabled_when, task), task.item);
  }

  // A total does not count itself: what an expression would find of its own item is not there yet. One that asks
  // for its own answer alone depends on itself.
  void visit_value(const Task& task) {
    visit(number_of({Work::enabling, task.item, -1}));
    const Reads found = looked_at(*item_at(task.item).calculated, task);
    if (found.alone[static_cast<std::size_t>(task.item)]) report(number_of(task));
    visit_read(found, -1, task.item);
  }

  void visit_variable(std::size_t number, const Task& task) {
    const Reads found = looked_at(variables_of(task.item)[static_cast<std::size_t>(task.variable)].expression, task);
    visit_read(found, -1);
    all_[number].source = found.result;
  }

  // While an item is asked whether it is enabled, neither it nor what is under it is there.
  void visit_read(const Reads& found, int hidden, int own = -1) {
    for (int i = 0; i < static_cast<int>(form_.items.size()); ++i)
      if (found.answers[static_cast<std::size_t>(i)] && i != own && !is_under(i, hidden)) visit_answer(i);
  }
  bool is_under(int item, int top) const {
    while (item >= 0 && item != top) item = item_at(item).parent;
    return top >= 0 && item == top;
  }

  Reads looked_at(const Expression& expression, const Task& task) {
    return reads(form_, expression, task.item, [&](const std::string& name) {
      const Task named = variable_named(form_, name, task.item, task);
      const Places none(form_.items.size(), false);
      if (named.variable < 0) return Source{false, none, none};
      const std::size_t number = number_of(named);
      visit(number);
      return all_[number].state == State::done ? all_[number].source : Source{false, none, none};
    });
  }

  std::string name_of(const Task& task) const {
    if (task.kind != Work::variable) return item_at(task.item).link;
    return "%" + variables_of(task.item)[static_cast<std::size_t>(task.variable)].name;
  }

  void report(std::size_t number) {
    std::string told, last;
    const auto tell = [&](std::size_t each) {
      const std::string name = name_of(all_[each].task);
      if (name != last) told += (told.empty() ? "" : " → ") + name;
      last = name;
    };
    const auto begin = std::find(way_.begin(), way_.end(), number);
    std::for_each(begin, way_.end(), tell);
    if (last == name_of(all_[number].task)) last.clear(); // "a → a"
    tell(number);
    fault("this depends on itself: " + told);
  }
  void fault(const std::string& what) {
    if (std::find(plan_.faults.begin(), plan_.faults.end(), what) == plan_.faults.end()) plan_.faults.push_back(what);
  }

  const Questionnaire& form_;
  std::map<std::string, int> places_;
  std::map<std::tuple<int, int, int>, std::size_t> numbers_;
  std::vector<Known> all_;
  std::vector<std::size_t> way_; // open tasks, each needed by the one before
  Plan plan_;
};

std::vector<int> facts_of(const Questionnaire& questionnaire) {
  std::map<std::string, int> places;
  const auto& all = questionnaire.facts.all();
  for (const Fact& fact : all)
    if (fact.name == "linkId" && fact.value && fact.parent >= 0)
      if (const auto* link = std::get_if<Text>(&*fact.value)) places.emplace(link->text, fact.parent);
  std::vector<int> facts;
  for (const Item& item : questionnaire.items) {
    const auto found = places.find(item.link);
    facts.push_back(found == places.end() ? -1 : found->second);
  }
  return facts;
}

} // namespace

Task variable_named(const Questionnaire& questionnaire, const std::string& name, int item, const Task& except) {
  for (;; item = questionnaire.items[static_cast<std::size_t>(item)].parent) {
    const auto& variables =
        item < 0 ? questionnaire.variables : questionnaire.items[static_cast<std::size_t>(item)].variables;
    for (std::size_t v = 0; v < variables.size(); ++v) {
      const Task found{Task::Kind::variable, item, static_cast<int>(v)};
      if (variables[v].name == name && !(found == except)) return found;
    }
    if (item < 0) return {Task::Kind::variable, -1, -1};
  }
}

std::vector<bool> leans_on(const Questionnaire& questionnaire, const Score& score, const std::vector<int>& unclear) {
  Questionnaire form = questionnaire;
  for (const int item : unclear) {
    Item& one = form.items[static_cast<std::size_t>(item)];
    if (one.kind != Kind::group && one.kind != Kind::display) one.kind = Kind::unasked;
  }
  std::vector<std::string> links;
  if (score.origin == Origin::file) links.push_back(score.link);
  if (score.origin == Origin::side_file) {
    for (const Term& term : score.terms) links.push_back(term.link);
    for (const Gate& gate : score.gates) links.push_back(gate.term.link);
  }
  return Planner(form).needed_for(links);
}

Plan make_plan(const Questionnaire& questionnaire) {
  Plan plan = Planner(questionnaire).plan();
  plan.facts = facts_of(questionnaire);
  return plan;
}

} // namespace anteroom::check
