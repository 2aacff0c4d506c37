#include "check/walks.h"

#include "check/a_form.h"
#include "check/random_form.h"

#include <algorithm>

namespace anteroom::help {

using namespace check;

namespace {

class Walker {
public:
  Walker(PlannedForm plan, std::mt19937& random)
      : plan_(std::move(plan)), random_(random), form_(made(as_questionnaire(plan_, random))) {
    for (const PlannedQuestion& question : plan_.questions) places_.push_back(form_.place(question.link).value());
  }

  int walk(int steps) {
    answers_ = {};
    std::optional<int> here = after(-1);
    int taken = 0;
    for (; taken < steps && here; ++taken) {
      here = step(*here);
      hold();
    }
    return taken;
  }

private:
  static Form made(Questionnaire questionnaire) {
    Result<Form> form = Form::make(std::move(questionnaire));
    if (!form) FAIL(form.error().what);
    return std::move(*form);
  }

  // Where a visitor is after doing something at `here`.
  std::optional<int> step(int here) {
    const unsigned does = random_() % 8;
    if (does == 0) return before(here);
    if (does == 1) answers_ = with_answer(form_, answers_, here, {});
    if (does > 2) answers_ = with_answer(form_, answers_, here, random_answer(here));
    const std::optional<int> next = after(here);
    return next ? next : after(-1);
  }

  std::optional<int> after(int place) const {
    const std::vector<int> asked = questions(form_, answers_);
    const auto found = std::upper_bound(asked.begin(), asked.end(), place);
    return found == asked.end() ? std::nullopt : std::optional(*found);
  }

  int before(int place) const {
    const std::vector<int> asked = questions(form_, answers_);
    const auto found = std::lower_bound(asked.begin(), asked.end(), place);
    return found == asked.begin() ? place : *(found - 1);
  }

  Answer random_answer(int here) {
    const Item& item = form_.questionnaire().items[static_cast<std::size_t>(here)];
    const int options = static_cast<int>(options_of(item).size());
    if (options == 0) return {{}, Decimal(static_cast<int>(random_() % 5)), {}};
    const auto found = answers_.given.find(here);
    const Answer before = found == answers_.given.end() || !item.repeats ? Answer() : found->second;
    return with_choice(item, before, static_cast<int>(random_() % static_cast<unsigned>(options)));
  }

  void hold() {
    const std::vector<int> asked = questions(form_, answers_);
    for (const auto& [place, answer] : answers_.given)
      if (answer.open() || !std::binary_search(asked.begin(), asked.end(), place))
        FAIL("an answer is kept from what is not asked");
    hold_to_slow(asked);
  }

  void hold_to_slow(const std::vector<int>& asked) {
    SlowAnswers slow(plan_.questions.size());
    for (std::size_t i = 0; i < slow.size(); ++i)
      if (const auto found = answers_.given.find(places_[i]); found != answers_.given.end()) {
        slow[i].chosen = found->second.chosen;
        if (found->second.number) slow[i].number = static_cast<int>(found->second.number->truncated());
      }
    for (std::size_t i = 0; i < slow.size(); ++i) {
      const bool group = plan_.questions[i].kind == PlannedQuestion::Kind::group;
      const bool wanted = !group && slow_is_enabled(plan_, slow, static_cast<int>(i));
      if (std::binary_search(asked.begin(), asked.end(), places_[i]) != wanted)
        FAIL(plan_.questions[i].link << " is asked wrongly");
    }
    for (std::size_t i = 0; i < plan_.totals.size(); ++i) {
      const std::optional<int> wanted = slow_total(plan_, slow, static_cast<int>(i));
      const std::string found = score(form_, answers_, plan_.totals[i].link);
      if (found != (wanted ? std::to_string(*wanted) : "nothing"))
        FAIL(plan_.totals[i].link << " is " << found << ", not " << wanted.value_or(-1));
    }
  }

  PlannedForm plan_;
  std::mt19937& random_;
  Form form_;
  std::vector<int> places_; // by planned question
  Answers answers_;
};

} // namespace

int walk(unsigned seed, int forms, int walks, int steps) {
  std::mt19937 random(seed);
  int taken = 0;
  for (int i = 0; i < forms; ++i) {
    PlannedForm plan = random_form(random);
    if (slow_is_circular(plan)) {
      if (problems(as_questionnaire(plan, random)).empty()) FAIL("a circle was not seen");
      continue;
    }
    CAPTURE(seed, i);
    Walker walker(std::move(plan), random);
    for (int j = 0; j < walks; ++j) taken += walker.walk(steps);
  }
  return taken;
}

} // namespace anteroom::help
