#include "session/advance.h"

#include "base/match.h"
#include "session/questions.h"
#include "session/stillness.h"
#include "session/trail.h"

#include <algorithm>
#include <utility>

namespace anteroom::session {
namespace {

// Far more than a search looks at.
constexpr std::size_t kMostTyped = 256; // bytes

void back(Visit& visit) {
  if (auto* reading = here<Reading>(visit); reading && !reading->explained.empty()) {
    reading->explained.clear();
  } else if (reading && reading->page > 0) {
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
    reading->explained.clear();
    visit.trail.back().scroll_mm = 0;
  }
  void operator()(const AskedMeaning& e) {
    if (auto* reading = here<Reading>(visit)) reading->explained = e.word;
  }
  // The two versions have pages of their own.
  void operator()(const ChoseEasy& e) {
    if (visit.preferences.easy == e.easy) return;
    visit.preferences.easy = e.easy;
    for (Stop& stop : visit.trail)
      if (auto* reading = std::get_if<Reading>(&stop.place)) {
        *reading = {reading->card};
        stop.scroll_mm = 0;
      }
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
  void operator()(const OpenedSettings&) {
    if (!here<Adjusting>(visit)) go(visit, Adjusting{});
  }
  void operator()(const ChoseLow& e) { visit.preferences.low = e.low; }
  void operator()(const AskedMoreTime& e) { visit.preferences.more_time = e.more; }
  void operator()(const ChoseSteady& e) { visit.preferences.steady = e.steady; }
  // A visitor who listens and does not see keeps the voice; how it sounds is put back.
  void operator()(const PutSettingsBack&) {
    Preferences usual;
    usual.language = visit.preferences.language;
    usual.listening.on = visit.preferences.listening.on;
    usual.listening.warned = visit.preferences.listening.warned;
    usual.listening.aloud = visit.preferences.listening.aloud;
    visit.preferences = usual;
  }
  void operator()(const Covered&) {
    visit.covered = true;
    effects.push_back(HoldSpeech{});
  }
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
  void operator()(const Stepped&) {}
  void operator()(const Uncovered&) {}
  void operator()(const PluggedIn&) {}
  void operator()(const PulledOut&) {}
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
  const bool headphones = std::holds_alternative<PluggedIn>(event);
  if (help || language || began || headphones) visit.trail.push_back({Home{}});
  visit.preferences.listening.on = headphones || (began && began->listening);
  if (language) visit.preferences.language = language->language;
  if (help) visit.trail.push_back({GettingHelp{}});
  if (std::holds_alternative<OpenedStaffView>(event)) visit.trail.push_back({LookingAfter{}});
  visit.last_touch = now;
  return {std::move(visit), {}};
}

// Headphones bring their own way of using the kiosk, and take it along. Whatever the visitor looks at stays as it is.
Step plug_in(Visit visit, Time now) {
  visit.preferences.listening.on = true;
  visit.last_touch = now;
  visit.asked.reset();
  Step step{std::move(visit), {}};
  if (!step.visit.covered) step.effects.push_back(ReadAloud{});
  return step;
}

// Silence, and nothing more is said: it would be heard by others. Who pulled them out is asked whether they stay.
Step pull_out(Visit visit, Time now, const Timings& timings) {
  if (!visit.preferences.listening.on) return {std::move(visit), {}};
  visit.preferences.listening.on = visit.preferences.listening.aloud = visit.preferences.listening.warned = false;
  if (!visit.asked) visit.asked = now - std::max(Milliseconds{0}, timings.warning - timings.unplugged);
  return {std::move(visit), {HoldSpeech{}}};
}

// The page follows the focus; what covers the screen has one of its own.
Visit step_on(Visit visit, const Stepped& stepped) {
  if (visit.asked) return visit;
  if (visit.covered) {
    visit.cover_focus = stepped.id;
    return visit;
  }
  visit.trail.back().focus = stepped.id;
  visit.trail.back().scroll_mm = std::max(0.0, stepped.scroll_mm);
  return visit;
}

// Under a cover nothing is done but what takes it away: going on, or help. It has a focus of its own, so that what it
// hides keeps its.
Step uncover(Visit visit, const Event& event) {
  if (const auto* focused = std::get_if<Focused>(&event)) {
    visit.cover_focus = focused->id;
    return {std::move(visit), {}};
  }
  const bool help = std::holds_alternative<OpenedHelp>(event);
  visit.covered = !help && !std::holds_alternative<Uncovered>(event);
  if (!visit.covered) visit.cover_focus.clear();
  if (help && !here<GettingHelp>(visit)) go(visit, GettingHelp{});
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
  if (std::holds_alternative<PluggedIn>(event) && !visit.is_staff()) return plug_in(std::move(visit), now);
  if (std::holds_alternative<PulledOut>(event)) return pull_out(std::move(visit), now, timings);
  if (std::holds_alternative<StillReading>(event)) {
    // It holds the timer, and answers no question.
    if (!visit.asked) visit.last_touch = now;
    return {std::move(visit), {}};
  }
  if (const auto* stepped = std::get_if<Stepped>(&event)) return {step_on(std::move(visit), *stepped), {}};
  if (std::holds_alternative<Finished>(event)) return end(now);
  visit.last_touch = now;
  // Whatever woke the kiosk from "Still there?" does that and nothing else, save asking for help, another language or
  // a cover.
  if (visit.asked) {
    visit.asked.reset();
    visit.preferences.more_time |= std::holds_alternative<AskedMoreTime>(event);
    if (!std::holds_alternative<OpenedHelp>(event) && !std::holds_alternative<OpenedLanguages>(event) &&
        !std::holds_alternative<Covered>(event))
      return {std::move(visit), {}};
  }
  if (visit.covered) return uncover(std::move(visit), event);
  Step step;
  if (visit.is_staff())
    look_after(visit, event);
  else
    std::visit(Inside{visit, now, step.effects}, event);
  step.visit = std::move(visit);
  return step;
}

} // namespace anteroom::session
