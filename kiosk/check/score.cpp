#include "check/state.h"
#include "check/weight.h"

#include <algorithm>

namespace anteroom::check {
namespace {

const Answer* answer_of(const Answers& answers, int item) {
  const auto found = answers.given.find(item);
  return found == answers.given.end() || found->second.open() ? nullptr : &found->second;
}

// What one item counts for by a side-file.
struct Counted {
  bool asked = false; // it is enabled
  bool answered = false;
  std::optional<Decimal> weight; // of an answer; nothing: it cannot be weighed
};

std::optional<Decimal> weight_of(const Form& form, const Item& item, const Term& term, const Value& value) {
  if (!term.weights.empty()) {
    const std::vector<Option> options = options_of(item);
    for (std::size_t i = 0; i < options.size(); ++i)
      if (options[i].value == value) return term.weights[i];
    return std::nullopt;
  }
  const bool counts_itself = item.options.empty() && item.kind != Kind::boolean;
  return counts_itself ? number_of(value) : check::weight_of(form.questionnaire(), item.link, value);
}

Counted counted(const Form& form, const State& state, const Answers& answers, const Term& term) {
  const int place = form.place(term.link).value_or(-1);
  if (place < 0 || !state.enabled[static_cast<std::size_t>(place)]) return {};
  const Item& item = form.questionnaire().items[static_cast<std::size_t>(place)];
  const std::optional<Value>& calculated = state.calculated[static_cast<std::size_t>(place)];
  std::vector<Value> values = item.calculated ? std::vector<Value>() : values_of(item, answer_of(answers, place));
  if (calculated) values.push_back(*calculated);
  Counted made{true, !values.empty(), std::nullopt};
  std::optional<Decimal> sum = Decimal();
  for (const Value& value : values) {
    const std::optional<Decimal> weight = weight_of(form, item, term, value);
    sum = sum && weight ? *sum + *weight : std::nullopt;
  }
  if (made.answered) made.weight = sum;
  return made;
}

// With gates first; an item that is not asked counts as if it were not there.
std::optional<Decimal> total(const Form& form, const State& state, const Answers& answers, const Score& score) {
  for (const Gate& gate : score.gates) {
    const Counted found = counted(form, state, answers, gate.term);
    if (!found.weight) return std::nullopt;
    if (*found.weight < gate.from || *found.weight > gate.to) return Decimal();
  }
  std::optional<Decimal> sum = Decimal();
  int asked = 0, answered = 0;
  for (const Term& term : score.terms) {
    const Counted found = counted(form, state, answers, term);
    if (found.asked) ++asked;
    if (!found.answered) continue;
    ++answered;
    sum = sum && found.weight ? *sum + *found.weight : std::nullopt;
  }
  if (!sum || answered == 0 || answered < score.enough) return std::nullopt;
  if (answered == asked || score.skipped == Skipped::zero) return sum;
  if (score.skipped == Skipped::empties) return std::nullopt;
  const std::optional<Decimal> all = *sum * Decimal(asked);
  const std::optional<Decimal> mean = all ? *all / Decimal(answered) : std::nullopt;
  return mean ? mean->rounded(0) : std::nullopt;
}

std::optional<Decimal> value_of(const Form& form, const State& state, const Answers& answers, const Score& score) {
  if (score.origin == Origin::side_file) return total(form, state, answers, score);
  const int place = score.origin == Origin::file ? form.place(score.link).value_or(-1) : -1;
  if (place < 0 || !state.calculated[static_cast<std::size_t>(place)]) return std::nullopt;
  return number_of(*state.calculated[static_cast<std::size_t>(place)]);
}

// How many of its terms have an answer, or of all questions where it has none: a file may well say 0 for nothing.
int answered(const Form& form, const State& state, const Answers& answers, const Score& score) {
  int count = 0;
  for (const Term& term : score.terms) count += counted(form, state, answers, term).answered ? 1 : 0;
  if (!score.terms.empty()) return count;
  for (const auto& [place, answer] : answers.given) {
    const bool there = place >= 0 && place < static_cast<int>(state.enabled.size());
    if (there && state.enabled[static_cast<std::size_t>(place)] && !answer.open()) ++count;
  }
  return count;
}

bool calls_for_support(const Watched& watched, const Answer& answer) {
  const auto harms = [&](int option) {
    return std::find(watched.harmless.begin(), watched.harmless.end(), option) == watched.harmless.end();
  };
  return std::any_of(answer.chosen.begin(), answer.chosen.end(), harms) ||
         (answer.number && *answer.number > Decimal()) || !answer.told.empty();
}

void add_once(std::vector<std::string>& all, const std::string& id) {
  if (!id.empty() && std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
}

} // namespace

std::vector<Scored> scores(const Form& form, const Answers& answers) {
  const State state = computed(form, answers);
  std::vector<Scored> all;
  for (const Score& score : form.questionnaire().scores)
    all.push_back({score.link, score.code, value_of(form, state, answers, score), score.origin});
  return all;
}

const Guidance& result(const Form& form, const Answers& answers) {
  const Questionnaire& questionnaire = form.questionnaire();
  const auto main = std::find_if(questionnaire.scores.begin(), questionnaire.scores.end(),
                                 [](const Score& score) { return score.main && !score.bands.empty(); });
  const State state = computed(form, answers);
  if (main == questionnaire.scores.end())
    return answered(form, state, answers, {}) > 0 ? questionnaire.general : questionnaire.too_few;
  const std::optional<Decimal> value = value_of(form, state, answers, *main);
  // A total by terms has enough of them, or a gate that makes it 0 by itself.
  const bool enough = main->origin == Origin::side_file || answered(form, state, answers, *main) >= main->enough;
  if (!value || !enough) return questionnaire.too_few;
  for (const Band& band : main->bands)
    if (*value >= band.from && *value <= band.to) return band.guidance;
  return questionnaire.too_few;
}

Suggested suggested(const Form& form, const Answers& answers) {
  const std::vector<bool> is_enabled = enabled(form, answers);
  Suggested made;
  for (const Suggestion& suggestion : form.questionnaire().suggestions) {
    const int place = form.place(suggestion.link).value_or(-1);
    const Answer* answer = place < 0 ? nullptr : answer_of(answers, place);
    if (answer == nullptr || !is_enabled[static_cast<std::size_t>(place)]) continue;
    if (std::find(answer->chosen.begin(), answer->chosen.end(), suggestion.option) == answer->chosen.end()) continue;
    for (const std::string& card : suggestion.read) add_once(made.read, card);
    add_once(made.try_now, suggestion.try_now);
  }
  return made;
}

const Safety* support(const Form& form, int item, const Answer& answer) {
  const Questionnaire& questionnaire = form.questionnaire();
  if (item < 0 || item >= static_cast<int>(questionnaire.items.size())) return nullptr;
  const std::string& link = questionnaire.items[static_cast<std::size_t>(item)].link;
  for (const Safety& safety : questionnaire.safety)
    for (const Watched& watched : safety.items)
      if (watched.link == link && calls_for_support(watched, answer)) return &safety;
  return nullptr;
}

} // namespace anteroom::check
