#include "ui/exercise_screen.h"

#include "help/catch.h"
#include "ui/read_tree.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

// The breathing screen `seconds` after it began.
Tree breathing_at(Drawn& draw, double seconds) {
  draw.blind.look.now = Time{Milliseconds(static_cast<std::int64_t>(seconds * 1000))};
  return draw("breathing");
}

Tree guided(Drawn& draw, int step, int found) {
  const cards::Block& block = draw.sample.guided.pages[0].blocks[0];
  return draw.blind([&](Frame& frame) {
    draw_guided(frame, {"five-things", "Five things", &block, colours(), {}, {}, step, found});
  });
}

} // namespace

TEST_CASE("breathing guide") {
  Drawn draw; // in 4, hold 2, out 6 seconds

  SECTION("says what to do") {
    CHECK(shows(breathing_at(draw, 0), draw.word(Word::breathe_in)));
    CHECK(shows(breathing_at(draw, 3.9), draw.word(Word::breathe_in)));
    CHECK(shows(breathing_at(draw, 4.1), draw.word(Word::breathe_hold)));
    CHECK(shows(breathing_at(draw, 6.1), draw.word(Word::breathe_out)));
    CHECK(shows(breathing_at(draw, 11.9), draw.word(Word::breathe_out)));
    CHECK(shows(breathing_at(draw, 12.1), draw.word(Word::breathe_in)));
    CHECK(shows(breathing_at(draw, 119.9), draw.word(Word::breathe_out)));
  }

  SECTION("can be stopped at any time") {
    const Tree tree = breathing_at(draw, 1);
    CHECK(event_of<session::WentBack>(tree, "exercise.stop"));
    CHECK(tree.find("exercise.stop")->main_action);
    CHECK(event_of<session::Finished>(tree, "bar.finish"));
  }

  SECTION("moves about thirty times a second, and no further than its end") {
    breathing_at(draw, 1);
    REQUIRE(draw.blind.wake());
    CHECK(*draw.blind.wake() - draw.blind.look.now <= Milliseconds{40});
    CHECK(*draw.blind.wake() - draw.blind.look.now >= Milliseconds{16});
    breathing_at(draw, 119.99);
    CHECK(*draw.blind.wake() == Time{Milliseconds{120'000}});
  }

  SECTION("makes no new picture after the first breath") {
    const auto breathe = [&](double from) {
      for (int ms = 0; ms < 12'000; ms += 33) breathing_at(draw, from + ms / 1000.0);
      return draw.blind.textures().uploads();
    };
    const std::size_t after_one = breathe(0);
    CHECK(breathe(12) == after_one);
  }

  SECTION("fills and empties without a jump") {
    const cards::Breath breath{4, 2, 6, 10};
    double before = breath_at(breath, Milliseconds{0}).fullness;
    CHECK(before == 0);
    for (int ms = 20; ms < 24'000; ms += 20) {
      const double fullness = breath_at(breath, Milliseconds{ms}).fullness;
      REQUIRE(std::abs(fullness - before) < 0.02);
      REQUIRE(fullness >= 0);
      REQUIRE(fullness <= 1);
      before = fullness;
    }
    CHECK(breath_at(breath, Milliseconds{5000}).part == Breathing::hold);
    CHECK(breath_at(breath, Milliseconds{5000}).fullness == 1);
  }

  SECTION("stands times that make no sense") {
    CHECK(breath_at({4, 0, 6, 1}, Milliseconds{-500}).part == Breathing::in);
    for (const int ms : {0, 500, 5000}) {
      const BreathAt at = breath_at({0, 0, 0, 0}, Milliseconds{ms});
      CHECK(at.fullness >= 0);
      CHECK(at.fullness <= 1);
    }
  }
}

TEST_CASE("guided steps") {
  Drawn draw;

  SECTION("say one thing at a time, and which it is") {
    const Tree tree = guided(draw, 1, 0);
    CHECK(shows(tree, "Notice four things you can feel."));
    CHECK_FALSE(shows(tree, "Find five things you can see."));
    const Node* progress = node_saying(tree, draw.blind.words(Word::exercise_step, 2, 3));
    REQUIRE(progress);
    CHECK(progress->role == Role::progress);
  }

  SECTION("have a circle for each thing to find, filled when it is found") {
    const Tree tree = guided(draw, 0, 2);
    for (int i = 1; i <= 5; ++i) {
      const Node* circle = tree.find("found:" + std::to_string(i));
      REQUIRE(circle);
      CHECK(circle->selected == (i <= 2));
    }
    CHECK_FALSE(tree.find("found:6"));
    CHECK(shows(tree, draw.word(Word::exercise_touch)));
  }

  SECTION("an empty circle, whichever, is one more found; a full one goes back") {
    const Tree tree = guided(draw, 0, 2);
    CHECK(event_of<session::FoundOne>(tree, "found:3")->found == 3);
    CHECK(event_of<session::FoundOne>(tree, "found:5")->found == 3);
    CHECK(event_of<session::FoundOne>(tree, "found:2")->found == 1);
    CHECK(event_of<session::FoundOne>(tree, "found:1")->found == 0);
  }

  SECTION("never count beyond what there is") {
    for (const int found : {5, 7}) {
      const Tree tree = guided(draw, 0, found);
      for (int i = 1; i <= 5; ++i) {
        CHECK(tree.find("found:" + std::to_string(i))->selected);
        CHECK(event_of<session::FoundOne>(tree, "found:" + std::to_string(i))->found < 5);
      }
    }
  }

  SECTION("lead on and back, and nobody must find everything first") {
    const Tree first = guided(draw, 0, 0);
    CHECK(event_of<session::TurnedStep>(first, "exercise.next")->step == 1);
    CHECK_FALSE(first.find("exercise.previous"));
    const Tree second = guided(draw, 1, 0);
    CHECK(event_of<session::TurnedStep>(second, "exercise.previous")->step == 0);
  }

  SECTION("end after the last, with no circles where there is nothing to count") {
    const Tree tree = guided(draw, 2, 0);
    CHECK(event_of<session::TurnedStep>(tree, "exercise.next")->step == 3);
    CHECK(tree.find("exercise.next")->name == draw.word(Word::exercise_finish));
    CHECK_FALSE(tree.find("found:1"));
  }

  SECTION("stand a step that is not there") {
    CHECK(shows(guided(draw, 99, 0), "Breathe out slowly."));
    CHECK(shows(guided(draw, -1, 0), "Find five things you can see."));
  }
}

TEST_CASE("exercise done") {
  Drawn draw;

  SECTION("says that it is over, that any feeling is fine, and offers it again") {
    const Tree tree = draw("exercise done");
    CHECK(shows(tree, draw.word(Word::exercise_done_title)));
    CHECK(shows(tree, draw.word(Word::exercise_done_text)));
    const auto* again = event_of<session::StartedExercise>(tree, "exercise.again");
    REQUIRE(again);
    CHECK(again->card == "five-things");
    CHECK(again->lasts == Milliseconds{0});
    CHECK_FALSE(draw.blind.wake());
  }

  SECTION("leads home as the main thing to do next") {
    const Tree tree = draw("exercise done");
    CHECK(event_of<session::WentHome>(tree, "exercise.home"));
    CHECK(tree.find("exercise.home")->main_action);
    CHECK_FALSE(tree.find("exercise.again")->main_action);
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
  }

  SECTION("offers breathing again for as long as before") {
    const cards::Block& block = draw.sample.breathing.pages[0].blocks[1];
    const Time began{Milliseconds{5000}};
    const Tree tree = draw.blind([&](Frame& frame) {
      draw_exercise_done(frame, {"slow-breathing", "", &block, colours(), began, began + Milliseconds{120'000}, 0, 0});
    });
    REQUIRE(event_of<session::StartedExercise>(tree, "exercise.again"));
    CHECK(event_of<session::StartedExercise>(tree, "exercise.again")->lasts == Milliseconds{120'000});
  }
}
