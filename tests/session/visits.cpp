#include "session/visits.h"

#include "base/match.h"
#include "session/forms.h"

#include <algorithm>
#include <cmath>

namespace anteroom::help {
namespace {

using namespace session;

constexpr std::size_t kLongestTrail = 32;

Walk begun() { return Walk{}.then(Began{}).then(ChoseTextSize{TextSize::large}).then(Scrolled{3}); }

Walk answering() {
  return begun().then(OpenedTopic{"calm"}).then(OpenedCheck{"close"}).then(StartedCheck{form("close")});
}

Walk reviewing() {
  Walk walk = answering();
  for (const check::Answer& answer : {option(2), check::Answer{}, option(0)})
    walk.then(Answered{form("close"), answer});
  return walk;
}

Walk near() {
  return begun().then(OpenedCheck{"near"}).then(StartedCheck{form("near")}).then(Answered{form("near"), option(0)});
}

// What is wrong with one place by itself, or nothing.
const char* impossible(const Place& place) {
  return std::visit(Match{[](const Reading& p) { return p.page < 0 ? "a page before the first" : nullptr; },
                          [](const Exercising& p) {
                            if (p.ends < p.began) return "an exercise that ends before it began";
                            return p.step < 0 || p.found < 0 ? "a step before the first" : nullptr;
                          },
                          [](const auto&) -> const char* { return nullptr; }},
                    place);
}

bool is_in(const std::vector<int>& places, int place) { return std::ranges::binary_search(places, place); }

// What is wrong with the answers to `check`, or nothing.
std::string impossible(const Taking& taking, const check::Form& form) {
  const std::vector<bool> enabled = check::enabled(form, taking.answers);
  for (const auto& [item, answer] : taking.answers.given) {
    if (!enabled.at(static_cast<std::size_t>(item))) return "an answer of a question that is disabled";
    if (!is_in(taking.asked, item)) return "an answer to what is not asked";
    if (answer.open()) return "an open answer is kept";
    if (check::with_answer(form, taking.answers, item, answer) != taking.answers) return "an answer of none";
  }
  if (taking.asked != check::questions(form, taking.answers)) return "other questions than the answers ask for";
  if (!std::ranges::includes(taking.asked, taking.passed)) return "passed by what is not asked";
  return "";
}

// What is wrong with a place of a check, or nothing.
const char* impossible(const Place& place, const Taking& taking, const check::Form& form) {
  if (const auto* answering = std::get_if<Answering>(&place))
    return is_in(taking.asked, answering->item) ? nullptr : "at a question that is not asked";
  const auto* supported = std::get_if<GettingSupport>(&place);
  if (!supported) return nullptr;
  const auto given = taking.answers.given.find(supported->item);
  if (given == taking.answers.given.end()) return "support without an answer";
  return check::support(form, supported->item, given->second) ? nullptr : "support that nothing calls for";
}

} // namespace

Walk& Walk::then(const Event& event, Milliseconds later) {
  now += later;
  Step step = advance(std::move(visit), event, now, timings);
  visit = std::move(step.visit);
  effects = std::move(step.effects);
  return *this;
}

std::vector<Standing> every_place() {
  const Milliseconds minute{60'000};
  return {
      {"attract", {}},
      {"home", begun()},
      {"a topic", begun().then(OpenedTopic{"calm"})},
      {"a note", begun().then(OpenedTopic{"alarm"}).then(OpenedCard{"old-hurt", true})},
      {"a card", begun().then(OpenedTopic{"alarm"}).then(OpenedCard{"alarm-stays-on", false})},
      {"its second page", begun().then(OpenedCard{"alarm-stays-on", false}).then(TurnedPage{1}).then(Scrolled{9})},
      {"breathing", begun().then(OpenedCard{"breathe", false}).then(StartedExercise{"breathe", 3 * minute})},
      {"a guided step", begun().then(StartedExercise{"five-things", {}}).then(TurnedStep{2}).then(FoundOne{1})},
      {"before a check", begun().then(OpenedCheck{"close"})},
      {"a question", answering().then(Answered{form("close"), option(2)})},
      {"a question with several answers",
       near().then(Answered{form("near"), {}}).then(Marked{form("near"), option(1)})},
      {"support", near().then(Answered{form("near"), option(2)})},
      {"the review", reviewing()},
      {"a question of the review", reviewing().then(ChangedAnswer{1})},
      {"the result", reviewing().then(AskedForResult{})},
      {"help", answering().then(Answered{form("close"), option(1)}).then(OpenedHelp{})},
      {"searching", begun().then(OpenedSearch{}).then(Typed{"cal"}).then(TurnedKeys{1})},
      {"what was found", begun().then(OpenedSearch{}).then(Typed{"cal"}).then(ListedHits{}).then(Scrolled{3})},
      {"the meaning of a word", begun().then(OpenedCard{"alarm-stays-on", false}).then(AskedMeaning{"trauma"})},
      {"the settings", answering().then(OpenedSettings{}).then(ChoseLow{}).then(ChoseShade{Shade::contrast})},
      {"covered", answering().then(Covered{})},
      {"still there? over a cover", begun().then(Covered{}).then(ClockTicked{}, Timings{}.idle)},
      {"help from attract", Walk{}.then(OpenedHelp{})},
      {"looking after it", Walk{}.then(OpenedStaffView{}).then(Scrolled{2})},
      {"still there?", reviewing().then(AskedForResult{}).then(ClockTicked{}, Timings{}.idle)},
      {"still there? over help", begun().then(OpenedHelp{}).then(ClockTicked{}, Timings{}.idle)},
      {"still there? over breathing",
       begun().then(StartedExercise{"breathe", minute}).then(ClockTicked{}, minute + Timings{}.idle)},
  };
}

std::vector<Happening> every_event() {
  return {{"began", Began{}},
          {"touched", Touched{}},
          {"clock ticked", ClockTicked{}},
          {"opened a topic", OpenedTopic{"alarm"}},
          {"opened a card", OpenedCard{"slow-breathing", false}},
          {"opened a sensitive card", OpenedCard{"old-hurt", true}},
          {"accepted the note", AcceptedNote{}},
          {"turned to a page", TurnedPage{3}},
          {"turned before the first page", TurnedPage{-1}},
          {"started breathing", StartedExercise{"breathe", Milliseconds{60'000}}},
          {"started guided steps", StartedExercise{"five-things", {}}},
          {"turned to a step", TurnedStep{4}},
          {"turned before the first step", TurnedStep{-1}},
          {"found one", FoundOne{2}},
          {"found less than none", FoundOne{-5}},
          {"opened a check", OpenedCheck{"near"}},
          {"started a check", StartedCheck{form("near")}},
          {"started another check", StartedCheck{form("close")}},
          {"started a check of nothing", StartedCheck{empty_form("near")}},
          {"started no check", StartedCheck{}},
          {"answered", Answered{form("close"), option(1)}},
          {"answered with logic", Answered{form("near"), option(1)}},
          {"answered what is no choice", Answered{form("close"), {{-7, 9}, {}, {}}}},
          {"answered with a number", Answered{form("near"), number(700)}},
          {"answered no check", Answered{{}, option(1)}},
          {"skipped", Answered{form("close"), {}}},
          {"marked", Marked{form("near"), option(2)}},
          {"marked no check", Marked{{}, option(2)}},
          {"went on", WentOn{form("close")}},
          {"went on in no check", WentOn{}},
          {"changed an answer", ChangedAnswer{2}},
          {"changed what is not asked", ChangedAnswer{-3}},
          {"asked for the result", AskedForResult{}},
          {"took it again", TookAgain{form("close")}},
          {"took nothing again", TookAgain{}},
          {"opened help", OpenedHelp{}},
          {"went back", WentBack{}},
          {"went home", WentHome{}},
          {"finished", Finished{}},
          {"stayed here", StayedHere{}},
          {"scrolled", Scrolled{12.5}},
          {"scrolled above the top", Scrolled{-4}},
          {"scrolled to nowhere", Scrolled{std::nan("")}},
          {"focused", Focused{"card:breathe"}},
          {"focused nothing", Focused{""}},
          {"chose a text size", ChoseTextSize{TextSize::largest}},
          {"chose a shade", ChoseShade{Shade::dark}},
          {"chose high contrast", ChoseShade{Shade::contrast}},
          {"asked what a word means", AskedMeaning{"trauma"}},
          {"closed the meaning", AskedMeaning{}},
          {"chose the easy version", ChoseEasy{}},
          {"chose all the words", ChoseEasy{false}},
          {"opened the settings", OpenedSettings{}},
          {"chose low", ChoseLow{}},
          {"asked for more time", AskedMoreTime{}},
          {"chose a steady touch", ChoseSteady{}},
          {"put the settings back", PutSettingsBack{}},
          {"covered", Covered{}},
          {"uncovered", Uncovered{}},
          {"plugged headphones in", PluggedIn{}},
          {"pulled headphones out", PulledOut{}},
          {"opened the languages", OpenedLanguages{}},
          {"chose a language", ChoseLanguage{"ar"}},
          {"chose a language that there is not", ChoseLanguage{"\n"}},
          {"opened the search", OpenedSearch{}},
          {"typed", Typed{"calm"}},
          {"typed without end", Typed{std::string(5'000, 'a')}},
          {"turned the keys", TurnedKeys{2}},
          {"turned the keys to nowhere", TurnedKeys{-1}},
          {"listed what was found", ListedHits{}},
          {"took up the keys", ListedHits{false}},
          {"asked to listen", AskedToListen{}},
          {"asked to listen where others hear", AskedToListen{true}},
          {"paused listening", PausedListening{}},
          {"stopped listening", StoppedListening{}},
          {"turned a sentence", TurnedSentence{-1}},
          {"chose a speed", ChoseSpeed{200}},
          {"chose a speed of nobody", ChoseSpeed{-7}},
          {"chose a loudness", ChoseLoudness{-4}},
          {"chose a loudness of nobody", ChoseLoudness{99}},
          {"still reading", StillReading{}},
          {"stepped", Stepped{"card:a", 3}},
          {"stepped to nowhere", Stepped{"", -3}},
          {"opened the staff view", OpenedStaffView{}},
          {"bundle arrived", BundleArrived{}}};
}

bool is_of_listening(const Event& event) {
  return std::holds_alternative<AskedToListen>(event) || std::holds_alternative<PausedListening>(event) ||
         std::holds_alternative<StoppedListening>(event) || std::holds_alternative<TurnedSentence>(event) ||
         std::holds_alternative<Covered>(event) || std::holds_alternative<PluggedIn>(event) ||
         std::holds_alternative<PulledOut>(event);
}

std::string impossible(const Visit& visit) {
  if (visit.empty()) return forgotten(visit) ? "" : "something of a visitor is left at the attract screen";
  if (visit.is_staff()) return visit.trail.size() == 1 && !visit.asked ? "" : "staff on the trail of a visitor";
  if (!std::holds_alternative<Home>(visit.trail.front().place)) return "the trail does not start at Home";
  if (visit.trail.size() > kLongestTrail) return "the trail is too long";
  const Listening& listening = visit.preferences.listening;
  if (listening.words_per_minute < kSlowestSpeech || listening.words_per_minute > kFastestSpeech ||
      listening.decibels < kQuietest || listening.decibels > 0)
    return "a voice that nobody can follow";
  const std::string* check = nullptr;
  for (const Stop& stop : visit.trail) {
    if (std::holds_alternative<LookingAfter>(stop.place)) return "a visitor at the screen for staff";
    if (const char* wrong = impossible(stop.place)) return wrong;
    if (!(stop.scroll_mm >= 0)) return "a page is scrolled above its top";
    if (&stop != &visit.trail.front() && std::holds_alternative<Home>(stop.place)) return "Home twice on the trail";
    const std::string* other = check_of(stop.place);
    if (check && other && *check != *other) return "answers of two checks: " + *check + " and " + *other;
    if (!other) continue;
    check = other;
    if (const char* wrong = impossible(stop.place, visit.taking, *form(*check))) return wrong;
  }
  if (check) return impossible(visit.taking, *form(*check));
  return "";
}

bool forgotten(const Visit& visit) {
  Visit empty;
  empty.last_touch = visit.last_touch;
  return visit == empty;
}

std::vector<std::string> names(const std::vector<Effect>& effects) {
  std::vector<std::string> made;
  for (const Effect& effect : effects)
    made.push_back(std::visit(
        Match{[](const ForgetVisit&) { return "ForgetVisit"; }, [](const SwitchBundle&) { return "SwitchBundle"; },
              [](const ReadAloud&) { return "ReadAloud"; }, [](const HoldSpeech&) { return "HoldSpeech"; },
              [](const SkipSentences&) { return "SkipSentences"; }, [](const SoundTone&) { return "SoundTone"; },
              [](const WarnOfListeners&) { return "WarnOfListeners"; }},
        effect));
  return made;
}

} // namespace anteroom::help
