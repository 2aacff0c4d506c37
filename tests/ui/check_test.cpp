#include "help/catch.h"
#include "ui/check_screens.h"
#include "ui/read_tree.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

using session::Answered;
using session::Marked;

// Of the sample's form of every kind.
Tree asked(Drawn& draw, const std::string& link, check::Answer given = {}) {
  QuestionView view{{draw.sample.kinds, colours()}, place(draw.sample.kinds, link), std::move(given), {}};
  return draw.blind([&](Frame& frame) { draw_question(frame, view); });
}

Tree ninth(Drawn& draw, check::Answer given = {}) {
  const QuestionView view{{draw.sample.form, colours()}, 8, std::move(given), {}, 1, 9, 9, false};
  return draw.blind([&](Frame& frame) { draw_question(frame, view); });
}

std::vector<Node> answers_of(const Tree& tree) {
  std::vector<Node> answers;
  std::ranges::copy_if(tree.nodes, std::back_inserter(answers), [](const Node& n) { return n.role == Role::answer; });
  return answers;
}

const check::Item& item(const Drawn& draw, const std::string& link) {
  return draw.sample.kinds->questionnaire().items[static_cast<std::size_t>(place(draw.sample.kinds, link))];
}

check::Answer option(int place) { return {{place}, {}, {}}; }
check::Answer number(const char* text) { return {{}, check::Decimal::parse(text), {}}; }

} // namespace

TEST_CASE("before a check") {
  Drawn draw;
  const Tree tree = draw("before-check");
  const check::Questionnaire& form = draw.sample.form->questionnaire();

  SECTION("says what it is, and every line of what to know first") {
    REQUIRE(shows(tree, form.title));
    CHECK(node_saying(tree, form.title)->role == Role::title);
    for (const std::string& paragraph : form.about) CHECK(shows(tree, paragraph));
    CHECK(shows(tree, draw.blind.words(Word::minutes, 3)));
  }
  SECTION("names whose it is, as they want it") { CHECK(shows(tree, form.copyright)); }

  SECTION("starts when the visitor says so") {
    REQUIRE(event_of<session::StartedCheck>(tree, "check.start"));
    CHECK(event_of<session::StartedCheck>(tree, "check.start")->form == draw.sample.form);
    CHECK(tree.find("check.start")->main_action);
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
  }
}

TEST_CASE("question") {
  Drawn draw;

  SECTION("shows one question, and the time it is about") {
    const Tree tree = ninth(draw);
    const check::Questionnaire& form = draw.sample.form->questionnaire();
    REQUIRE(shows(tree, form.items[8].text));
    CHECK(node_saying(tree, form.items[8].text)->role == Role::title);
    CHECK(shows(tree, form.period));
    CHECK_FALSE(shows(tree, form.items[7].text));
  }
  SECTION("shows what stands above and around it") {
    const Tree tree = draw("question with texts before it");
    CHECK(shows(tree, item(draw, "group").text));
    CHECK(shows(tree, item(draw, "intro").text));
    CHECK(shows(tree, "1. " + item(draw, "worry").text));
    CHECK(shows(tree, item(draw, "worry").help[0]));
  }
  SECTION("says how far the visitor is, as far as that is known") {
    CHECK(shows(ninth(draw), draw.blind.words(Word::check_progress, 9, 9)));
    CHECK(shows(asked(draw, "yes"), draw.blind.words(Word::check_question, 1)));
    const Tree change = draw("question of the review");
    CHECK_FALSE(shows(change, draw.blind.words(Word::check_progress, 5, 9)));
  }
  SECTION("has a button for each answer, which goes on by itself") {
    const Tree tree = ninth(draw);
    REQUIRE(answers_of(tree).size() == 4);
    for (int i = 0; i < 4; ++i) {
      const std::string id = "answer:" + std::to_string(i);
      REQUIRE(event_of<Answered>(tree, id));
      CHECK(event_of<Answered>(tree, id)->answer == option(i));
      CHECK(event_of<Answered>(tree, id)->form == draw.sample.form);
      CHECK_FALSE(tree.find(id)->selected);
    }
    CHECK_FALSE(tree.find("check.next"));
  }
  SECTION("shows what was chosen before, and nothing else as chosen") {
    const Tree tree = ninth(draw, option(2));
    for (int i = 0; i < 4; ++i) CHECK(tree.find("answer:" + std::to_string(i))->selected == (i == 2));
    CHECK_FALSE(tree.find("answer:2")->ground == tree.find("answer:1")->ground);
  }
  SECTION("can be skipped, and left at any time") {
    for (const char* link : {"worry", "yes", "many", "long", "several", "scale", "slider", "number", "decimal"}) {
      CAPTURE(link);
      const Tree tree = asked(draw, link);
      REQUIRE(event_of<Answered>(tree, "check.skip"));
      CHECK(event_of<Answered>(tree, "check.skip")->answer.open());
      CHECK(event_of<session::WentBack>(tree, "bar.back"));
      CHECK(event_of<session::Finished>(tree, "bar.finish"));
    }
  }
}

TEST_CASE("answers") {
  Drawn draw;

  SECTION("have one look, so that none is the right one") {
    for (const char* link : {"worry", "yes", "many", "long", "several", "scale", "slider", "number", "decimal"}) {
      CAPTURE(link);
      const std::vector<Node> answers = answers_of(asked(draw, link));
      REQUIRE(answers.size() >= 1);
      for (const Node& answer : answers) {
        CHECK(std::abs(answer.rect.w - answers[0].rect.w) <= 1); // pixels are whole
        CHECK(answer.ground == answers[0].ground);
        CHECK(answer.ink == answers[0].ink);
      }
    }
  }
  SECTION("that are few are all of one height, too") {
    for (const char* link : {"worry", "yes", "scale", "slider"})
      for (const Node& answer : answers_of(asked(draw, link)))
        CHECK(std::abs(answer.rect.h - answers_of(asked(draw, link))[0].rect.h) <= 1);
  }
  SECTION("are all there, however many") {
    CHECK(answers_of(asked(draw, "many")).size() == 33);
    CHECK(answers_of(asked(draw, "long")).size() == 6);
    CHECK(answers_of(asked(draw, "later")).size() == 3);
  }
  SECTION("of yes or no are said in the words of the interface") {
    const Tree tree = asked(draw, "yes", option(1));
    CHECK(tree.find("answer:0")->name == draw.word(Word::check_yes));
    CHECK(tree.find("answer:1")->name == draw.word(Word::check_no));
    CHECK(tree.find("answer:1")->selected);
  }
}

TEST_CASE("several answers") {
  Drawn draw;

  SECTION("are touched on and off, and go on only when the visitor does") {
    const Tree tree = asked(draw, "several", {{1, 4}, {}, {}});
    CHECK(shows(tree, draw.word(Word::check_several)));
    REQUIRE(event_of<Marked>(tree, "answer:2"));
    CHECK(event_of<Marked>(tree, "answer:2")->answer.chosen == std::vector<int>{1, 2, 4});
    CHECK(event_of<Marked>(tree, "answer:4")->answer.chosen == std::vector<int>{1});
    CHECK(event_of<session::WentOn>(tree, "check.next"));
  }
  SECTION("let one that stands alone take the others back") {
    CHECK(event_of<Marked>(asked(draw, "several", {{1, 4}, {}, {}}), "answer:7")->answer.chosen == std::vector<int>{7});
    CHECK(event_of<Marked>(asked(draw, "several", option(7)), "answer:0")->answer.chosen == std::vector<int>{0});
  }
  SECTION("offer nothing to go on with before one is touched") {
    CHECK_FALSE(asked(draw, "several").find("check.next"));
  }
}

TEST_CASE("a scale") {
  Drawn draw;

  SECTION("has a key for each number, and says what its ends mean") {
    const Tree tree = asked(draw, "scale", number("7"));
    REQUIRE(answers_of(tree).size() == 11);
    CHECK(tree.find("answer:10")->name == "10");
    CHECK(event_of<Answered>(tree, "answer:3")->answer == number("3"));
    CHECK(tree.find("answer:7")->selected);
    CHECK(shows(tree, "0 \u00b7 Not safe at all"));
    CHECK(shows(tree, "10 \u00b7 As safe as can be"));
  }
  SECTION("goes by the steps of the question") {
    const Tree tree = asked(draw, "slider");
    REQUIRE(answers_of(tree).size() == 11);
    CHECK(event_of<Answered>(tree, "answer:4")->answer == number("40"));
  }
}

TEST_CASE("a number") {
  Drawn draw;
  const auto step = [&](const char* link, const char* given, const char* id) {
    const Tree tree = asked(draw, link, *given ? number(given) : check::Answer{});
    const auto* marked = event_of<Marked>(tree, std::string("number.") + id);
    return marked ? marked->answer.number->text() : "nothing";
  };

  SECTION("is set by small and large steps") {
    CHECK(step("number", "56", "more") == "57");
    CHECK(step("number", "56", "less") == "55");
    CHECK(step("number", "56", "much-more") == "66");
    CHECK(step("number", "56", "much-less") == "46");
    CHECK(step("decimal", "21.5", "more") == "21.6");
    CHECK(step("decimal", "21.5", "much-less") == "20.5");
  }
  SECTION("begins at the least that can be meant") {
    CHECK(step("number", "", "less") == "0");
    CHECK(step("number", "", "more") == "1");
    CHECK(step("free", "", "much-more") == "10");
  }
  SECTION("never leaves what can be answered") {
    CHECK(step("number", "0", "less") == "nothing");
    CHECK(step("number", "4", "much-less") == "0");
    CHECK(step("number", "195", "much-more") == "200");
    CHECK(step("number", "200", "more") == "nothing");
  }
  SECTION("is shown with its unit, and gone on with only when it is set") {
    CHECK(shows(asked(draw, "number", number("56")), "56 hours"));
    CHECK(asked(draw, "number", number("56")).find("check.next"));
    CHECK_FALSE(asked(draw, "number").find("check.next"));
  }
}
