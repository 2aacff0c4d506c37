#include "help/catch.h"
#include "ui/read_tree.h"
#include "ui/reader_screen.h"

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

// Every text of a page of the card is in the tree, with its role.
void check_blocks(const Tree& tree, const cards::Page& page) {
  for (const cards::Block& block : page.blocks)
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const Node* node = node_saying(tree, block.lines[i].text);
      INFO(block.lines[i].text);
      REQUIRE(node);
      CHECK(node->scrolls);
      if (block.kind == cards::BlockKind::heading) CHECK(node->role == Role::heading);
      if (block.kind == cards::BlockKind::picture) CHECK(node->role == Role::picture);
      if (block.kind == cards::BlockKind::question && i == 0) CHECK(node->role == Role::heading);
    }
}

} // namespace

TEST_CASE("reader") {
  Drawn draw;
  const cards::Card& card = draw.sample.card;

  SECTION("shows every block of its page, and none of the others") {
    check_blocks(draw("first page"), card.pages[0]);
    check_blocks(draw("middle page"), card.pages[1]);
    check_blocks(draw("last page"), card.pages[2]);
    CHECK_FALSE(shows(draw("first page"), "I am not broken."));
  }

  SECTION("is headed by the card's title on every page") {
    for (const char* page : {"first page", "middle page", "last page"}) {
      const Tree tree = draw(page);
      const Node* title = node_saying(tree, card.about.title);
      REQUIRE(title);
      CHECK(title->role != Role::button);
    }
  }

  SECTION("the first page leads on, not back a page") {
    const Tree tree = draw("first page");
    REQUIRE(event_of<session::TurnedPage>(tree, "reader.next"));
    CHECK(event_of<session::TurnedPage>(tree, "reader.next")->page == 1);
    CHECK(tree.find("reader.next")->main_action);
    CHECK_FALSE(tree.find("reader.previous"));
  }

  SECTION("a page in the middle leads both ways") {
    const Tree tree = draw("middle page");
    CHECK(event_of<session::TurnedPage>(tree, "reader.next")->page == 2);
    REQUIRE(event_of<session::TurnedPage>(tree, "reader.previous"));
    CHECK(event_of<session::TurnedPage>(tree, "reader.previous")->page == 0);
  }

  SECTION("the last page leads to what to read next") {
    const Tree tree = draw("last page");
    CHECK_FALSE(tree.find("reader.next"));
    CHECK(event_of<session::TurnedPage>(tree, "reader.previous")->page == 1);
    CHECK(shows(tree, draw.word(Word::reader_related)));
    CHECK(event_of<session::OpenedCard>(tree, "card:old-hurt")->card == "old-hurt");
    CHECK(event_of<session::OpenedCard>(tree, "card:slow-breathing"));
    CHECK_FALSE(shows(draw("first page"), draw.word(Word::reader_related)));
  }

  SECTION("the last page says where its facts come from, and who has read it") {
    const Tree tree = draw("last page");
    CHECK(shows(tree, draw.blind.words(Word::reader_source, card.source)));
    CHECK(shows(tree, draw.blind.words(Word::reader_reviewed, draw.blind.words(Word::reader_month, 11, 2026))));
    draw.sample.card.reviewed.clear();
    CHECK(shows(draw("last page"), draw.word(Word::reader_unreviewed)));
  }

  SECTION("says which page of how many") {
    const Tree tree = draw("middle page");
    const Node* progress = node_saying(tree, draw.blind.words(Word::reader_page, 2, 3));
    REQUIRE(progress);
    CHECK(progress->role == Role::progress);
    CHECK_FALSE(shows(draw("page with an exercise"), draw.blind.words(Word::reader_page, 1, 1)));
  }

  SECTION("starts an exercise from the last page, and knows how long it lasts") {
    const Tree tree = draw("page with an exercise");
    const auto* start = event_of<session::StartedExercise>(tree, "reader.start");
    REQUIRE(start);
    CHECK(start->card == "slow-breathing");
    CHECK(start->lasts == Milliseconds{120'000}); // ten breaths of 4 + 2 + 6 seconds
    CHECK(tree.find("reader.start")->main_action);
    CHECK_FALSE(draw("last page").find("reader.start"));
  }

  SECTION("guided steps end when the visitor says so") {
    const Tree tree = draw.blind([&](Frame& frame) {
      draw_reader(frame, {&draw.sample.guided, 0, colours(), "", "", {}});
    });
    REQUIRE(event_of<session::StartedExercise>(tree, "reader.start"));
    CHECK(event_of<session::StartedExercise>(tree, "reader.start")->lasts == Milliseconds{0});
  }

  SECTION("leads back, and home") {
    const Tree tree = draw("first page");
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
    CHECK(event_of<session::WentHome>(tree, "bar.home"));
  }

  SECTION("stands with a page that has nothing on it") {
    cards::Card bare;
    bare.about.title = "Bare";
    bare.pages.resize(1);
    const Tree tree = draw.blind([&](Frame& frame) { draw_reader(frame, {&bare, 0, colours(), "", "", {}}); });
    CHECK(shows(tree, "Bare"));
    CHECK(tree.find("bar.finish"));
  }

  SECTION("draws plain colour where a picture cannot be had") {
    draw.sample.card.about.picture = "missing";
    CHECK(shows(draw("first page"), card.about.title));
    CHECK(draw.blind.vertices() > 100);
  }
}
