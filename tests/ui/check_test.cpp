#include "help/catch.h"
#include "ui/check_screens.h"
#include "ui/read_tree.h"
#include "ui/result_screen.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

Tree question(Drawn& draw, int item, std::optional<int> chosen = {}) {
  const CheckView view{&draw.sample.form, colours(false), item, chosen};
  return draw.blind([&](Frame& frame) { draw_question(frame, view); });
}

} // namespace

TEST_CASE("before a check") {
  Drawn draw;
  const Tree tree = draw("before-check");

  SECTION("says what it is, and every line of what to know first") {
    REQUIRE(shows(tree, draw.sample.form.title));
    CHECK(node_saying(tree, draw.sample.form.title)->role == Role::title);
    for (const std::string& paragraph : draw.sample.form.about) CHECK(shows(tree, paragraph));
    CHECK(shows(tree, draw.blind.words(Word::minutes, 3)));
  }

  SECTION("starts when the visitor says so") {
    REQUIRE(event_of<session::StartedCheck>(tree, "check.start"));
    CHECK(event_of<session::StartedCheck>(tree, "check.start")->items == 9);
    CHECK(tree.find("check.start")->main_action);
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
  }
}

TEST_CASE("question") {
  Drawn draw;

  SECTION("shows one statement, and the time it is about") {
    const Tree tree = question(draw, 4);
    REQUIRE(shows(tree, draw.sample.form.items[4].text));
    CHECK(node_saying(tree, draw.sample.form.items[4].text)->role == Role::title);
    CHECK(shows(tree, draw.sample.form.period));
    CHECK_FALSE(shows(tree, draw.sample.form.items[3].text));
    CHECK_FALSE(shows(tree, draw.sample.form.items[5].text));
  }

  SECTION("says how far the visitor is, in words") {
    const Node* progress = node_saying(question(draw, 4), draw.blind.words(Word::check_progress, 5, 9));
    CHECK(progress);
    CHECK(shows(question(draw, 8), draw.blind.words(Word::check_progress, 9, 9)));
  }

  SECTION("has a button for each answer, which goes on by itself") {
    const Tree tree = question(draw, 4);
    for (int i = 0; i < 4; ++i) {
      const std::string id = "answer:" + std::to_string(i);
      REQUIRE(tree.find(id));
      CHECK(tree.find(id)->role == Role::answer);
      CHECK(tree.find(id)->name == draw.sample.form.choices[static_cast<std::size_t>(i)].text);
      CHECK(event_of<session::Answered>(tree, id)->choice == i);
      CHECK(event_of<session::Answered>(tree, id)->items == 9);
      CHECK_FALSE(tree.find(id)->selected);
    }
    CHECK_FALSE(tree.find("answer:4"));
  }

  SECTION("gives all answers one look, so that none is the right one") {
    const Tree tree = question(draw, 0);
    const Node& first = *tree.find("answer:0");
    for (const char* id : {"answer:1", "answer:2", "answer:3"}) {
      CHECK(std::abs(tree.find(id)->rect.w - first.rect.w) <= 1); // pixels are whole
      CHECK(std::abs(tree.find(id)->rect.h - first.rect.h) <= 1);
      CHECK(tree.find(id)->ground == first.ground);
      CHECK(tree.find(id)->ink == first.ink);
    }
  }

  SECTION("shows what was chosen before, and nothing else as chosen") {
    const Tree tree = question(draw, 4, 2);
    for (int i = 0; i < 4; ++i) CHECK(tree.find("answer:" + std::to_string(i))->selected == (i == 2));
    CHECK_FALSE(tree.find("answer:2")->ground == tree.find("answer:1")->ground);
  }

  SECTION("can be skipped, and left at any time") {
    const Tree tree = question(draw, 4);
    REQUIRE(event_of<session::Skipped>(tree, "check.skip"));
    CHECK(event_of<session::Skipped>(tree, "check.skip")->items == 9);
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
    CHECK(event_of<session::Finished>(tree, "bar.finish"));
  }

  SECTION("stands any number of answers") {
    for (const std::size_t count : {1u, 2u, 3u, 5u, 9u}) {
      draw.sample.form.choices.resize(count, {"One more", 1});
      const Tree tree = question(draw, 0);
      for (std::size_t i = 0; i < count; ++i) CHECK(tree.find("answer:" + std::to_string(i)));
      CHECK(tree.find("check.skip"));
    }
  }
}

TEST_CASE("before the result") {
  Drawn draw;
  const Tree tree = draw("before-result");

  SECTION("keeps the result for when it is asked for") {
    CHECK(event_of<session::AskedForResult>(tree, "check.show"));
    CHECK(event_of<session::WentBack>(tree, "check.change"));
    CHECK_FALSE(shows(tree, draw.sample.form.bands[0].result.title));
  }

  SECTION("warns that others may see it") {
    CHECK(shows(tree, draw.word(Word::check_ready_title)));
    CHECK(shows(tree, draw.word(Word::check_ready_text)));
  }
}

TEST_CASE("result") {
  Drawn draw;
  const Tree tree = draw("result");
  const check::plain::Result& result = draw.sample.form.bands[0].result;

  SECTION("says in words what the answers are like, and that it is no diagnosis") {
    REQUIRE(shows(tree, result.title));
    CHECK(node_saying(tree, result.title)->role == Role::title);
    for (const std::string& paragraph : result.text) CHECK(shows(tree, paragraph));
    CHECK(shows(tree, draw.word(Word::result_not_diagnosis)));
    CHECK(shows(tree, draw.blind.words(Word::result_answered, 9, 9)));
  }

  SECTION("names no number of points") {
    for (const Node& node : tree.nodes) CHECK(node.name.find("27") == std::string::npos);
  }

  SECTION("leads on: something to try, something to read, someone to talk to") {
    CHECK(shows(tree, draw.word(Word::result_try)));
    CHECK(event_of<session::OpenedCard>(tree, "card:slow-breathing"));
    CHECK(shows(tree, draw.word(Word::result_read)));
    CHECK(event_of<session::OpenedCard>(tree, "card:alarm-stays-on"));
    CHECK(shows(tree, draw.word(Word::result_talk)));
    CHECK(shows(tree, draw.word(Word::help_staff)));
    CHECK(shows(tree, draw.sample.contacts[0].name));
  }

  SECTION("can be taken again") {
    REQUIRE(event_of<session::TookAgain>(tree, "result.again"));
    CHECK(event_of<session::TookAgain>(tree, "result.again")->items == 9);
  }

  SECTION("is no dead end without cards and contacts either") {
    const Tree bare = draw.blind([&](Frame& f) { draw_result(f, {&result, colours(false), 0, 9, {}, {}, {}}); });
    CHECK(shows(bare, draw.word(Word::help_staff)));
    CHECK_FALSE(shows(bare, draw.word(Word::result_try)));
    CHECK_FALSE(shows(bare, draw.word(Word::result_read)));
    CHECK(bare.find("bar.home"));
  }
}
