#pragma once
// Questionnaires by chance, and a slow evaluator that shares nothing with the kiosk's: it knows the questionnaire
// from the plan by which it was made, not from FHIRPath, and works everything out from the definitions.
#include "check/form.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace anteroom::help {

struct PlannedCondition {
  int question = 0;
  check::Comparison comparison = check::Comparison::exists;
  int value = 0; // exists: 0 or 1; of a choice: the option; of a number: itself; of yes and no: 1 is yes
};

struct PlannedQuestion {
  std::string link;
  int parent = -1;
  enum class Kind { group, choice, flag, number } kind = Kind::choice;
  std::vector<int> weights; // of a choice
  bool repeats = false;
  std::vector<PlannedCondition> conditions;
  bool any = false;
};

struct PlannedTotal {
  std::string link;
  // What it is made of: all weights; those of some questions, nothing when one is missing, or 0 for what is missing;
  // all but those of one question; how many of some are answered; the numbers; two other totals.
  enum class Way { weights, strict, lenient, but_one, answered, numbers, totals } way = Way::weights;
  std::vector<int> questions; // or totals
};

struct PlannedForm {
  std::vector<PlannedQuestion> questions;
  std::vector<PlannedTotal> totals;
};

PlannedForm random_form(std::mt19937& random);
// With FHIRPath for the totals, put among the questions at random.
check::Questionnaire as_questionnaire(const PlannedForm& plan, std::mt19937& random);

// ---- the slow evaluator ----

// By question: the options that were chosen, or the number; a flag's option 0 is yes.
struct SlowAnswer {
  std::vector<int> chosen;
  std::optional<int> number;
  bool open() const { return chosen.empty() && !number; }
};
using SlowAnswers = std::vector<SlowAnswer>;

bool slow_is_circular(const PlannedForm& plan);
bool slow_is_enabled(const PlannedForm& plan, const SlowAnswers& answers, int question);
std::optional<int> slow_total(const PlannedForm& plan, const SlowAnswers& answers, int total);

} // namespace anteroom::help
