// The rules find what is planted.
#include "ui/layout_rules.h"

#include "help/catch.h"
#include "ui/planted.h"

using namespace anteroom;
using namespace anteroom::ui;

namespace {

const Panel kPanel{1000, 800, 250}; // 4 pixels a millimetre, larger than 9 inches

Node text(const std::string& words, const Rect& rect) {
  Node node = button("", rect);
  node.name = words;
  node.role = Role::text;
  node.event.reset();
  return node;
}

std::string broken(std::vector<Node> nodes) {
  Tree tree;
  tree.nodes = std::move(nodes);
  return joined(broken_rules(tree, kPanel));
}

} // namespace

TEST_CASE("layout rules") {
  SECTION("have nothing against a tidy screen") {
    CHECK(broken({text("Hello", {10, 10, 200, 40}), button("one", {10, 100, 120, 60}),
                  button("two", {142, 100, 120, 60})}) == "");
    CHECK(joined(broken_rules(page(), kPanel)) == "");
  }

  SECTION("A-8: see a target that is too small") {
    CHECK_THAT(broken({button("small", {10, 10, 40, 60})}),
               ContainsSubstring("small is 10.00 x 15.00 mm, less than 15"));
    CHECK(joined(broken_rules({"", {button("small", {10, 10, 48, 48})}, {}, {}}, {1000, 600, 200})) != "");
    CHECK(joined(broken_rules({"", {button("small", {10, 10, 60, 60})}, {}, {}}, {1000, 600, 195})) ==
          ""); // under 9 inches
  }

  SECTION("see a main action that is too narrow") {
    Node narrow = button("go", {10, 10, 100, 60});
    narrow.main_action = true;
    CHECK_THAT(broken({narrow}), ContainsSubstring("go is a main action of 25.00 mm, less than 30"));
  }

  SECTION("A-9: see two targets too near, or over each other") {
    CHECK_THAT(broken({button("a", {10, 10, 60, 60}), button("b", {78, 10, 60, 60})}),
               ContainsSubstring("a and b are 2.00 mm apart"));
    CHECK_THAT(broken({button("a", {10, 10, 60, 60}), button("b", {60, 20, 60, 60})}),
               ContainsSubstring("a and b lie over each other"));
  }

  SECTION("see what is outside the screen") {
    CHECK_THAT(broken({button("out", {950, 10, 60, 60})}), ContainsSubstring("out leaves the screen sideways"));
    CHECK_THAT(broken({button("low", {10, 760, 60, 60})}), ContainsSubstring("low is not on the screen whole"));
    CHECK_THAT(broken({text("Wide words", {-5, 10, 600, 60})}),
               ContainsSubstring("text \"Wide words\" leaves the screen"));
  }

  SECTION("see what cannot be told apart") {
    CHECK_THAT(broken({button("a", {10, 10, 60, 60}), button("a", {110, 10, 60, 60})}),
               ContainsSubstring("a is there twice"));
    Node nameless = button("a", {10, 10, 60, 60});
    nameless.name.clear();
    CHECK_THAT(broken({nameless}), ContainsSubstring("a can be touched but has no name"));
  }

  SECTION("A-1: see text that is hard to read") {
    Node pale = text("Pale", {10, 10, 100, 20});
    pale.ink = {128, 128, 128, 255};
    CHECK_THAT(broken({pale}), ContainsSubstring("contrast of 3.95, less than 4.5"));
    pale.large_text = true;
    CHECK(broken({pale}) == "");
  }

  SECTION("see text over text, and text over a button") {
    CHECK_THAT(broken({text("One", {10, 10, 100, 40}), text("Two", {20, 30, 100, 40})}),
               ContainsSubstring("lies over text \"Two\""));
    CHECK_THAT(broken({button("b", {10, 10, 100, 60}), text("One", {60, 30, 100, 20})}),
               ContainsSubstring("text \"One\" lies over b"));
  }

  SECTION("see what is too far up, and words that are too pale for high contrast") {
    Tree tree;
    tree.nodes = {button("far", {10, 100, 120, 60}), text("Grey", {10, 500, 200, 40})};
    tree.nodes[1].ink = {118, 118, 118, 255};
    CHECK_THAT(joined(broken_rules(tree, kPanel, {4.5, 400})),
               ContainsSubstring("far begins at 100.00, above 400.00 (A-16)"));
    CHECK_THAT(joined(broken_rules(tree, kPanel, {12, 0})), ContainsSubstring("less than 12.00 (A-2)"));
  }

  SECTION("see a target without room for the ring of the focus") {
    CHECK_THAT(broken({button("edge", {2, 10, 120, 60})}),
               ContainsSubstring("edge has no room on the screen for the ring"));
  }

  SECTION("let a scrolled button go under a bar") {
    Tree tree = page(2000 - 90);
    CHECK(joined(broken_rules(tree, kPanel)) == "");
  }
}
