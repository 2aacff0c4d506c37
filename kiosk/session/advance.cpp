#include "session/advance.h"

#include "base/match.h"
#include "session/questions.h"
#include "session/trail.h"

#include <algorithm>
#include <utility>

namespace anteroom::session {
namespace {

// Far more than a search looks at.
constexpr std::size_t kMostTyped = 256; // bytes

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

void back(Visit& visit) {
  if (auto* reading = here<Reading>(visit); reading && reading->page > 0) {
    --reading->page;
    visit.trail.back().scroll_mm = 0;
  } else if (auto* exercising = here<Exercising>(visit); exercising && exercising->step > 0) {
    --exercising->step;
    exercising->found = 0;
  } else if (auto* searching = here<Searching>(visit); searching && searching->listing) {
    searching->listing = false;
    visit.trail.back().scroll_mm = 0;
  } else if (!ask_before(visit) && visit.trail.size() > 1) {
    visit.trail.pop_back();
  }
}

// Events that only make sense inside a visit, once any touch has been noted.
struct Inside {
  Visit& visit;
  Time now;
  std::vector<Effect>& effects;

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
    if (const auto* before = here<BeforeCheck>(visit)) start(visit, before->check, e.form.get(), false);
  }
  void operator()(const Answered& e) { answer(visit, e.form.get(), e.answer, true); }
  void operator()(const Marked& e) { answer(visit, e.form.get(), e.answer, false); }
  void operator()(const WentOn& e) { go_on(visit, e.form.get()); }
  void operator()(const ChangedAnswer& e) { change(visit, e.item); }
  void operator()(const AskedForResult&) {
    if (const auto* review = here<Reviewing>(visit)) move_on(visit, SeeingResult{review->check});
  }
  void operator()(const TookAgain& e) {
    if (const auto* result = here<SeeingResult>(visit)) start(visit, result->check, e.form.get(), true);
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
  void operator()(const OpenedLanguages&) {
    if (!here<ChoosingLanguage>(visit)) go(visit, ChoosingLanguage{});
  }
  void operator()(const ChoseLanguage& e) {
    visit.preferences.language = e.language;
    if (here<ChoosingLanguage>(visit) && visit.trail.size() > 1) visit.trail.pop_back();
  }
  void operator()(const OpenedSearch&) {
    if (!here<Searching>(visit)) go(visit, Searching{});
  }
  void operator()(const Typed& e) {
    auto* searching = here<Searching>(visit);
    if (!searching || e.text.size() > kMostTyped) return;
    searching->typed = e.text;
    visit.trail.back().scroll_mm = 0;
  }
  void operator()(const TurnedKeys& e) {
    if (auto* searching = here<Searching>(visit)) searching->keys = std::max(e.page, 0);
  }
  void operator()(const ListedHits& e) {
    auto* searching = here<Searching>(visit);
    if (!searching) return;
    searching->listing = e.listing;
    visit.trail.back().scroll_mm = 0;
  }
  void operator()(const AskedToListen& e) {
    Listening& listening = visit.preferences.listening;
    listening.on = true;
    if (e.overheard && check_of(visit.trail.back().place) && !listening.aloud) {
      if (!std::exchange(listening.warned, true)) return effects.push_back(WarnOfListeners{});
      listening.aloud = true;
    }
    effects.push_back(ReadAloud{});
  }
  void operator()(const PausedListening&) { effects.push_back(HoldSpeech{}); }
  void operator()(const StoppedListening&) {
    visit.preferences.listening.on = false;
    effects.push_back(HoldSpeech{});
  }
  void operator()(const TurnedSentence& e) {
    if (visit.preferences.listening.on) effects.push_back(SkipSentences{e.by});
  }
  void operator()(const ChoseSpeed& e) {
    visit.preferences.listening.words_per_minute = std::clamp(e.words_per_minute, kSlowestSpeech, kFastestSpeech);
  }
  void operator()(const ChoseLoudness& e) {
    visit.preferences.listening.decibels = std::clamp(e.decibels, kQuietest, 0);
  }
  void operator()(const StayedHere&) {}
  void operator()(const Touched&) {}
  // Met before a visit's own events, in advance().
  void operator()(const Began&) {}
  void operator()(const ClockTicked&) {}
  void operator()(const Finished&) {}
  void operator()(const OpenedStaffView&) {}
  void operator()(const BundleArrived&) {}
  void operator()(const StillReading&) {}
};

// The screen for staff is one screen: it scrolls, has a focus, and ends.
void look_after(Visit& visit, const Event& event) {
  if (const auto* scrolled = std::get_if<Scrolled>(&event)) visit.trail.back().scroll_mm = std::max(0.0, scrolled->mm);
  if (const auto* focused = std::get_if<Focused>(&event)) visit.trail.back().focus = focused->id;
}

Step begin(Visit visit, const Event& event, Time now) {
  const bool help = std::holds_alternative<OpenedHelp>(event);
  const auto* language = std::get_if<ChoseLanguage>(&event);
  const auto* began = std::get_if<Began>(&event);
  if (help || language || began) visit.trail.push_back({Home{}});
  if (began) visit.preferences.listening.on = began->listening;
  if (language) visit.preferences.language = language->language;
  if (help) visit.trail.push_back({GettingHelp{}});
  if (std::holds_alternative<OpenedStaffView>(event)) visit.trail.push_back({LookingAfter{}});
  visit.last_touch = now;
  return {std::move(visit), {}};
}

// Twice as long for who listens.
Milliseconds idle_limit(const Visit& visit, const Timings& timings) {
  return visit.preferences.listening.on ? 2 * timings.idle : timings.idle;
}

Step tick(Visit visit, Time now, const Timings& timings) {
  if (visit.empty()) return {std::move(visit), {}};
  if (visit.asked) {
    if (now - *visit.asked >= timings.warning) return end(now);
  } else if (now - still_since(visit) >= idle_limit(visit, timings)) {
    // A clock that jumped over both limits (a board that slept): nobody is there.
    // Nor does it ask staff, who have walked away without closing.
    if (visit.is_staff() || now - still_since(visit) >= idle_limit(visit, timings) + timings.warning) return end(now);
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
  if (std::holds_alternative<StillReading>(event)) {
    // It holds the timer, and answers no question.
    if (!visit.asked) visit.last_touch = now;
    return {std::move(visit), {}};
  }
  if (std::holds_alternative<Finished>(event)) return end(now);
  visit.last_touch = now;
  // Whatever woke the kiosk from "Still there?" does that and nothing else, save asking for help or another language.
  if (visit.asked) {
    visit.asked.reset();
    if (!std::holds_alternative<OpenedHelp>(event) && !std::holds_alternative<OpenedLanguages>(event))
      return {std::move(visit), {}};
  }
  Step step;
  if (visit.is_staff())
    look_after(visit, event);
  else
    std::visit(Inside{visit, now, step.effects}, event);
  step.visit = std::move(visit);
  return step;
}

std::optional<Time> next_tick(const Visit& visit, const Timings& timings) {
  if (visit.empty()) return std::nullopt;
  if (!visit.asked) return still_since(visit) + idle_limit(visit, timings);
  return *visit.asked + timings.warning;
}

int seconds_left(const Visit& visit, Time now, const Timings& timings) {
  const Milliseconds left = *visit.asked + timings.warning - now;
  return static_cast<int>(std::max<Milliseconds::rep>(0, (left.count() + 999) / 1000));
}

} // namespace anteroom::session
