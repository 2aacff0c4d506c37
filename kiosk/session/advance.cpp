#include "session/advance.h"

#include "base/match.h"

#include <algorithm>

namespace anteroom::session {
namespace {

// The trail is as long as a visitor can remember; older stops fall off behind Home.
constexpr std::size_t kLongestTrail = 32;

template <class P> P* here(Visit& visit) { return visit.empty() ? nullptr : std::get_if<P>(&visit.trail.back().place); }

void go(Visit& visit, Place place) {
  if (visit.trail.size() >= kLongestTrail) visit.trail.erase(visit.trail.begin() + 1);
  visit.trail.push_back({std::move(place)});
}

// In place of where the visitor is, so that Back skips what has been passed through.
void move_on(Visit& visit, Place place) { visit.trail.back() = {std::move(place)}; }

Step end(Time now) {
  Step step{Visit{}, {ForgetVisit{}, SwitchBundle{}}};
  step.visit.last_touch = now;
  return step;
}

// Breathing holds the timer until it is over; then stillness counts from there.
Time still_since(const Visit& visit) {
  if (!visit.empty())
    if (const auto* exercising = std::get_if<Exercising>(&visit.trail.back().place))
      return std::max(visit.last_touch, exercising->ends);
  return visit.last_touch;
}

void next_item(Visit& visit, Answering& answering, int items) {
  if (answering.item + 1 < items)
    ++answering.item;
  else
    move_on(visit, BeforeResult{answering.check});
}

void record(Visit& visit, int item, std::optional<int> choice) {
  const auto place = static_cast<std::size_t>(item);
  if (visit.answers.chosen.size() <= place) visit.answers.chosen.resize(place + 1);
  visit.answers.chosen[place] = choice;
}

// All answers open. Answers are of one check at a time, so whatever on the trail stands on earlier ones
// goes with them: Back must not find a result that other answers made.
void start_answering(Visit& visit, std::string check, int items) {
  visit.answers = {};
  visit.answers.chosen.resize(static_cast<std::size_t>(items));
  std::erase_if(visit.trail, [](const Stop& stop) {
    return std::holds_alternative<Answering>(stop.place) || std::holds_alternative<BeforeResult>(stop.place) ||
           std::holds_alternative<SeeingResult>(stop.place);
  });
  go(visit, Answering{std::move(check)});
}

void back(Visit& visit) {
  if (auto* reading = here<Reading>(visit); reading && reading->page > 0) {
    --reading->page;
    visit.trail.back().scroll_mm = 0;
  } else if (auto* exercising = here<Exercising>(visit); exercising && exercising->step > 0) {
    --exercising->step;
    exercising->found = 0;
  } else if (auto* answering = here<Answering>(visit); answering && answering->item > 0) {
    --answering->item;
  } else if (auto* asked = here<BeforeResult>(visit)) {
    const int last = static_cast<int>(visit.answers.chosen.size()) - 1;
    move_on(visit, Answering{asked->check, std::max(last, 0)});
  } else if (auto* result = here<SeeingResult>(visit)) {
    move_on(visit, BeforeResult{result->check});
  } else if (visit.trail.size() > 1) {
    visit.trail.pop_back();
  }
}

// Events that only make sense inside a visit, once any touch has been noted.
struct Inside {
  Visit& visit;
  Time now;

  void operator()(const OpenedTopic& e) { go(visit, InTopic{e.topic}); }
  void operator()(const OpenedCard& e) {
    if (e.has_note)
      go(visit, BeforeCard{e.card});
    else
      go(visit, Reading{e.card});
  }
  void operator()(const AcceptedNote&) {
    if (auto* note = here<BeforeCard>(visit)) move_on(visit, Reading{note->card});
  }
  void operator()(const TurnedPage& e) {
    auto* reading = here<Reading>(visit);
    if (!reading || e.page < 0) return;
    reading->page = e.page;
    visit.trail.back().scroll_mm = 0;
  }
  void operator()(const StartedExercise& e) {
    const Exercising fresh{e.card, now, now + e.lasts};
    if (here<Exercising>(visit))
      move_on(visit, fresh);
    else
      go(visit, fresh);
  }
  void operator()(const TurnedStep& e) {
    auto* exercising = here<Exercising>(visit);
    if (!exercising || e.step < 0) return;
    exercising->step = e.step;
    exercising->found = 0;
  }
  void operator()(const FoundOne& e) {
    if (auto* exercising = here<Exercising>(visit)) exercising->found = std::max(e.found, 0);
  }
  void operator()(const OpenedCheck& e) { go(visit, BeforeCheck{e.check}); }
  void operator()(const StartedCheck& e) {
    auto* before = here<BeforeCheck>(visit);
    if (before && e.items > 0) start_answering(visit, before->check, e.items);
  }
  void operator()(const Answered& e) {
    auto* answering = here<Answering>(visit);
    if (!answering) return;
    record(visit, answering->item, e.choice);
    next_item(visit, *answering, e.items);
  }
  void operator()(const Skipped& e) {
    auto* answering = here<Answering>(visit);
    if (!answering) return;
    record(visit, answering->item, std::nullopt);
    next_item(visit, *answering, e.items);
  }
  void operator()(const AskedForResult&) {
    if (auto* before = here<BeforeResult>(visit)) move_on(visit, SeeingResult{before->check});
  }
  void operator()(const TookAgain& e) {
    auto* result = here<SeeingResult>(visit);
    if (result && e.items > 0) start_answering(visit, result->check, e.items);
  }
  void operator()(const OpenedHelp&) {
    if (!here<GettingHelp>(visit)) go(visit, GettingHelp{});
  }
  void operator()(const WentBack&) { back(visit); }
  void operator()(const WentHome&) { visit.trail.resize(1); }
  void operator()(const Scrolled& e) { visit.trail.back().scroll_mm = std::max(0.0, e.mm); }
  void operator()(const Focused& e) { visit.trail.back().focus = e.id; }
  void operator()(const ChoseTextSize& e) { visit.preferences.text_size = e.size; }
  void operator()(const ChoseShade& e) { visit.preferences.shade = e.shade; }
  void operator()(const StayedHere&) {}
  void operator()(const Touched&) {}
  // Met before a visit's own events, in advance().
  void operator()(const Began&) {}
  void operator()(const ClockTicked&) {}
  void operator()(const Finished&) {}
  void operator()(const OpenedStaffView&) {}
  void operator()(const BundleArrived&) {}
};

// The screen for staff is one screen: it scrolls, has a focus, and ends.
void look_after(Visit& visit, const Event& event) {
  if (const auto* scrolled = std::get_if<Scrolled>(&event)) visit.trail.back().scroll_mm = std::max(0.0, scrolled->mm);
  if (const auto* focused = std::get_if<Focused>(&event)) visit.trail.back().focus = focused->id;
}

Step begin(Visit visit, const Event& event, Time now) {
  const bool help = std::holds_alternative<OpenedHelp>(event);
  if (help || std::holds_alternative<Began>(event)) visit.trail.push_back({Home{}});
  if (help) visit.trail.push_back({GettingHelp{}});
  if (std::holds_alternative<OpenedStaffView>(event)) visit.trail.push_back({LookingAfter{}});
  visit.last_touch = now;
  return {std::move(visit), {}};
}

Step tick(Visit visit, Time now, const Timings& timings) {
  if (visit.empty()) return {std::move(visit), {}};
  if (visit.asked) {
    if (now - *visit.asked >= timings.warning) return end(now);
  } else if (now - still_since(visit) >= timings.idle) {
    // A clock that jumped over both limits (a board that slept): nobody is there.
    // Nor does it ask staff, who have walked away without closing.
    if (visit.is_staff() || now - still_since(visit) >= timings.idle + timings.warning) return end(now);
    visit.asked = now;
  }
  return {std::move(visit), {}};
}

} // namespace

Step advance(Visit visit, const Event& event, Time now, const Timings& timings) {
  if (std::holds_alternative<ClockTicked>(event)) return tick(std::move(visit), now, timings);
  if (std::holds_alternative<BundleArrived>(event)) {
    Step step{std::move(visit), {}};
    if (step.visit.empty()) step.effects.push_back(SwitchBundle{});
    return step;
  }
  if (visit.empty()) return begin(std::move(visit), event, now);
  if (std::holds_alternative<Finished>(event)) return end(now);
  visit.last_touch = now;
  // Whatever woke the kiosk from "Still there?" does that and nothing else, save asking for help.
  if (visit.asked) {
    visit.asked.reset();
    if (!std::holds_alternative<OpenedHelp>(event)) return {std::move(visit), {}};
  }
  if (visit.is_staff())
    look_after(visit, event);
  else
    std::visit(Inside{visit, now}, event);
  return {std::move(visit), {}};
}

std::optional<Time> next_tick(const Visit& visit, const Timings& timings) {
  if (visit.empty()) return std::nullopt;
  if (!visit.asked) return still_since(visit) + timings.idle;
  return *visit.asked + timings.warning;
}

int seconds_left(const Visit& visit, Time now, const Timings& timings) {
  const Milliseconds left = *visit.asked + timings.warning - now;
  return static_cast<int>(std::max<Milliseconds::rep>(0, (left.count() + 999) / 1000));
}

} // namespace anteroom::session
