#include "session/questions.h"

#include "base/match.h"
#include "session/trail.h"

#include <algorithm>

namespace anteroom::session {
namespace {

bool is_of(const check::Form* form, const std::string& check) { return form && form->questionnaire().id == check; }

// Whether the question was touched in the review, which lies below it.
bool is_change(const Visit& visit) {
  return visit.trail.size() > 1 && std::holds_alternative<Reviewing>(visit.trail[visit.trail.size() - 2].place);
}

void keep(Taking& taking, const check::Form& form, check::Answers answers) {
  taking.answers = std::move(answers);
  taking.asked = check::questions(form, taking.answers);
  std::erase_if(taking.passed, [&](int item) { return !std::ranges::binary_search(taking.asked, item); });
}

void pass(Taking& taking, int item) {
  const auto at = std::ranges::lower_bound(taking.passed, item);
  if (at == taking.passed.end() || *at != item) taking.passed.insert(at, item);
}

// To the question behind `item`, to what has come to be asked since, or to the review. By value: where they are kept
// is moved away from.
void ask_next(Visit& visit, std::string check, int item) {
  const Taking& taking = visit.taking;
  const auto next = std::ranges::upper_bound(taking.asked, item);
  const bool changed = is_change(visit);
  if (!changed && next != taking.asked.end()) return move_on(visit, Answering{std::move(check), *next});
  const auto open =
      std::ranges::find_if(taking.asked, [&](int one) { return !std::ranges::binary_search(taking.passed, one); });
  if (changed)
    visit.trail.pop_back();
  else
    move_on(visit, Reviewing{check});
  if (open != taking.asked.end()) go(visit, Answering{std::move(check), *open});
}

} // namespace

const std::string* check_of(const Place& place) {
  return std::visit(Match{[](const Answering& p) { return &p.check; }, [](const GettingSupport& p) { return &p.check; },
                          [](const Reviewing& p) { return &p.check; }, [](const SeeingResult& p) { return &p.check; },
                          [](const auto&) -> const std::string* { return nullptr; }},
                    place);
}

void start(Visit& visit, const std::string& check, const check::Form* form, bool again) {
  if (!is_of(form, check)) return;
  Taking fresh;
  fresh.check = check;
  keep(fresh, *form, check::first_answers(*form));
  if (fresh.asked.empty()) return;
  // Who went back past the first question, and comes again, finds the answers where they were.
  const bool goes_on = !again && visit.taking.check == check;
  if (!goes_on) visit.taking = std::move(fresh);
  Answering first{check, visit.taking.asked.front()};
  // Whatever on the trail stands on earlier answers goes with them: Back must not find a result that other
  // answers made.
  std::erase_if(visit.trail, [](const Stop& stop) { return check_of(stop.place) != nullptr; });
  go(visit, std::move(first));
}

void answer(Visit& visit, const check::Form* form, const check::Answer& answer, bool on) {
  const auto* asking = here<Answering>(visit);
  if (!asking || !is_of(form, asking->check)) return;
  keep(visit.taking, *form, check::with_answer(*form, std::move(visit.taking.answers), asking->item, answer));
  if (on) go_on(visit, form);
}

void go_on(Visit& visit, const check::Form* form) {
  if (const auto* supported = here<GettingSupport>(visit)) return ask_next(visit, supported->check, supported->item);
  const auto* asking = here<Answering>(visit);
  if (!asking || !is_of(form, asking->check)) return;
  pass(visit.taking, asking->item);
  const auto given = visit.taking.answers.given.find(asking->item);
  if (given != visit.taking.answers.given.end() && check::support(*form, asking->item, given->second))
    return move_on(visit, GettingSupport{asking->check, asking->item});
  ask_next(visit, asking->check, asking->item);
}

void change(Visit& visit, int item) {
  const auto* review = here<Reviewing>(visit);
  if (review && std::ranges::binary_search(visit.taking.asked, item)) go(visit, Answering{review->check, item});
}

bool ask_before(Visit& visit) {
  const std::vector<int>& asked = visit.taking.asked;
  if (const auto* asking = here<Answering>(visit)) {
    const auto at = std::ranges::lower_bound(asked, asking->item);
    if (is_change(visit) || at == asked.begin()) return false;
    move_on(visit, Answering{asking->check, *(at - 1)});
  } else if (const auto* supported = here<GettingSupport>(visit)) {
    move_on(visit, Answering{supported->check, supported->item});
  } else if (const auto* review = here<Reviewing>(visit); review && !asked.empty()) {
    move_on(visit, Answering{review->check, asked.back()});
  } else if (const auto* result = here<SeeingResult>(visit)) {
    move_on(visit, Reviewing{result->check});
  } else {
    return false;
  }
  return true;
}

} // namespace anteroom::session
