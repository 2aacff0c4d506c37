#include "app/tour.h"

#include "app/answering.h"
#include "app/guide.h"

#include <filesystem>

namespace anteroom::app {
namespace {

using namespace session;

void exercise(Guide& guide, const cards::Card& card, const cards::Block& block) {
  const bool breathing = block.kind == cards::BlockKind::breathing;
  const Milliseconds lasts{
      breathing ? 1000 * (block.breath.in + block.breath.hold + block.breath.out) * block.breath.rounds : 0};
  guide.go(StartedExercise{card.about.id, lasts});
  if (breathing) {
    guide.player().wait(Milliseconds{block.breath.in * 500});
    guide.take(card.about.id + "-breathing");
    guide.player().wait(Milliseconds{block.breath.in * 500 + block.breath.hold * 1000 + block.breath.out * 400});
    guide.take(card.about.id + "-breathing-out");
    guide.player().wait(lasts);
  } else {
    for (std::size_t step = 0; step < block.lines.size(); ++step) {
      guide.go(TurnedStep{static_cast<int>(step)});
      if (step < block.counts.size() && block.counts[step] > 1) guide.go(FoundOne{block.counts[step] / 2});
      guide.take_whole(card.about.id + "-step-" + std::to_string(step + 1));
    }
    guide.go(TurnedStep{static_cast<int>(block.lines.size())});
  }
  guide.take(card.about.id + "-done");
}

// A card in easy words, and what its first hard word means.
void easy_words(Guide& guide, const cards::Card& card) {
  if (!card.words.empty()) {
    guide.go(AskedMeaning{card.words.front().id});
    guide.take(card.about.id + "-word");
    guide.go(AskedMeaning{});
  }
  if (card.easy.empty()) return;
  guide.go(ChoseEasy{true});
  guide.take(card.about.id + "-easy-page-1");
  for (int page = 2; guide.player().tap("reader.next"); ++page)
    guide.take_whole(card.about.id + "-easy-page-" + std::to_string(page));
  guide.go(ChoseEasy{false});
}

void card(Guide& guide, const cards::CardSummary& about) {
  const cards::Card* found = guide.library().card(about.id);
  if (!found) return;
  const cards::Card card = *found;
  guide.begin();
  guide.go(OpenedCard{about.id, about.sensitivity == cards::Sensitivity::sensitive});
  if (about.sensitivity == cards::Sensitivity::sensitive) {
    guide.take(about.id + "-note");
    guide.go(AcceptedNote{});
  }
  for (std::size_t page = 0; page < card.pages.size(); ++page) {
    guide.go(TurnedPage{static_cast<int>(page)});
    guide.take_whole(about.id + (card.pages.size() > 1 ? "-page-" + std::to_string(page + 1) : ""));
    for (const cards::Block& block : card.pages[page].blocks)
      if (cards::is_exercise(block.kind)) exercise(guide, card, block);
  }
  easy_words(guide, card);
}

// The first of each kind, for pictures of the ways a visitor may have it.
struct Firsts {
  std::string topic;
  std::string card;
  std::string sensitive;
  std::string exercise; // a card with a guided one
  std::string check;

  void note(const cards::CardSummary& about) {
    if (card.empty() && about.sensitivity == cards::Sensitivity::ordinary) {
      card = about.id;
      topic = about.topic;
    }
    if (sensitive.empty() && about.sensitivity == cards::Sensitivity::sensitive) sensitive = about.id;
    if (about.has_exercise) exercise = about.id;
  }
};

void each_kind(Guide& guide, const Firsts& firsts, const std::string& name) {
  guide.take(name + "-home");
  guide.go(OpenedTopic{firsts.topic});
  guide.take(name + "-topic");
  guide.go(OpenedCard{firsts.card, false});
  guide.take_whole(name + "-card");
  guide.go(OpenedHelp{});
  guide.take(name + "-help");
  guide.go(WentHome{});
  if (!firsts.sensitive.empty()) {
    guide.go(OpenedCard{firsts.sensitive, true});
    guide.take(name + "-note");
    guide.go(WentHome{});
  }
  if (!firsts.exercise.empty()) {
    guide.go(OpenedCard{firsts.exercise, false});
    guide.go(StartedExercise{firsts.exercise, Milliseconds{0}});
    guide.take_whole(name + "-exercise");
    guide.go(WentHome{});
  }
  if (!guide.library().check(firsts.check)) return;
  guide.go(OpenedCheck{firsts.check});
  guide.take_whole(name + "-before-check");
  if (!guide.player().tap("check.start")) return;
  guide.take(name + "-question");
  answer_rest(guide.player(), 1);
  guide.take_whole(name + "-review");
  guide.go(AskedForResult{});
  guide.take_whole(name + "-result");
}

// Where something is chosen, has the focus, or is one of several, as it is seen without colours.
void as_seen(Guide& guide, const Firsts& firsts) {
  for (const Shade shade : {Shade::light, Shade::dark, Shade::contrast}) {
    const std::string name = shade == Shade::light ? "light" : shade == Shade::dark ? "dark" : "contrast";
    guide.begin();
    guide.go(ChoseShade{shade});
    guide.player().key(Key::next);
    guide.take_as_seen(name + "-home-with-focus");
    guide.go(OpenedSettings{});
    guide.take_as_seen(name + "-settings");
    guide.go(WentHome{});
    if (const auto form = guide.library().check(firsts.check)) {
      guide.go(OpenedCheck{firsts.check});
      guide.go(StartedCheck{form});
      answer(guide.player(), 1);
      guide.go(WentBack{});
      guide.take_as_seen(name + "-question");
    }
  }
}

// The settings, and what covers a screen.
void settings(Guide& guide) {
  guide.begin();
  guide.go(OpenedSettings{});
  guide.take_whole("settings");
  guide.go(ChoseTextSize{TextSize::largest});
  guide.take_whole("settings-largest");
  guide.go(PutSettingsBack{});
  guide.go(ChoseShade{Shade::contrast});
  guide.take_whole("settings-contrast");
  guide.go(ChoseLow{});
  guide.take_whole("settings-low");
  for (const Shade shade : {Shade::light, Shade::dark, Shade::contrast}) {
    guide.begin();
    guide.go(ChoseShade{shade});
    guide.go(Covered{});
    guide.take(shade == Shade::light ? "cover" : shade == Shade::dark ? "cover-dark" : "cover-contrast");
  }
}

// The ways a visitor may have it: dark, in high contrast, larger, lower, by keys.
void preferences(Guide& guide, const Firsts& firsts) {
  guide.begin();
  guide.go(ChoseShade{Shade::dark});
  each_kind(guide, firsts, "dark");
  guide.begin();
  guide.go(ChoseShade{Shade::contrast});
  each_kind(guide, firsts, "contrast");
  guide.begin();
  guide.go(ChoseLow{});
  each_kind(guide, firsts, "low");
  guide.begin();
  guide.go(ChoseTextSize{TextSize::large});
  each_kind(guide, firsts, "large");
  guide.begin();
  guide.go(ChoseTextSize{TextSize::largest});
  each_kind(guide, firsts, "largest");
  guide.begin();
  guide.go(ChoseTextSize{TextSize::largest});
  guide.go(ChoseShade{Shade::contrast});
  guide.go(ChoseLow{});
  each_kind(guide, firsts, "largest-contrast-low");
  guide.begin();
  guide.player().key(Key::next);
  guide.player().key(Key::next);
  guide.take("keys-home");
}

// By the first letters of the first title.
void search(Guide& guide) {
  guide.begin();
  guide.go(OpenedSearch{});
  guide.take("search");
  guide.go(TurnedKeys{1});
  guide.take("search-other-keys");
  std::string typed;
  for (const cards::Topic& topic : guide.library().topics())
    if (const store::Shelf& shelf = guide.library().shelf(topic.id); typed.empty() && !shelf.cards.empty())
      typed = shelf.cards.front().title.substr(0, shelf.cards.front().title.find(' '));
  guide.go(TurnedKeys{0});
  guide.go(Typed{typed});
  guide.take("search-typed");
  guide.go(ListedHits{});
  guide.take_whole("search-found");
  guide.go(Typed{"qqqq"});
  guide.go(ListedHits{false});
  guide.take("search-nothing");
}

} // namespace

Result<int> tour(Player& player, const std::string& folder) {
  std::error_code failed;
  if (!folder.empty()) std::filesystem::create_directories(folder, failed);
  if (failed) return Error{"cannot make the folder " + folder + ": " + failed.message()};
  Guide guide(player, folder);
  guide.take(player.app().screen());
  guide.go(OpenedStaffView{});
  guide.take_whole("staff");
  guide.go(Finished{});
  if (player.app().library().empty()) {
    const Outcome index = guide.write_index();
    if (!index.ok()) return index.error();
    return guide.count();
  }
  guide.begin();
  guide.take_whole("home");
  guide.go(OpenedHelp{});
  guide.take_whole("help");
  guide.begin();
  guide.go(OpenedLanguages{});
  guide.take_whole("languages");
  search(guide);
  settings(guide);
  guide.begin();
  guide.player().wait(player.app().timings().idle + Milliseconds{4'000});
  guide.take("still-there");
  Firsts firsts;
  const std::vector<cards::Topic> topics = guide.library().topics();
  for (const cards::Topic& topic : topics) {
    const store::Shelf shelf = guide.library().shelf(topic.id);
    guide.begin();
    guide.go(OpenedTopic{topic.id});
    guide.take_whole("topic-" + topic.id);
    for (const cards::CardSummary& about : shelf.cards) {
      card(guide, about);
      firsts.note(about);
    }
    for (const auto& form : shelf.checks) {
      tour_check(guide, form.id);
      firsts.check = form.id;
    }
  }
  if (!firsts.card.empty()) preferences(guide, firsts);
  as_seen(guide, firsts);
  const Outcome index = guide.write_index();
  if (!index.ok()) return index.error();
  if (!guide.trouble().empty()) return Error{guide.trouble()};
  return guide.count();
}

} // namespace anteroom::app
