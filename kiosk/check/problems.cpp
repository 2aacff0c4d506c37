#include "check/form.h"

#include <algorithm>
#include <set>

namespace anteroom::check {
namespace {

constexpr std::size_t kMostVariables = 1000;
constexpr int kDeepestItem = 20; // so that a response keeps the bounds of a tree

std::string quoted(const std::string& text) { return "“" + text + "”"; }

class Inspector {
public:
  explicit Inspector(const Questionnaire& questionnaire) : form_(questionnaire) {}

  std::vector<Problem> inspect() {
    if (form_.items.size() > kMostItems) tell(-1, "it has more than " + std::to_string(kMostItems) + " items");
    inspect_tree();
    if (!problems_.empty()) return problems_;
    for (int i = 0; i < static_cast<int>(form_.items.size()); ++i) inspect_item(i);
    inspect_variables();
    inspect_scores();
    for (const Safety& safety : form_.safety)
      for (const Watched& watched : safety.items) inspect_watched(watched);
    for (const Suggestion& suggestion : form_.suggestions) inspect_suggestion(suggestion);
    if (!unknown_)
      for (const std::string& fault : make_plan(form_).faults) tell(-1, fault);
    return problems_;
  }

private:
  void tell(int item, std::string what) { problems_.push_back({item, std::move(what)}); }
  const Item* find(const std::string& link) const {
    const Item* found = nullptr;
    for (const Item& item : form_.items)
      if (item.link == link && (found == nullptr || found->kind == Kind::display)) found = &item;
    return found;
  }
  const Item* need(const std::string& link, const std::string& who, int item = -1) {
    const Item* found = find(link);
    if (found == nullptr) tell(item, who + " asks for " + quoted(link) + ", which is no item of this form");
    return found;
  }

  // Each item is under one that is open: the one before it, or one that this is under.
  void inspect_tree() {
    std::vector<int> open;
    std::set<std::string> links;
    for (int i = 0; i < static_cast<int>(form_.items.size()) && problems_.empty(); ++i) {
      const Item& item = form_.items[static_cast<std::size_t>(i)];
      while (!open.empty() && open.back() != item.parent) open.pop_back();
      if (open.empty() && item.parent != -1) tell(i, "an item stands behind what it is under");
      open.push_back(i);
      if (open.size() > static_cast<std::size_t>(kDeepestItem))
        tell(i, quoted(item.link) + " is under too many others");
      if (item.link.empty()) tell(i, "an item has no link id");
      // Texts are never asked for, and real files give two of them one link id.
      if (item.kind != Kind::display && !links.insert(item.link).second)
        tell(i, "the link id " + quoted(item.link) + " is there twice");
    }
  }

  void inspect_item(int place) {
    const Item& item = form_.items[static_cast<std::size_t>(place)];
    const bool asked = !item.hidden && !item.read_only && !item.calculated;
    if (item.kind == Kind::choice && item.options.empty() && asked)
      tell(place, quoted(item.link) + " has nothing to choose from");
    if (item.options.size() > kMostOptions)
      tell(place, quoted(item.link) + " has more than " + std::to_string(kMostOptions) + " options");
    for (std::size_t i = 0; i < item.options.size() && i < kMostOptions; ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (item.options[i].value == item.options[j].value && item.options[i].weight != item.options[j].weight)
          tell(place, quoted(item.link) + " has one answer with two weights: " + quoted(item.options[i].text));
    if (item.lowest && item.highest && *item.lowest > *item.highest)
      tell(place, quoted(item.link) + " has a smallest value above its largest");
    if (item.step && *item.step <= Decimal()) tell(place, quoted(item.link) + " has a step that leads nowhere");
    for (const Condition& condition : item.conditions) inspect_condition(place, condition);
  }

  void inspect_condition(int place, const Condition& condition) {
    const std::string who = "a condition of " + quoted(form_.items[static_cast<std::size_t>(place)].link);
    if (need(condition.question, who, place) == nullptr) unknown_ = true;
    const bool flag = std::holds_alternative<bool>(condition.value);
    const bool unordered = flag || std::holds_alternative<Coding>(condition.value);
    const bool exists = condition.comparison == Comparison::exists;
    const bool equality = condition.comparison == Comparison::equal || condition.comparison == Comparison::not_equal;
    if (exists && !flag) tell(place, who + " asks whether an answer exists, and says neither true nor false");
    if (!exists && !equality && unordered) tell(place, who + " asks for more or less of what has no order");
  }

  void inspect_variables() {
    std::size_t count = 0;
    for (int i = -1; i < static_cast<int>(form_.items.size()); ++i) {
      std::set<std::string> names;
      for (const Variable& variable : i < 0 ? form_.variables : form_.items[static_cast<std::size_t>(i)].variables) {
        if (!names.insert(variable.name).second) tell(i, "the variable %" + variable.name + " is there twice");
        ++count;
      }
    }
    if (count > kMostVariables) tell(-1, "it has more than " + std::to_string(kMostVariables) + " variables");
  }

  void inspect_scores() {
    int mains = 0;
    for (const Score& score : form_.scores) {
      const std::string who = "the score " + quoted(score.link);
      if (score.main && ++mains > 1) tell(-1, who + " is a second main score");
      if (score.origin == Origin::file) {
        const Item* item = need(score.link, "a score");
        if (item != nullptr && !item->calculated) tell(-1, who + " is not calculated in the file");
      }
      for (const Term& term : score.terms) inspect_term(term, who);
      for (const Gate& gate : score.gates) inspect_term(gate.term, who);
      if (score.origin == Origin::side_file && score.terms.empty()) tell(-1, who + " counts no items");
      const std::size_t counts = score.terms.empty() ? form_.items.size() : score.terms.size();
      if (score.enough < 0 || score.enough > std::max(1, static_cast<int>(counts)))
        tell(-1, who + " wants more answers than it counts");
      for (std::size_t i = 0; i < score.bands.size(); ++i) {
        const Band& band = score.bands[i];
        if (band.to < band.from) tell(-1, who + " has a band that ends before it begins: " + band.from.text());
        if (i > 0 && band.from <= score.bands[i - 1].to) tell(-1, who + " has two bands for " + band.from.text());
      }
    }
  }

  void inspect_term(const Term& term, const std::string& who) {
    const Item* item = need(term.link, who);
    if (item == nullptr) return;
    const std::size_t options = item->kind == Kind::boolean ? 2 : item->options.size();
    if (!term.weights.empty() && term.weights.size() != options)
      tell(-1, who + " has " + std::to_string(term.weights.size()) + " weights for " + quoted(term.link) +
                   ", which has " + std::to_string(options) + " options");
  }

  static bool has_option(const Item& item, int option) {
    const std::size_t options = item.kind == Kind::boolean ? 2 : item.options.size();
    return option >= 0 && static_cast<std::size_t>(option) < options;
  }

  void inspect_watched(const Watched& watched) {
    const Item* item = need(watched.link, "a safety rule");
    for (const int option : watched.harmless)
      if (item != nullptr && !has_option(*item, option))
        tell(-1, "a safety rule has an option that " + quoted(watched.link) + " does not have");
  }

  void inspect_suggestion(const Suggestion& suggestion) {
    const Item* item = need(suggestion.link, "a suggestion");
    if (item != nullptr && !has_option(*item, suggestion.option))
      tell(-1, "a suggestion asks for an option that " + quoted(suggestion.link) + " does not have");
  }

  const Questionnaire& form_;
  std::vector<Problem> problems_;
  bool unknown_ = false; // a condition leads nowhere: there is nothing to plan
};

} // namespace

std::vector<Problem> problems(const Questionnaire& questionnaire) { return Inspector(questionnaire).inspect(); }

} // namespace anteroom::check
