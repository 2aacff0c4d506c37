#include "help/catch.h"
#include "ui/read_tree.h"
#include "ui/result_screen.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

const check::Item& item(const Drawn& draw, const std::string& link) {
  return draw.sample.kinds->questionnaire().items[static_cast<std::size_t>(place(draw.sample.kinds, link))];
}

} // namespace

TEST_CASE("support") {
  Drawn draw;
  const Tree tree = draw("support");

  SECTION("says that it is there, and who") {
    const check::Safety& safety = draw.sample.kinds->questionnaire().safety[0];
    CHECK(shows(tree, safety.title));
    for (const std::string& paragraph : safety.text) CHECK(shows(tree, paragraph));
    CHECK(shows(tree, draw.word(Word::help_staff)));
    for (const Contact& contact : draw.sample.contacts) CHECK(shows(tree, contact.name));
    CHECK(shows(tree, draw.blind.words(Word::help_emergency, "112")));
  }
  SECTION("lets the visitor go on, back, or away") {
    CHECK(event_of<session::WentOn>(tree, "support.go-on"));
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
    CHECK(event_of<session::Finished>(tree, "bar.finish"));
    CHECK(event_of<session::OpenedHelp>(tree, "bar.help"));
  }
}

TEST_CASE("the review") {
  Drawn draw;
  const Tree tree = draw("review");
  const auto row = [&](const char* link) {
    return tree.find("review:" + std::to_string(place(draw.sample.kinds, link)));
  };

  SECTION("A-58: has every question that is asked, with its answer") {
    CHECK(row("worry")->name == "1. " + item(draw, "worry").text);
    CHECK(row("worry")->value == "Most days");
    CHECK(row("several")->value == "A walk \u00b7 Someone beside me \u00b7 Breathing");
    CHECK(row("scale")->value == "4");
    CHECK(row("many")->note == draw.word(Word::review_open));
    CHECK_FALSE(row("later")); // asked after another answer
    CHECK_FALSE(row("intro"));
  }
  SECTION("A-58: leads to each, and to the result as the one thing to do") {
    REQUIRE(row("long"));
    CHECK(std::get<session::ChangedAnswer>(*row("long")->event).item == place(draw.sample.kinds, "long"));
    CHECK(event_of<session::AskedForResult>(tree, "check.show"));
    CHECK(tree.find("check.show")->main_action);
    CHECK(std::ranges::count_if(tree.nodes, [](const Node& n) { return n.main_action && n.id.starts_with("check"); }) ==
          1);
  }
  SECTION("warns that others may see the result") { CHECK(shows(tree, draw.word(Word::review_text))); }
}

TEST_CASE("result") {
  Drawn draw;
  const Tree tree = draw("result");
  const check::Guidance& band = draw.sample.form->questionnaire().scores[0].bands[0].guidance;

  SECTION("says in words what the answers are like, and that it is no diagnosis") {
    REQUIRE(shows(tree, band.title));
    CHECK(node_saying(tree, band.title)->role == Role::title);
    for (const std::string& paragraph : band.text) CHECK(shows(tree, paragraph));
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
  SECTION("names whose questions they are") {
    CHECK(shows(tree, draw.sample.form->questionnaire().copyright));
    CHECK(shows(tree, draw.blind.words(Word::reader_source, draw.sample.form->questionnaire().source)));
  }
  SECTION("gives something to take along, and says what is in it") {
    CHECK(node_saying(tree, draw.word(Word::takeaway_text)));
    CHECK(std::ranges::any_of(tree.nodes, [](const Node& n) { return n.role == Role::picture && n.rect.w > 50; }));
    CHECK_FALSE(shows(draw("result with support"), draw.word(Word::takeaway_text)));
  }
  SECTION("shows the square for a phone whole, to whoever goes on with More, at every size") {
    for (const Panel& panel : panels())
      for (const session::TextSize size :
           {session::TextSize::standard, session::TextSize::large, session::TextSize::largest}) {
        Drawn other;
        other.blind.look = look_of(panel, size);
        bool whole = false;
        double before = -1;
        for (Tree page = other("result"); !whole && page.scroll && page.scroll->offset > before;
             page = other("result")) {
          before = page.scroll->offset;
          for (const Node& node : page.nodes)
            whole = whole || (node.role == Role::picture && node.name == draw.word(Word::takeaway_title) &&
                              node.visible.h >= node.rect.h - 1);
          if (const auto* on = event_of<session::Scrolled>(page, "bar.more")) other.blind.look.scroll_mm = on->mm;
        }
        CAPTURE(name_of(other.blind.look));
        CHECK(whole);
      }
  }
  SECTION("begins with support where an answer calls for it, with whom to turn to, once") {
    const Tree supported = draw("result with support");
    const check::Safety& safety = draw.sample.kinds->questionnaire().safety[0];
    REQUIRE(node_saying(supported, safety.title));
    CHECK(node_saying(supported, safety.title)->rect.y <
          node_saying(supported, draw.sample.kinds->questionnaire().general.title)->rect.y);
    CHECK(std::ranges::count_if(supported.nodes,
                                [&](const Node& n) { return n.name == draw.sample.contacts[0].name; }) == 1);
  }
  SECTION("can be taken again") {
    REQUIRE(event_of<session::TookAgain>(tree, "result.again"));
    CHECK(event_of<session::TookAgain>(tree, "result.again")->form == draw.sample.form);
  }
  SECTION("is no dead end without cards and contacts either") {
    const Tree bare = draw.blind([&](Frame& f) { draw_result(f, {{draw.sample.form, colours()}, &band, {}, 0, 9}); });
    CHECK(shows(bare, draw.word(Word::help_staff)));
    CHECK_FALSE(shows(bare, draw.word(Word::result_try)));
    CHECK_FALSE(shows(bare, draw.word(Word::result_read)));
    CHECK(bare.find("bar.home"));
  }
}
