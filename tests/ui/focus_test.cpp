#include "ui/focus.h"

#include "help/catch.h"
#include "ui/planted.h"

using namespace anteroom;
using namespace anteroom::ui;

namespace {

// Two rows of three, as they are read from the left.
Tree grid() {
  Tree tree;
  for (int row = 0; row < 2; ++row)
    for (int column = 0; column < 3; ++column)
      tree.nodes.push_back(button(std::string(1, static_cast<char>('a' + row * 3 + column)),
                                  {100.0 + column * 200, 100.0 + row * 200, 150, 150}));
  return tree;
}

// The same grid as a language that is read from the right has it.
Tree mirrored_grid() {
  Tree tree = grid();
  for (Node& node : tree.nodes) node.rect.x = node.visible.x = 800 - node.rect.right();
  return tree;
}

std::string moved(const Tree& tree, const std::string& from, Key key) { return move_focus(tree, from, key).focus; }

// A page with the planted bars and nothing but text between them.
Tree text_only(double offset) {
  Tree tree = page(offset);
  std::erase_if(tree.nodes, [](const Node& node) { return node.scrolls; });
  return tree;
}

} // namespace

TEST_CASE("A-20: focus in reading order") {
  SECTION("A-25: Tab visits everything and comes round, backwards too") {
    std::string at = "a";
    std::string seen;
    for (int i = 0; i < 6; ++i) {
      seen += at;
      at = moved(grid(), at, Key::next);
    }
    CHECK(seen == "abcdef");
    CHECK(at == "a");
    CHECK(moved(grid(), "a", Key::previous) == "f");
    CHECK(moved(grid(), "d", Key::previous) == "c");
  }

  SECTION("A-20: the order of reading is that of the tree, in mirrored screens as well") {
    CHECK(moved(mirrored_grid(), "a", Key::next) == "b");
  }

  SECTION("one thing alone keeps the focus") {
    Tree tree;
    tree.nodes = {button("only", {0, 0, 100, 100})};
    for (const Key key : {Key::next, Key::previous}) CHECK(moved(tree, "only", key) == "only");
    for (const Key key : {Key::up, Key::left}) CHECK(moved(tree, "only", key).empty());
  }

  SECTION("what is gone sends the focus to where it starts") {
    CHECK(moved(grid(), "gone", Key::next) == "a");
    CHECK(moved(grid(), "", Key::down) == "a");
    CHECK(moved(Tree{}, "gone", Key::next).empty());
  }
}

TEST_CASE("A-22: focus by arrows") {
  SECTION("goes where the arrow points") {
    CHECK(moved(grid(), "b", Key::left) == "a");
    CHECK(moved(grid(), "b", Key::right) == "c");
    CHECK(moved(grid(), "b", Key::down) == "e");
    CHECK(moved(grid(), "e", Key::up) == "b");
  }

  SECTION("A-22: right is to the right in right-to-left languages too") {
    CHECK(moved(mirrored_grid(), "b", Key::right) == "a");
    CHECK(moved(mirrored_grid(), "b", Key::left) == "c");
  }

  SECTION("stays at the edges of the screen") {
    CHECK(moved(grid(), "a", Key::left).empty());
    CHECK(moved(grid(), "a", Key::up).empty());
    CHECK(moved(grid(), "f", Key::down).empty());
  }

  SECTION("prefers what lies straight ahead to what is nearer but aside") {
    Tree tree;
    tree.nodes = {button("from", {400, 0, 100, 100}), button("aside", {0, 110, 100, 100}),
                  button("ahead", {400, 400, 100, 100})};
    CHECK(moved(tree, "from", Key::down) == "ahead");
  }
}

TEST_CASE("A-20: where the focus starts") {
  SECTION("at the first thing of the content") { CHECK(first_focus(page()) == "first"); }
  SECTION("at the main action where there is nothing to touch in the content") {
    Tree tree = text_only(0);
    tree.nodes.push_back(button("reader.next", {500, 710, 200, 80}));
    tree.nodes.back().main_action = true;
    CHECK(first_focus(tree) == "reader.next");
  }
  SECTION("A-20: never at Get help or Finish while there is something else") {
    Tree tree;
    tree.nodes = {button("bar.help", {0, 0, 100, 100}), button("card", {0, 200, 100, 100})};
    tree.nodes[0].main_action = tree.nodes[1].main_action = true;
    CHECK(first_focus(tree) == "card");
  }
  SECTION("at whatever there is") {
    Tree tree;
    tree.nodes = {button("bar.finish", {0, 0, 100, 100})};
    CHECK(first_focus(tree) == "bar.finish");
    CHECK(first_focus(Tree{}).empty());
  }
}

TEST_CASE("A-21: focus and scrolled text") {
  SECTION("is read with the arrow down before the focus leaves it, no line skipped") {
    double offset = 0;
    int presses = 0;
    for (; presses < 20; ++presses) {
      const FocusMove move = move_focus(text_only(offset), "bar.top", Key::down);
      if (!move.focus.empty()) {
        CHECK(move.focus == "bar.low");
        break;
      }
      REQUIRE(move.scroll_to);
      CHECK(*move.scroll_to > offset);
      CHECK(*move.scroll_to - offset <= 600);
      offset = *move.scroll_to;
    }
    CHECK(offset == 2000);
    CHECK(presses > 2);
  }

  SECTION("is left at once with Tab, so that the focus is always seen") {
    const FocusMove move = move_focus(text_only(0), "bar.top", Key::next);
    CHECK(move.focus == "bar.low");
    CHECK_FALSE(move.scroll_to);
  }

  SECTION("is read from its beginning before the first press jumps behind it") {
    const Tree far = page(0);
    Tree tree = text_only(0);
    const FocusMove move = move_focus(tree, "", Key::down);
    CHECK((move.scroll_to.value_or(0) > 0 || !move.focus.empty()));
    CHECK(move_focus(far, "", Key::down).focus == "first"); // in view: nothing to read before it
  }

  SECTION("that took the focus out of view gives it back to what is in view, by arrows") {
    const Tree below = page(2000);
    REQUIRE(below.find("first")->visible.empty());
    const FocusMove down = move_focus(below, "first", Key::down);
    CHECK(down.focus == "last");
    const Tree above = page(0);
    REQUIRE(above.find("last")->visible.empty());
    CHECK(move_focus(above, "last", Key::up).focus == "first");
  }

  SECTION("that took the focus out of view brings it back by Select") {
    const Tree below = page(2000);
    const FocusMove back = move_focus(below, "first", Key::select);
    CHECK(back.focus == "first");
    REQUIRE(back.scroll_to);
    CHECK_FALSE(page(*back.scroll_to).find("first")->visible.empty());
  }

  SECTION("A-21: what has the focus is brought into view whole") {
    const Tree before = page(1700);
    const FocusMove move = move_focus(before, "first", Key::next);
    CHECK(move.focus == "last");
    const Tree after = page(move.scroll_to.value_or(1700));
    const Node& last = *after.find("last");
    CHECK(last.visible == last.rect);
  }

  SECTION("pages by page keys, within its ends, and leaves the focus alone") {
    const FocusMove down = move_focus(page(0), "first", Key::page_down);
    CHECK(down.focus.empty());
    CHECK(down.scroll_to == 420.0);
    CHECK_FALSE(move_focus(page(0), "first", Key::page_up).scroll_to);
    CHECK(move_focus(page(300), "first", Key::page_up).scroll_to == 0.0);
    CHECK(move_focus(page(1900), "first", Key::page_down).scroll_to == 2000.0);
    CHECK_FALSE(move_focus(grid(), "a", Key::page_down).scroll_to);
  }
}
