#include "session/wanderer.h"

#include "help/catch.h"

#include <algorithm>
#include <random>

namespace anteroom::help {
namespace {

using namespace session;

constexpr Timings kTimings{};

class Wanderer {
public:
  explicit Wanderer(unsigned seed) : random_(seed) {}

  int below(int most) { return std::uniform_int_distribution<int>(0, most - 1)(random_); }

  // Mostly a moment, seldom a long sleep, sometimes exactly when the clock is due.
  Milliseconds pause(const Visit& visit, Time now) {
    const auto due = next_tick(visit, kTimings);
    switch (below(40)) {
    case 0: return Milliseconds{below(400'000)};
    case 1: return due && *due > now ? *due - now : Milliseconds{0};
    case 2: return Milliseconds{0};
    default: return Milliseconds{below(4'000)};
    }
  }

  // Half of the time what leads on through a check, or anything else; in one language or the other, as it comes.
  Event event(const Visit& visit) {
    const SharedForm form = help::form(opened(visit), below(2));
    if (!visit.empty() && below(2) == 0) {
      const Place& place = visit.trail.back().place;
      if (std::holds_alternative<Home>(place)) return OpenedCheck{"near"};
      if (std::holds_alternative<BeforeCheck>(place)) return StartedCheck{form};
      if (std::holds_alternative<Answering>(place)) return Answered{form, answer()};
      if (std::holds_alternative<GettingSupport>(place)) return WentOn{form};
      if (std::holds_alternative<Reviewing>(place)) {
        if (below(3) > 0) return AskedForResult{};
        return ChangedAnswer{below(9)};
      }
    }
    return anything(form);
  }

private:
  // Of any question, and of none.
  check::Answer answer() {
    switch (below(6)) {
    case 0: return {};
    case 1: return number(below(40) - 4);
    case 2: return {{below(2), 2 + below(3)}, {}, {}};
    default: return option(below(6) - (below(20) == 0 ? 2 : 0));
    }
  }

  Event anything(const SharedForm& form) {
    switch (below(26)) {
    case 0: return ClockTicked{};
    case 1: return OpenedTopic{name("topic-")};
    case 2: return OpenedCard{name("card-"), below(2) == 0};
    case 3: return AcceptedNote{};
    case 4: return TurnedPage{below(6) - 1};
    case 5: return StartedExercise{name("card-"), Milliseconds{below(2) * below(300'000)}};
    case 6: return TurnedStep{below(6) - 1};
    case 7: return FoundOne{below(7) - 1};
    case 8: return OpenedCheck{below(2) == 0 ? "close" : "near"};
    case 9: return StartedCheck{form};
    case 10:
    case 11: return Answered{form, answer()};
    case 12: return Marked{form, answer()};
    case 13: return WentOn{below(9) == 0 ? nullptr : form};
    case 14: return AskedForResult{};
    case 15: return TookAgain{form};
    case 24: return ChangedAnswer{below(10) - 1};
    case 25: return Answered{form, {}};
    case 16: return below(3) == 0 ? Event{OpenedHelp{}} : Event{Touched{}};
    case 17:
    case 18: return WentBack{};
    case 19: return below(2) == 0 ? Event{WentHome{}} : Event{StayedHere{}};
    case 20:
      if (below(12) == 0) return OpenedStaffView{};
      return below(20) == 0 ? Event{Finished{}} : Event{Began{}};
    case 21: return Scrolled{below(1000) - 100.0};
    case 22: return Focused{name("id-")};
    default: return other();
    }
  }

  std::string name(const char* kind) { return kind + std::to_string(below(5)); }

  Event other() {
    switch (below(24)) {
    case 14: return AskedMeaning{below(2) == 0 ? "" : name("word-")};
    case 15: return ChoseEasy{below(2) == 0};
    case 16: return OpenedSettings{};
    case 17: return ChoseLow{below(2) == 0};
    case 18: return AskedMoreTime{below(4) == 0};
    case 19: return ChoseSteady{below(2) == 0};
    case 20: return PutSettingsBack{};
    case 21: return below(3) == 0 ? Event{Covered{}} : Event{Uncovered{}};
    case 22: return Uncovered{};
    case 23: return below(3) == 0 ? Event{PulledOut{}} : Event{PluggedIn{}};
    case 9: return AskedToListen{below(2) == 0};
    case 10: return below(2) == 0 ? Event{PausedListening{}} : Event{StoppedListening{}};
    case 11: return TurnedSentence{below(3) - 1};
    case 12: return ChoseSpeed{below(500)};
    case 13: return below(2) == 0 ? Event{StillReading{}} : Event{Stepped{name("focus-"), 1.0 * below(9)}};
    case 5: return OpenedSearch{};
    case 6: return Typed{name("word ")};
    case 7: return TurnedKeys{below(4) - 1};
    case 8: return ListedHits{below(2) == 0};
    case 3: return OpenedLanguages{};
    case 4: return ChoseLanguage{name("language-")};
    case 0: return ChoseTextSize{static_cast<TextSize>(below(3))};
    case 1: return ChoseShade{static_cast<Shade>(below(4))};
    default: return BundleArrived{};
    }
  }

  // The check that the visitor is at: a screen has its form.
  static std::string opened(const Visit& visit) {
    if (visit.empty()) return "close";
    const Place& place = visit.trail.back().place;
    if (const auto* before = std::get_if<BeforeCheck>(&place)) return before->check;
    const std::string* check = check_of(place);
    return check ? *check : "close";
  }

  std::mt19937 random_;
};

// What is wrong with a step, or nothing. `nobody`: at the attract screen.
std::string wrong_step(bool nobody, const Event& event, const Step& step) {
  if (std::string wrong = impossible(step.visit); !wrong.empty()) return wrong;
  const bool ended = !nobody && step.visit.empty();
  const bool arrived = nobody && std::holds_alternative<BundleArrived>(event);
  const std::vector<Effect> expected = ended     ? std::vector<Effect>{ForgetVisit{}, SwitchBundle{}}
                                       : arrived ? std::vector<Effect>{SwitchBundle{}}
                                                 : std::vector<Effect>{};
  // Those of speech come and go with what a visitor asks for; see listening_test.cpp.
  std::vector<Effect> effects = step.effects;
  if (!ended)
    std::erase_if(effects, [](const Effect& effect) {
      return !std::holds_alternative<ForgetVisit>(effect) && !std::holds_alternative<SwitchBundle>(effect);
    });
  return effects == expected ? "" : "other effects than there should be";
}

// What is wrong with the next tick of a visit, or nothing.
std::string wrong_tick(const Visit& visit, Time now) {
  const auto due = next_tick(visit, kTimings);
  if (due.has_value() == visit.empty()) return "ticks where nobody is, or not where somebody is";
  if (!due) return "";
  if (const Time before = *due - Milliseconds{1}; before >= now)
    if (!(advance(visit, ClockTicked{}, before, kTimings).visit == visit)) return "changes before the next tick";
  if (advance(visit, ClockTicked{}, std::max(*due, now), kTimings).visit == visit) return "does not change at a tick";
  return "";
}

// What only an answer, a start or an end may change.
std::string wrong_answers(const Taking& before, const Event& event, const Visit& after) {
  const bool may = std::holds_alternative<Answered>(event) || std::holds_alternative<Marked>(event) ||
                   std::holds_alternative<StartedCheck>(event) || std::holds_alternative<TookAgain>(event) ||
                   after.empty();
  return may || before.answers == after.taking.answers ? "" : "answers that nobody gave, or lost";
}

// From a question on: every one that is asked behind it comes by, then the review, and Back leads to the first again.
std::string wrong_way(Visit visit, Time now) {
  const auto* asking =
      visit.empty() || visit.asked || visit.covered ? nullptr : std::get_if<Answering>(&visit.trail.back().place);
  if (!asking) return "";
  const SharedForm form = help::form(asking->check, 0);
  const std::vector<int> asked = visit.taking.asked;
  const std::size_t most = 4 * asked.size() + 4;
  std::vector<int> met{asking->item};
  const auto go = [&](const Event& event) { visit = advance(std::move(visit), event, now, kTimings).visit; };
  const auto note = [&] {
    if (const auto* at = std::get_if<Answering>(&visit.trail.back().place)) met.push_back(at->item);
  };
  for (std::size_t i = 0; i < most && !std::holds_alternative<Reviewing>(visit.trail.back().place); ++i)
    go(WentOn{form}), note();
  if (!std::holds_alternative<Reviewing>(visit.trail.back().place)) return "the review cannot be reached";
  for (std::size_t i = 0;
       i < most && !std::holds_alternative<BeforeCheck>(visit.trail.back().place) && check_of(visit.trail.back().place);
       ++i)
    go(WentBack{}), note();
  for (const int item : asked)
    if (std::ranges::find(met, item) == met.end()) return "a question cannot be reached";
  return visit.taking.asked == asked ? "" : "another way back than forward";
}

std::string wrong_repeat(const Visit& before, const Event& event, Time now, const Step& step) {
  const Step again = advance(before, event, now, kTimings);
  return again.visit == step.visit && again.effects == step.effects ? "" : "another step from the same visit";
}

} // namespace

Reached wander(unsigned seed, int events) {
  Wanderer wanderer(seed);
  Reached reached(std::variant_size_v<Place> + 1);
  Visit visit;
  Time now = kStart;
  for (int i = 0; i < events; ++i) {
    now += wanderer.pause(visit, now);
    const Event event = wanderer.event(visit);
    const bool nobody = visit.empty();
    const Visit before = i % 16 == 0 ? visit : Visit{};
    const Taking taking = visit.taking;
    Step step = advance(std::move(visit), event, now, kTimings);
    std::string wrong = wrong_step(nobody, event, step);
    if (wrong.empty() && i % 16 == 0) wrong = wrong_repeat(before, event, now, step);
    if (wrong.empty()) wrong = wrong_answers(taking, event, step.visit);
    if (wrong.empty() && i % 16 == 4) wrong = wrong_way(step.visit, now);
    if (wrong.empty() && i % 16 == 8) wrong = wrong_tick(step.visit, now);
    if (!wrong.empty()) {
      FAIL_CHECK(wrong << ": seed " << seed << ", event " << i << " (kind " << event.index() << ")");
      break;
    }
    visit = std::move(step.visit);
    ++reached[visit.empty() ? std::variant_size_v<Place> : visit.trail.back().place.index()];
  }
  return reached;
}

} // namespace anteroom::help
