#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::Walk;
using Chosen = std::vector<std::optional<int>>;

namespace {

constexpr std::nullopt_t open = std::nullopt;

Walk started() { return Walk{}.then(Began{}).then(OpenedCheck{"close"}).then(StartedCheck{3}); }

Walk at_result() {
  return started().then(Answered{2, 3}).then(Answered{1, 3}).then(Answered{0, 3}).then(AskedForResult{});
}

} // namespace

TEST_CASE("a check") {
  SECTION("starts with every answer open") {
    const Walk walk = started();
    CHECK(*walk.at<Answering>() == Answering{"close", 0});
    CHECK(walk.visit.answers.chosen == Chosen{open, open, open});
  }
  SECTION("keeps each answer and goes on to the next statement") {
    Walk walk = started().then(Answered{2, 3});
    CHECK(*walk.at<Answering>() == Answering{"close", 1});
    CHECK(walk.visit.answers.chosen == Chosen{2, open, open});
  }
  SECTION("goes on without an answer, too") {
    Walk walk = started().then(Skipped{3});
    CHECK(*walk.at<Answering>() == Answering{"close", 1});
    CHECK(walk.visit.answers.chosen == Chosen{open, open, open});
  }
  SECTION("lets an answer be changed, and taken back") {
    Walk walk = started().then(Answered{2, 3}).then(WentBack{}).then(Answered{0, 3});
    CHECK(walk.visit.answers.chosen == Chosen{0, open, open});
    CHECK(walk.then(WentBack{}).then(Skipped{3}).visit.answers.chosen == Chosen{open, open, open});
  }
  SECTION("offers the result after the last statement, and shows it only when asked") {
    Walk walk = started().then(Answered{2, 3}).then(Skipped{3}).then(Answered{1, 3});
    CHECK(*walk.at<BeforeResult>() == BeforeResult{"close"});
    CHECK(*walk.then(AskedForResult{}).at<SeeingResult>() == SeeingResult{"close"});
    CHECK(walk.visit.answers.chosen == Chosen{2, open, 1});
  }
  SECTION("can be taken again, with every answer open") {
    Walk walk = at_result().then(TookAgain{3});
    CHECK(*walk.at<Answering>() == Answering{"close", 0});
    CHECK(walk.visit.answers.chosen == Chosen{open, open, open});
    CHECK(walk.then(WentBack{}).at<BeforeCheck>());
  }
  SECTION("of nothing does not start") {
    Walk walk = Walk{}.then(Began{}).then(OpenedCheck{"close"});
    CHECK(walk.then(StartedCheck{0}).at<BeforeCheck>());
    CHECK(walk.then(StartedCheck{-1}).at<BeforeCheck>());
    CHECK(at_result().then(TookAgain{0}).at<SeeingResult>());
  }
  SECTION("takes no answer where no statement is shown") {
    const Chosen answers = at_result().visit.answers.chosen;
    CHECK(at_result().then(Answered{0, 3}).visit.answers.chosen == answers);
    CHECK(at_result().then(OpenedHelp{}).then(Skipped{3}).visit.answers.chosen == answers);
    CHECK(Walk{}.then(Began{}).then(Answered{0, 3}).visit.answers.chosen.empty());
  }
  SECTION("shows no result before the last statement") {
    CHECK(started().then(AskedForResult{}).at<Answering>());
    CHECK(Walk{}.then(Began{}).then(AskedForResult{}).at<Home>());
  }
}

TEST_CASE("the answers") {
  SECTION("are there again after a card that the result led to") {
    Walk walk = at_result().then(OpenedCard{"alarm", false}).then(WentBack{});
    CHECK(*walk.at<SeeingResult>() == SeeingResult{"close"});
    CHECK(walk.visit.answers.chosen == Chosen{2, 1, 0});
  }
  SECTION("are gone with the visit") { CHECK(at_result().then(Finished{}).visit.answers.chosen.empty()); }

  SECTION("of one check never become a result of another") {
    Walk walk = at_result().then(OpenedTopic{"calm"}).then(OpenedCheck{"near"}).then(StartedCheck{9});
    walk.then(Answered{1, 9});
    while (walk.visit.trail.size() > 1) {
      CHECK(help::impossible(walk.visit) == "");
      walk.then(WentBack{});
    }
    CHECK(walk.at<Home>());
  }
  SECTION("of a half-given check are gone when it is started again from the beginning") {
    Walk walk = started().then(Answered{2, 3}).then(OpenedCheck{"close"}).then(StartedCheck{3});
    CHECK(walk.visit.answers.chosen == Chosen{open, open, open});
    CHECK(help::impossible(walk.visit) == "");
  }
}
