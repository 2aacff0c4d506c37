#include "session/visits.h"

#include "base/match.h"

#include <algorithm>
#include <cmath>

namespace anteroom::help {
namespace {

using namespace session;

constexpr std::size_t kLongestTrail = 32;

Walk begun() { return Walk{}.then(Began{}).then(ChoseTextSize{TextSize::large}).then(Scrolled{3}); }

Walk answering() {
  return begun().then(OpenedTopic{"calm"}).then(OpenedCheck{"close"}).then(StartedCheck{items_of("close")});
}

Walk before_result() {
  Walk walk = answering();
  return walk.then(Answered{2, 3}).then(Skipped{3}).then(Answered{0, 3});
}

// What is wrong with one place by itself, or nothing.
const char* impossible(const Place& place) {
  return std::visit(Match{[](const Reading& p) { return p.page < 0 ? "a page before the first" : nullptr; },
                          [](const Exercising& p) {
                            if (p.ends < p.began) return "an exercise that ends before it began";
                            return p.step < 0 || p.found < 0 ? "a step before the first" : nullptr;
                          },
                          [](const Answering& p) {
                            return p.item < 0 || p.item >= items_of(p.check) ? "a statement of none" : nullptr;
                          },
                          [](const auto&) -> const char* { return nullptr; }},
                    place);
}

// The check that a place has answers of, or nothing.
const std::string* answered(const Place& place) {
  if (const auto* p = std::get_if<Answering>(&place)) return &p->check;
  if (const auto* p = std::get_if<BeforeResult>(&place)) return &p->check;
  if (const auto* p = std::get_if<SeeingResult>(&place)) return &p->check;
  return nullptr;
}

} // namespace

Walk& Walk::then(const Event& event, Milliseconds later) {
  now += later;
  Step step = advance(std::move(visit), event, now, timings);
  visit = std::move(step.visit);
  effects = std::move(step.effects);
  return *this;
}

int items_of(const std::string& check) { return check == "close" ? 3 : 9; }

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
      {"a statement", answering().then(Answered{2, 3})},
      {"before the result", before_result()},
      {"the result", before_result().then(AskedForResult{})},
      {"help", answering().then(Answered{1, 3}).then(OpenedHelp{})},
      {"help from attract", Walk{}.then(OpenedHelp{})},
      {"looking after it", Walk{}.then(OpenedStaffView{}).then(Scrolled{2})},
      {"still there?", before_result().then(AskedForResult{}).then(ClockTicked{}, Timings{}.idle)},
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
          {"started a check", StartedCheck{3}},
          {"started a check of nothing", StartedCheck{0}},
          {"started a check of less", StartedCheck{-3}},
          {"answered", Answered{1, 3}},
          {"answered what is no choice", Answered{-7, 3}},
          {"answered a check of nothing", Answered{1, 0}},
          {"skipped", Skipped{3}},
          {"skipped in a check of less", Skipped{-1}},
          {"asked for the result", AskedForResult{}},
          {"took it again", TookAgain{3}},
          {"took nothing again", TookAgain{0}},
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
          {"opened the staff view", OpenedStaffView{}},
          {"bundle arrived", BundleArrived{}}};
}

std::string impossible(const Visit& visit) {
  if (visit.empty()) return forgotten(visit) ? "" : "something of a visitor is left at the attract screen";
  if (visit.is_staff()) return visit.trail.size() == 1 && !visit.asked ? "" : "staff on the trail of a visitor";
  if (!std::holds_alternative<Home>(visit.trail.front().place)) return "the trail does not start at Home";
  if (visit.trail.size() > kLongestTrail) return "the trail is too long";
  const std::string* check = nullptr;
  for (const Stop& stop : visit.trail) {
    if (std::holds_alternative<LookingAfter>(stop.place)) return "a visitor at the screen for staff";
    if (const char* wrong = impossible(stop.place)) return wrong;
    if (!(stop.scroll_mm >= 0)) return "a page is scrolled above its top";
    if (&stop != &visit.trail.front() && std::holds_alternative<Home>(stop.place)) return "Home twice on the trail";
    const std::string* other = answered(stop.place);
    if (check && other) return "two places want the answers of a check: " + *check + " and " + *other;
    if (other) check = other;
  }
  const std::size_t answers = visit.answers.chosen.size();
  if (check && answers != static_cast<std::size_t>(items_of(*check))) return "answers of another form than " + *check;
  if (answers != 0 && answers != 3 && answers != 9) return "answers of no form";
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
        Match{[](const ForgetVisit&) { return "ForgetVisit"; }, [](const SwitchBundle&) { return "SwitchBundle"; }},
        effect));
  return made;
}

} // namespace anteroom::help
