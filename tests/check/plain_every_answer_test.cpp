// Every way of answering a form, against an evaluator that shares nothing with the kiosk's.
#include "check/make_plain_form.h"
#include "check/plain.h"

#include "help/catch.h"

#include <sstream>

using namespace anteroom;
using check::plain::Answers;
using check::plain::Questionnaire;
using help::make_form;

namespace {

struct Expected {
  int answered = 0;
  int total = -1; // -1: too few answers
};

// The mean of the answered weights times the number of items is the fraction over/under; the whole
// number nearest to it, the upper of two, is found by counting up to it.
Expected expected(const Questionnaire& form, const Answers& answers) {
  Expected made;
  long over = 0;
  for (const auto& chosen : answers.chosen) {
    if (!chosen) continue;
    ++made.answered;
    over += form.choices[static_cast<std::size_t>(*chosen)].weight;
  }
  if (made.answered == 0 || made.answered < form.enough) return made;
  over *= static_cast<long>(form.items.size());
  const long under = made.answered;
  made.total = 0;
  // total + 1/2 <= over/under: the next whole number is at least as near.
  while ((2L * made.total + 1) * under <= 2 * over) ++made.total;
  return made;
}

// The one result that each total must lead to, by total; nothing where the bands name none or two.
std::vector<const check::plain::Result*> expected_results(const Questionnaire& form) {
  std::vector<const check::plain::Result*> results;
  for (int total = 0; total <= check::plain::highest_total(form); ++total) {
    int found = 0;
    results.push_back(nullptr);
    for (const check::plain::Band& band : form.bands)
      if (total >= band.from && total <= band.to) results.back() = ++found == 1 ? &band.result : nullptr;
  }
  return results;
}

std::string told(const Answers& answers) {
  std::ostringstream out;
  for (const auto& chosen : answers.chosen) out << (chosen ? std::to_string(*chosen) : "-") << ' ';
  return out.str();
}

// Skip, then each choice in turn; false when the answer went round to skip again.
bool next(std::optional<int>& chosen, int choices) {
  chosen = chosen ? *chosen + 1 : 0;
  if (*chosen < choices) return true;
  chosen.reset();
  return false;
}

bool next(Answers& answers, int choices) {
  for (auto& chosen : answers.chosen)
    if (next(chosen, choices)) return true;
  return false;
}

// Scores every vector of the form; the totals come back in the order of `next`, -1 for too few. Stops
// at the first that is scored wrongly.
std::vector<int> totals_of_all(const Questionnaire& form) {
  const int highest = check::plain::highest_total(form);
  const std::vector<const check::plain::Result*> results = expected_results(form);
  std::vector<int> totals;
  Answers answers;
  answers.chosen.resize(form.items.size());
  do {
    const Expected wanted = expected(form, answers);
    const check::plain::Score score = check::plain::score(form, answers);
    const int total = score.total.value_or(-1);
    const check::plain::Result* result =
        total < 0 || total > highest ? &form.too_few : results[static_cast<std::size_t>(total)];
    totals.push_back(total);
    if (score.answered == wanted.answered && total == wanted.total && total <= highest &&
        &check::plain::result(form, score) == result)
      continue;
    FAIL_CHECK(told(answers) << "gives " << score.answered << " answers, the total " << total << " of " << highest
                             << " and " << check::plain::result(form, score).id << ", not " << wanted.answered
                             << " and " << wanted.total);
    break;
  } while (next(answers, static_cast<int>(form.choices.size())));
  return totals;
}

// How often one heavier answer, the others as they were, gave a lower total. Weights must rise.
int falls(const std::vector<int>& totals, std::size_t choices) {
  int fallen = 0;
  for (std::size_t step = 1; step < totals.size(); step *= choices + 1)
    for (std::size_t at = 0; at + step < totals.size(); ++at) {
      const std::size_t value = at / step % (choices + 1); // 0 is skip
      if (value > 0 && value < choices && totals[at + step] < totals[at]) ++fallen;
    }
  return fallen;
}

} // namespace

TEST_CASE("every way of answering nine statements with four choices or a skip") {
  const Questionnaire form = make_form(9, {0, 1, 2, 3}, 5, {{0, 4}, {5, 9}, {10, 14}, {15, 27}});
  const std::vector<int> totals = totals_of_all(form);
  CHECK(totals.size() == 1'953'125);
  CHECK(totals.front() == -1);
  CHECK(totals.back() == 27);
  CHECK(falls(totals, form.choices.size()) == 0);
}

TEST_CASE("every way of answering smaller forms") {
  const auto weights = GENERATE(std::vector<int>{0, 1}, std::vector<int>{0, 2, 7}, std::vector<int>{1, 2, 3},
                                std::vector<int>{4, 3, 1, 0}, std::vector<int>{0, 5, 5});
  const int items = GENERATE(1, 2, 3, 5);
  for (int enough = 0; enough <= items + 1; ++enough) {
    CAPTURE(weights, items, enough);
    Questionnaire form = make_form(items, weights, enough, {});
    const int highest = check::plain::highest_total(form);
    form.bands = make_form(1, {}, 1, {{0, highest / 2}, {highest / 2 + 1, highest}}).bands;
    const std::vector<int> totals = totals_of_all(form);
    CHECK(totals.front() == -1);
    if (std::is_sorted(weights.begin(), weights.end())) CHECK(falls(totals, weights.size()) == 0);
  }
}
