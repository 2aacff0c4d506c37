#include "check/random_form.h"

#include "check/a_form.h"

#include <algorithm>

namespace anteroom::help {

using check::Comparison;
using Kind = PlannedQuestion::Kind;
using Way = PlannedTotal::Way;

namespace {

int below(std::mt19937& random, int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }
std::size_t at(int place) { return static_cast<std::size_t>(place); }

PlannedQuestion random_question(std::mt19937& random, int place, const std::vector<PlannedQuestion>& before) {
  PlannedQuestion made;
  made.link = "q" + std::to_string(place);
  // Under the one before it, or beside it, or under something that it is under.
  int parent = place - 1;
  while (parent >= 0 && below(random, 3) > 0) parent = before[at(parent)].parent;
  made.parent = parent;
  const int kind = below(random, 8);
  made.kind = kind == 0 ? Kind::group : kind == 1 ? Kind::flag : kind == 2 ? Kind::number : Kind::choice;
  if (made.kind == Kind::choice)
    for (int i = 2 + below(random, 3); i > 0; --i) made.weights.push_back(below(random, 5));
  made.repeats = made.kind == Kind::choice && below(random, 5) == 0;
  made.any = below(random, 2) == 0;
  return made;
}

PlannedCondition random_condition(std::mt19937& random, const PlannedForm& plan) {
  PlannedCondition made;
  made.question = below(random, static_cast<int>(plan.questions.size()));
  const PlannedQuestion& asked = plan.questions[at(made.question)];
  const bool number = asked.kind == Kind::number;
  made.comparison = static_cast<Comparison>(asked.kind == Kind::group ? 0 : below(random, number ? 7 : 3));
  if (made.comparison == Comparison::exists || asked.kind == Kind::flag)
    made.value = below(random, 2);
  else
    made.value = below(random, number ? 4 : static_cast<int>(asked.weights.size()));
  return made;
}

} // namespace

PlannedForm random_form(std::mt19937& random) {
  PlannedForm plan;
  const int count = 3 + below(random, 8);
  for (int i = 0; i < count; ++i) plan.questions.push_back(random_question(random, i, plan.questions));
  for (PlannedQuestion& question : plan.questions)
    for (int i = below(random, 8) - 5; i > 0; --i) question.conditions.push_back(random_condition(random, plan));
  std::vector<int> choices;
  for (int i = 0; i < count; ++i)
    if (plan.questions[at(i)].kind == Kind::choice) choices.push_back(i);
  for (int i = 0; i < 4; ++i) {
    PlannedTotal total{"total" + std::to_string(i), static_cast<Way>(below(random, 7)), {}};
    if (total.way == Way::totals && i < 2) total.way = Way::weights;
    if (total.way == Way::totals)
      total.questions = {below(random, i), below(random, i)};
    else
      for (const int choice : choices)
        if (below(random, 2) == 0 && (total.way != Way::but_one || total.questions.empty()))
          total.questions.push_back(choice);
    plan.totals.push_back(std::move(total));
  }
  return plan;
}

namespace {

std::string written(const PlannedForm& plan, const PlannedTotal& total) {
  const std::string all = "%resource.repeat(item | answer.item)";
  const auto one = [&](int question) { return all + ".where(linkId = '" + plan.questions[at(question)].link + "')"; };
  std::string made;
  const auto add = [&](const std::string& part) { made += (made.empty() ? "" : " + ") + part; };
  switch (total.way) {
  case Way::weights: return all + ".answer.value.ordinal().sum()";
  case Way::numbers: return all + ".answer.valueInteger.where($this > 0).sum()";
  case Way::but_one:
    return all + ".where(linkId != '" + (total.questions.empty() ? "x" : plan.questions[at(total.questions[0])].link) +
           "').answer.weight().sum()";
  case Way::answered: {
    for (const int question : total.questions)
      made += (made.empty() ? "'" : " or linkId = '") + plan.questions[at(question)].link + "'";
    return made.empty() ? "0" : all + ".where(linkId = " + made + ").where(answer.exists()).count()";
  }
  case Way::strict:
    for (const int question : total.questions)
      add(one(question) + ".answer.value.extension('" + kOrdinal + "').valueDecimal");
    return made.empty() ? "{}" : made;
  case Way::lenient:
    for (const int question : total.questions)
      add("iif(" + one(question) + ".answer.exists(), " + one(question) + ".answer.weight().sum(), 0)");
    return made.empty() ? "0" : made;
  case Way::totals:
    for (const int other : total.questions)
      add("%resource.item.where(linkId = '" + plan.totals[at(other)].link + "').answer.valueDecimal");
    return made;
  }
  return made;
}

check::Value value_of(const PlannedQuestion& question, const PlannedCondition& condition) {
  if (condition.comparison == Comparison::exists || question.kind == Kind::flag) return condition.value == 1;
  if (question.kind == Kind::number) return check::Integer{condition.value};
  return scale("", question.weights).options[at(condition.value)].value;
}

} // namespace

check::Questionnaire as_questionnaire(const PlannedForm& plan, std::mt19937& random) {
  std::vector<check::Item> items;
  std::vector<int> places; // by question
  std::size_t next = 0;
  for (const PlannedQuestion& question : plan.questions) {
    while (question.parent < 0 && next < plan.totals.size() && below(random, 3) == 0) {
      items.push_back(total(plan.totals[next].link, written(plan, plan.totals[next])));
      ++next;
    }
    const int parent = question.parent < 0 ? -1 : places[at(question.parent)];
    check::Item made = question.kind == Kind::group    ? group(question.link, parent)
                       : question.kind == Kind::flag   ? yes_no(question.link, parent)
                       : question.kind == Kind::number ? number(question.link, check::Kind::integer, parent)
                                                       : scale(question.link, question.weights, parent);
    made.repeats = question.repeats;
    made.any_condition = question.any;
    for (const PlannedCondition& condition : question.conditions)
      made.conditions.push_back(when(plan.questions[at(condition.question)].link, condition.comparison,
                                     value_of(plan.questions[at(condition.question)], condition)));
    places.push_back(static_cast<int>(items.size()));
    items.push_back(std::move(made));
  }
  for (; next < plan.totals.size(); ++next)
    items.push_back(total(plan.totals[next].link, written(plan, plan.totals[next])));
  return questionnaire(std::move(items));
}

// ---- the slow evaluator ----

namespace {

// Whether finding out about `question` leads back to one that is already being found out about.
bool leads_back(const PlannedForm& plan, int question, std::vector<int> way) {
  if (std::find(way.begin(), way.end(), question) != way.end()) return true;
  way.push_back(question);
  const PlannedQuestion& asked = plan.questions[at(question)];
  if (asked.parent >= 0 && leads_back(plan, asked.parent, way)) return true;
  return std::any_of(asked.conditions.begin(), asked.conditions.end(),
                     [&](const PlannedCondition& condition) { return leads_back(plan, condition.question, way); });
}

bool slow_holds(const PlannedForm& plan, const SlowAnswers& answers, const PlannedCondition& condition) {
  const PlannedQuestion& asked = plan.questions[at(condition.question)];
  const SlowAnswer none;
  const SlowAnswer& answer =
      slow_is_enabled(plan, answers, condition.question) ? answers[at(condition.question)] : none;
  if (condition.comparison == Comparison::exists) return answer.open() == (condition.value == 0);
  if (asked.kind == Kind::number) {
    if (!answer.number) return condition.comparison == Comparison::not_equal;
    const int there = *answer.number - condition.value;
    switch (condition.comparison) {
    case Comparison::equal: return there == 0;
    case Comparison::not_equal: return there != 0;
    case Comparison::greater: return there > 0;
    case Comparison::less: return there < 0;
    case Comparison::at_least: return there >= 0;
    default: return there <= 0;
    }
  }
  const int wanted = asked.kind == Kind::flag ? 1 - condition.value : condition.value;
  const bool among = std::count(answer.chosen.begin(), answer.chosen.end(), wanted) > 0;
  // Two options of a random weight never look alike, but one that is not there is not equal.
  return condition.comparison == Comparison::equal ? among : !among;
}

// What the enabled answer of a choice weighs; nothing when there is none.
std::optional<int> slow_weight(const PlannedForm& plan, const SlowAnswers& answers, int question) {
  const PlannedQuestion& asked = plan.questions[at(question)];
  if (asked.kind != Kind::choice || answers[at(question)].open() || !slow_is_enabled(plan, answers, question))
    return {};
  int sum = 0;
  for (const int option : answers[at(question)].chosen) sum += asked.weights[at(option)];
  return sum;
}

} // namespace

bool slow_is_circular(const PlannedForm& plan) {
  for (int i = 0; i < static_cast<int>(plan.questions.size()); ++i)
    if (leads_back(plan, i, {})) return true;
  return false;
}

bool slow_is_enabled(const PlannedForm& plan, const SlowAnswers& answers, int question) {
  const PlannedQuestion& asked = plan.questions[at(question)];
  if (asked.parent >= 0 && !slow_is_enabled(plan, answers, asked.parent)) return false;
  int held = 0;
  for (const PlannedCondition& condition : asked.conditions) held += slow_holds(plan, answers, condition) ? 1 : 0;
  const int all = static_cast<int>(asked.conditions.size());
  return all == 0 || (asked.any ? held > 0 : held == all);
}

std::optional<int> slow_total(const PlannedForm& plan, const SlowAnswers& answers, int number) {
  const PlannedTotal& total = plan.totals[at(number)];
  int sum = 0;
  switch (total.way) {
  case Way::weights:
  case Way::but_one:
    for (int i = 0; i < static_cast<int>(plan.questions.size()); ++i)
      if (total.way == Way::weights || total.questions.empty() || total.questions[0] != i)
        sum += slow_weight(plan, answers, i).value_or(0);
    return sum;
  case Way::numbers:
    for (int i = 0; i < static_cast<int>(plan.questions.size()); ++i)
      if (slow_is_enabled(plan, answers, i)) sum += std::max(0, answers[at(i)].number.value_or(0));
    return sum;
  case Way::answered:
    for (const int question : total.questions) sum += slow_weight(plan, answers, question).has_value() ? 1 : 0;
    return sum;
  case Way::lenient:
    for (const int question : total.questions) sum += slow_weight(plan, answers, question).value_or(0);
    return sum;
  case Way::strict:
    // Two answers to one question are no single number; alone they are not added.
    for (const int question : total.questions) {
      const std::optional<int> weight = slow_weight(plan, answers, question);
      if (!weight || answers[at(question)].chosen.size() > 1) return std::nullopt;
      sum += *weight;
    }
    return total.questions.empty() ? std::nullopt : std::optional(sum);
  case Way::totals:
    for (const int other : total.questions) {
      const std::optional<int> value = slow_total(plan, answers, other);
      if (!value) return std::nullopt;
      sum += *value;
    }
    return sum;
  }
  return std::nullopt;
}

} // namespace anteroom::help
