#include "session/visits.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::session;
using help::form;
using help::number;
using help::option;
using help::Walk;
using Places = std::vector<int>;
using Given = std::map<int, check::Answer>;

namespace {

const check::Answer skipped;

Walk started(const char* check) {
  return Walk{}.then(Began{}).then(OpenedCheck{check}).then(StartedCheck{form(check)});
}

Walk answered(const char* check, const std::vector<check::Answer>& answers) {
  Walk walk = started(check);
  for (const check::Answer& answer : answers) walk.then(Answered{form(check), answer});
  return walk;
}

Walk at_result() { return answered("close", {option(2), option(1), option(0)}).then(AskedForResult{}); }

int item(const Walk& walk) { return walk.at<Answering>() ? walk.at<Answering>()->item : -1; }
const Given& given(const Walk& walk) { return walk.visit.taking.answers.given; }

} // namespace

TEST_CASE("a check") {
  SECTION("starts with every answer open") {
    const Walk walk = started("close");
    CHECK(*walk.at<Answering>() == Answering{"close", 0});
    CHECK(given(walk).empty());
    CHECK(walk.visit.taking.asked == Places{0, 1, 2});
  }
  SECTION("keeps each answer and goes on to the next question") {
    const Walk walk = answered("close", {option(2)});
    CHECK(item(walk) == 1);
    CHECK(given(walk) == Given{{0, option(2)}});
  }
  SECTION("goes on without an answer, too") {
    const Walk walk = answered("close", {skipped});
    CHECK(item(walk) == 1);
    CHECK(given(walk).empty());
  }
  SECTION("lets an answer be changed, and taken back") {
    Walk walk = answered("close", {option(2)}).then(WentBack{}).then(Answered{form("close"), option(0)});
    CHECK(given(walk) == Given{{0, option(0)}});
    CHECK(given(walk.then(WentBack{}).then(Answered{form("close"), skipped})).empty());
  }
  SECTION("shows all answers after the last question, and the result only when asked") {
    Walk walk = answered("close", {option(2), skipped, option(1)});
    CHECK(*walk.at<Reviewing>() == Reviewing{"close"});
    CHECK(*walk.then(AskedForResult{}).at<SeeingResult>() == SeeingResult{"close"});
    CHECK(given(walk) == Given{{0, option(2)}, {2, option(1)}});
  }
  SECTION("can be taken again, with every answer open") {
    Walk walk = at_result().then(TookAgain{form("close")});
    CHECK(item(walk) == 0);
    CHECK(given(walk).empty());
    CHECK(walk.visit.taking.passed.empty());
    CHECK(walk.then(WentBack{}).at<BeforeCheck>());
  }
  SECTION("of nothing does not start") {
    Walk walk = Walk{}.then(Began{}).then(OpenedCheck{"close"});
    CHECK(walk.then(StartedCheck{help::empty_form("close")}).at<BeforeCheck>());
    CHECK(walk.then(StartedCheck{}).at<BeforeCheck>());
    CHECK(at_result().then(TookAgain{}).at<SeeingResult>());
  }
  SECTION("is never another than the one that was opened") {
    CHECK(Walk{}.then(Began{}).then(OpenedCheck{"close"}).then(StartedCheck{form("near")}).at<BeforeCheck>());
    CHECK(item(started("close").then(Answered{form("near"), option(1)})) == 0);
  }
  SECTION("takes no answer where no question is shown") {
    const Taking before = at_result().visit.taking;
    CHECK(at_result().then(Answered{form("close"), option(0)}).visit.taking == before);
    CHECK(at_result().then(OpenedHelp{}).then(Marked{form("close"), option(3)}).visit.taking == before);
    CHECK(Walk{}.then(Began{}).then(Answered{form("close"), option(0)}).visit.taking == Taking{});
  }
  SECTION("takes no answer that the question does not have") {
    CHECK(given(answered("close", {option(9)})).empty());
    CHECK(given(answered("close", {number(2)})).empty());
    CHECK(given(answered("close", {{{0, 1}, {}, {}}})).empty());
  }
  SECTION("shows no result before the last question") {
    CHECK(started("close").then(AskedForResult{}).at<Answering>());
    CHECK(Walk{}.then(Began{}).then(AskedForResult{}).at<Home>());
  }
  SECTION("goes on as it was in another language") {
    Walk walk = answered("close", {option(2)});
    const Taking before = walk.visit.taking;
    walk.then(Answered{form("close", 1), option(1)}).then(WentBack{}).then(WentBack{});
    CHECK(given(walk).at(0) == option(2));
    CHECK(walk.visit.taking.asked == before.asked);
  }
}

TEST_CASE("an answer of several, or a number") {
  Walk walk = answered("near", {option(0), skipped});
  REQUIRE(item(walk) == help::kSigns);

  SECTION("is kept without going on, and goes on when the visitor does") {
    walk.then(Marked{form("near"), {{0, 2}, {}, {}}});
    CHECK(item(walk) == help::kSigns);
    CHECK(given(walk).at(help::kSigns) == check::Answer{{0, 2}, {}, {}});
    CHECK(item(walk.then(WentOn{form("near")})) == help::kLate);
  }
  SECTION("can be taken back") {
    walk.then(Marked{form("near"), option(1)}).then(Marked{form("near"), {}});
    CHECK_FALSE(given(walk).contains(help::kSigns));
  }
  SECTION("is gone when the question is skipped after all") {
    walk.then(Marked{form("near"), option(1)}).then(Answered{form("near"), skipped});
    CHECK_FALSE(given(walk).contains(help::kSigns));
  }
}

TEST_CASE("a check with logic") {
  SECTION("asks what the answers ask for") {
    CHECK(item(answered("near", {option(1)})) == help::kLate);
    CHECK(item(answered("near", {option(0)})) == help::kWorry);
    CHECK(item(answered("near", {option(0), skipped, skipped})) == help::kLate); // days only with an answer to worry
  }
  SECTION("drops the answers of what is not asked any more") {
    Walk walk = answered("near", {option(0), option(0), option(1), number(7)});
    REQUIRE(given(walk).size() == 4);
    walk.then(WentBack{}).then(WentBack{}).then(WentBack{}).then(WentBack{});
    REQUIRE(item(walk) == help::kGate);
    walk.then(Answered{form("near"), option(1)});
    CHECK(given(walk) == Given{{help::kGate, option(1)}});
    CHECK(item(walk) == help::kLate);
  }
  SECTION("asks at the end what has come to be asked on the way") {
    Walk walk = answered("near", {option(1), option(0)});
    CHECK(item(walk) == help::kEarly); // stands before the question that opened it
    CHECK(walk.then(Answered{form("near"), option(2)}).at<Reviewing>());
  }
}

TEST_CASE("support") {
  Walk walk = answered("near", {option(0), option(2)});

  SECTION("comes before the next question, when an answer calls for it") {
    CHECK(*walk.at<GettingSupport>() == GettingSupport{"near", help::kWorry});
    CHECK(item(walk.then(WentOn{form("near")})) == help::kSigns);
  }
  SECTION("comes for no other answer") {
    CHECK(item(answered("near", {option(0), option(0)})) == help::kSigns);
    CHECK(item(answered("near", {option(0), skipped})) == help::kSigns);
  }
  SECTION("comes again when the answer is given again") {
    walk.then(WentBack{}).then(Answered{form("near"), option(1)});
    CHECK(walk.at<GettingSupport>());
  }
  SECTION("comes when the answer is given in the review, and leads back there") {
    Walk review = answered("near", {option(0), option(0), skipped, number(1), option(1)});
    REQUIRE(review.at<Reviewing>());
    review.then(ChangedAnswer{help::kWorry}).then(Answered{form("near"), option(3)});
    REQUIRE(review.at<GettingSupport>());
    CHECK(review.then(WentOn{form("near")}).at<Reviewing>());
  }
  SECTION("can be left at once") { CHECK(help::forgotten(walk.then(Finished{}).visit)); }
}

TEST_CASE("the review") {
  Walk walk = answered("near", {option(0), option(0), skipped, number(3), option(1)});
  REQUIRE(walk.at<Reviewing>());

  SECTION("leads to a question and back again with its new answer") {
    walk.then(ChangedAnswer{help::kDays}).then(Answered{form("near"), number(9)});
    CHECK(walk.at<Reviewing>());
    CHECK(given(walk).at(help::kDays) == number(9));
  }
  SECTION("leads to no question that is not asked") {
    CHECK(walk.then(ChangedAnswer{help::kEarly}).at<Reviewing>());
    CHECK(walk.then(ChangedAnswer{help::kThanks}).at<Reviewing>());
    CHECK(walk.then(ChangedAnswer{400}).at<Reviewing>());
  }
  SECTION("asks first what a changed answer has opened, each once") {
    walk.then(ChangedAnswer{help::kGate}).then(Answered{form("near"), option(1)});
    REQUIRE(walk.at<Reviewing>());
    CHECK(walk.visit.taking.asked == Places{help::kGate, help::kLate});
    walk.then(ChangedAnswer{help::kGate}).then(Answered{form("near"), option(0)});
    CHECK(item(walk) == help::kWorry);
    walk.then(Answered{form("near"), option(0)});
    CHECK(item(walk) == help::kSigns);
    walk.then(Answered{form("near"), skipped}).then(Answered{form("near"), number(2)});
    CHECK(walk.at<Reviewing>());
    CHECK(walk.visit.taking.passed == walk.visit.taking.asked);
  }
}

TEST_CASE("the answers") {
  SECTION("are there again after a card that the result led to") {
    Walk walk = at_result().then(OpenedCard{"alarm", false}).then(WentBack{});
    CHECK(*walk.at<SeeingResult>() == SeeingResult{"close"});
    CHECK(given(walk).size() == 3);
  }
  SECTION("are gone with the visit") { CHECK(at_result().then(Finished{}).visit.taking == Taking{}); }

  SECTION("of one check never become a result of another") {
    Walk walk = at_result().then(OpenedTopic{"calm"}).then(OpenedCheck{"near"}).then(StartedCheck{form("near")});
    walk.then(Answered{form("near"), option(1)});
    while (walk.visit.trail.size() > 1) {
      CHECK(help::impossible(walk.visit) == "");
      walk.then(WentBack{});
    }
    CHECK(walk.at<Home>());
  }
  SECTION("are kept for who goes back past the first question, and comes again") {
    Walk walk = answered("close", {option(2), option(1)});
    const Taking before = walk.visit.taking;
    while (!walk.at<BeforeCheck>()) walk.then(WentBack{});
    walk.then(StartedCheck{form("close")});
    CHECK(*walk.at<Answering>() == Answering{"close", 0});
    CHECK(walk.visit.taking == before);
    CHECK(help::impossible(walk.visit) == "");
    walk.then(WentOn{form("close")}).then(WentOn{form("close")}); // and nothing has to be answered again
    CHECK(*walk.at<Answering>() == Answering{"close", 2});
    CHECK(given(walk).size() == 2);
  }
  SECTION("of another check are gone") {
    Walk walk = answered("close", {option(2)}).then(OpenedCheck{"near"}).then(StartedCheck{form("near")});
    CHECK(given(walk).empty());
    CHECK(walk.visit.taking.check == "near");
  }
}
