#include "ui/help_screen.h"

#include "help/catch.h"
#include "ui/read_tree.h"
#include "ui/sorry_screen.h"
#include "ui/still_there_screen.h"

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

// Numbers stand alone in text of either direction.
std::string alone(const std::string& number) { return "\u2066" + number + "\u2069"; }

} // namespace

TEST_CASE("help screen") {
  Drawn draw;
  const Tree tree = draw("help");

  SECTION("has the emergency number before all else") {
    const std::string line = draw.blind.words(Word::help_emergency, "112");
    const Node* emergency = node_saying(tree, line);
    REQUIRE(emergency);
    CHECK(emergency->rect.y < node_saying(tree, draw.word(Word::help_staff))->rect.y);
    CHECK(emergency->visible == emergency->rect);
  }

  SECTION("shows every contact with each way to reach them") {
    for (const Contact& contact : draw.sample.contacts) {
      INFO(contact.name);
      CHECK(shows(tree, contact.name));
      CHECK(shows(tree, alone(contact.reach)));
      if (!contact.also.empty()) CHECK(shows(tree, alone(contact.also)));
      if (!contact.hours.empty()) CHECK(shows(tree, contact.hours));
      if (!contact.about.empty()) CHECK(shows(tree, contact.about));
    }
  }

  SECTION("points to the people who work here, with numbers or without") {
    CHECK(shows(tree, draw.word(Word::help_staff)));
    const Tree none = draw("help without numbers");
    CHECK(shows(none, draw.word(Word::help_none)));
    CHECK_FALSE(shows(none, draw.word(Word::help_staff)));
  }

  SECTION("leads back to where the visitor was") {
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
    CHECK_FALSE(tree.find("bar.home"));
    CHECK(event_of<session::Finished>(tree, "bar.finish"));
  }

  SECTION("stands fifty contacts") {
    const std::vector<Contact> many(50, draw.sample.contacts[0]);
    const Tree long_list = draw.blind([&](Frame& frame) { draw_help(frame, {"112", many}); });
    REQUIRE(long_list.scroll);
    CHECK(long_list.scroll->most > 800);
    CHECK(long_list.find("bar.more"));
  }
}

TEST_CASE("still there?") {
  Drawn draw;
  const Tree tree = draw("still-there");

  SECTION("asks, and says how long it waits") {
    CHECK(shows(tree, draw.word(Word::idle_title)));
    const Node* timer = node_saying(tree, draw.blind.words(Word::idle_seconds, 17));
    REQUIRE(timer);
    CHECK(timer->role == Role::timer);
  }

  SECTION("counts one second as one") {
    const Tree last = draw.blind([](Frame& frame) { draw_still_there(frame, {1, 0.03}); });
    CHECK(shows(last, draw.blind.words(Word::idle_seconds, 1)));
    CHECK(draw.blind.words(Word::idle_seconds, 1) != draw.blind.words(Word::idle_seconds, 2));
  }

  SECTION("A-49: covers everything: it shows nothing of the visit") {
    CHECK(ids_of(tree) == "bar.language bar.cover idle.stay idle.more-time bar.help bar.finish");
    CHECK(event_of<session::StayedHere>(tree, "idle.stay"));
    CHECK(tree.find("idle.stay")->main_action);
    CHECK_FALSE(tree.scroll);
  }

  SECTION("stands shares outside nought and one") {
    for (const double share : {-1.0, 0.0, 1.0, 2.0})
      CHECK(draw.blind([&](Frame& frame) { draw_still_there(frame, {0, share}); }).find("idle.stay"));
  }
}

TEST_CASE("no content") {
  Drawn draw;

  SECTION("is calm, and still says whom to call") {
    const Tree tree = draw("no-content");
    CHECK(shows(tree, draw.sample.form->questionnaire().title));
    CHECK(shows(tree, alone("112")));
    CHECK(shows(tree, alone(draw.sample.contacts[0].reach)));
    CHECK(ids_of(tree).empty());
  }

  SECTION("stands alone, with no number and no words") {
    CHECK(draw.blind([](Frame& frame) { draw_sorry(frame, {"Soon", "", "", "", {}}); }).nodes.size() >= 1);
  }
}
