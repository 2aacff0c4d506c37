// What the screens of a self-check are told.
#include "app/checks.h"
#include "help/catch.h"
#include "session/visits.h"

using namespace anteroom;
using namespace anteroom::app;
using help::form;
using help::option;

namespace {

Config with_contact() {
  Config config;
  SiteContact someone;
  someone.name.text = "Someone who listens";
  someone.phone = "0800 100";
  someone.web = "example.org";
  config.contacts = {someone};
  return config;
}

session::Taking taken(const std::string& check, const std::vector<check::Answer>& answers) {
  help::Walk walk = help::Walk{}.then(session::Began{}).then(session::OpenedCheck{check});
  walk.then(session::StartedCheck{form(check)});
  for (const check::Answer& answer : answers) {
    walk.then(session::Answered{form(check), answer});
    if (walk.at<session::GettingSupport>()) walk.then(session::WentOn{form(check)});
  }
  return walk.visit.taking;
}

ui::QuestionView question(const std::string& check, const session::Taking& taking, int item) {
  return question_view({form(check), {}}, taking, item);
}

} // namespace

TEST_CASE("a check that can call for support") {
  const check::Questionnaire& near = form("near")->questionnaire();

  SECTION("is offered where there is somebody to turn to") {
    CHECK(is_offered(near, with_contact()));
    Config emergency;
    emergency.emergency = "112";
    CHECK(is_offered(near, emergency));
  }
  SECTION("is not offered where there is nobody") { CHECK_FALSE(is_offered(near, {})); }

  SECTION("is the only kind that needs that") { CHECK(is_offered(form("close")->questionnaire(), {})); }

  SECTION("calls for it by its answers, whatever was asked since") {
    const session::Taking taking = taken("near", {option(0), option(2)});
    CHECK(support_of(*form("near"), taking.answers));
    CHECK_FALSE(support_of(*form("near"), taken("near", {option(0), option(0)}).answers));
  }
}

TEST_CASE("progress") {
  SECTION("counts the questions where all are asked") {
    const ui::QuestionView second = question("close", taken("close", {option(1)}), 1);
    CHECK(second.number == 2);
    CHECK(second.of == 3);
    CHECK(question("close", taken("close", {}), 2).share == 1);
  }
  SECTION("promises no number where the answers decide") {
    const ui::QuestionView late = question("near", taken("near", {option(1)}), help::kLate);
    CHECK(late.number == 2);
    CHECK(late.of == 0);
  }
  SECTION("never goes back on the way forward") {
    for (const auto& answers : {std::vector{option(0), option(0), option(1), help::number(3), option(1)},
                                std::vector{option(1), option(1)}}) {
      double share = 0;
      for (const int item : taken("near", answers).asked) {
        CHECK(question("near", taken("near", answers), item).share > share);
        share = question("near", taken("near", answers), item).share;
      }
      CHECK(share <= 1);
      CHECK(share > 0.7); // what stands between questions is no step of the way
    }
  }
}

TEST_CASE("what stands above a question") {
  check::Questionnaire made = form("near")->questionnaire();
  const auto view = [&](int item) {
    auto shared = std::make_shared<const check::Form>(*check::Form::make(made));
    return question_view({shared, {}}, taken("near", {option(0), option(0)}), item).before;
  };

  SECTION("is its group") {
    made.period = "";
    CHECK(view(help::kWorry) == std::vector<std::string>{"the text of group"});
    CHECK(view(help::kSigns) == std::vector<std::string>{"the text of group"});
    CHECK(view(help::kLate).empty());
  }
  SECTION("is its group with its first question only, where a period says the same") {
    made.period = "In the last two weeks";
    CHECK(view(help::kWorry) == std::vector<std::string>{"the text of group"});
    CHECK(view(help::kSigns).empty());
    CHECK(view(help::kLate).empty());
  }
  SECTION("has the number that the form gives it") {
    made.items[help::kGroup].prefix = "A.";
    CHECK(view(help::kWorry) == std::vector<std::string>{"A. the text of group"});
  }
  SECTION("is nothing without words") {
    made.items[help::kGroup].text = "";
    CHECK(view(help::kWorry).empty());
  }
}

TEST_CASE("what a phone takes along") {
  const std::vector<ui::Contact> contacts{shown(with_contact().contacts[0], "en")};
  SECTION("is whom to turn to, a line each, and nothing else") {
    Config config = with_contact();
    CHECK(take_away(config, contacts, "unused") == "Someone who listens: 0800 100 \u00b7 example.org");
    config.emergency = "112";
    CHECK(take_away(config, contacts, "In danger? Call 112") ==
          "In danger? Call 112\nSomeone who listens: 0800 100 \u00b7 example.org");
  }
  SECTION("is nothing where there is nobody, or the site wants none") {
    CHECK(take_away({}, {}, "In danger? Call ") == "");
    Config config = with_contact();
    config.take_away = false;
    CHECK(take_away(config, contacts, "") == "");
  }
}
