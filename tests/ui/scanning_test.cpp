#include "ui/scanning.h"

#include "help/catch.h"
#include "ui/planted.h"

#include <functional>
#include <set>

using namespace anteroom;
using namespace anteroom::ui;

namespace {

constexpr Milliseconds kPace{2500};

// `rows` of `columns` things on the page, and two in a bar.
Tree grid(int rows, int columns) {
  Tree tree;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      tree.nodes.push_back(button("r" + std::to_string(row) + "c" + std::to_string(column),
                                  {10.0 + column * 100, 100.0 + row * 100, 80, 80}));
  tree.nodes.push_back(button("bar.help", {10, 1700, 80, 80}));
  tree.nodes.push_back(button("bar.finish", {910, 1700, 80, 80}));
  return tree;
}

struct Switch {
  Tree tree;
  Scan scan = {};
  Time now{Milliseconds{1000}};

  Stop at() const { return stop_at(scan, tree); }
  void go() {
    now += kPace;
    step(scan, tree, now, kPace);
  }
  std::string hit() { return press(scan, tree, now, kPace).value_or(""); }
};

} // namespace

TEST_CASE("one switch") {
  SECTION("goes through few things one by one, in reading order, a pace each") {
    Switch one{grid(1, 3)};
    CHECK(one.hit().empty()); // the first press begins
    CHECK(one.at() == Stop{"r0c0"});
    CHECK(one.scan.next == one.now + kPace);
    std::string seen;
    for (int i = 0; i < 5; ++i) {
      seen += one.at().front() + " ";
      one.go();
    }
    CHECK(seen == "r0c0 r0c1 r0c2 bar.help bar.finish ");
    CHECK(one.at() == Stop{"r0c0"});
  }

  SECTION("takes what the focus is at") {
    Switch one{grid(1, 3)};
    one.hit();
    one.go();
    CHECK(one.hit() == "r0c1");
  }

  SECTION("goes through many things by groups: the page, then the bars") {
    Switch one{grid(1, 8)};
    one.hit();
    CHECK(one.at().size() == 8);
    one.go();
    CHECK(one.at() == Stop{"bar.help", "bar.finish"});
    CHECK(one.hit().empty()); // enters it
    CHECK(one.at() == Stop{"bar.help"});
    CHECK(one.hit() == "bar.help");
  }

  SECTION("takes each bar for itself, with what lies in it") {
    Tree tree = grid(1, 6);
    tree.nodes.push_back(button("bar.back", {10, 5, 80, 80}));
    tree.nodes.push_back(button("bar.language", {910, 5, 80, 80}));
    tree.nodes.push_back(button("reader.next", {500, 1705, 80, 70}));
    const auto all = stops(tree, {});
    REQUIRE(all.size() == 3);
    CHECK(all[0].size() == 6);
    CHECK(all[1] == Stop{"bar.help", "bar.finish", "reader.next"});
    CHECK(all[2] == Stop{"bar.back", "bar.language"});
  }

  SECTION("goes through a page of many by rows") {
    Switch one{grid(4, 10)};
    one.hit();
    one.hit(); // the page
    CHECK(one.at().size() == 10);
    CHECK(one.at().front() == "r0c0");
    one.go();
    CHECK(one.at().front() == "r1c0");
    one.hit(); // the row, which has more than eight
    CHECK(one.at().size() == 8);
    one.hit();
    CHECK(one.at() == Stop{"r1c0"});
  }

  SECTION("goes on behind a group that was gone through twice") {
    Switch one{grid(1, 8)};
    one.hit();
    one.hit();
    for (int i = 0; i < 16; ++i) one.go();
    CHECK(one.at() == Stop{"bar.help", "bar.finish"});
  }

  SECTION("waits for a press after three rounds, and then takes nothing but begins again") {
    Switch one{grid(1, 3)};
    one.hit();
    for (int i = 0; i < 15; ++i) {
      CHECK(one.scan.next);
      one.go();
    }
    CHECK_FALSE(one.scan.next);
    CHECK(one.at().empty());
    CHECK(one.scan.on);
    CHECK(one.hit().empty());
    CHECK(one.at() == Stop{"r0c0"});
  }

  SECTION("gets everywhere, however much there is") {
    for (const Tree& tree : {grid(1, 1), grid(3, 3), grid(4, 11), grid(40, 1), grid(13, 13)}) {
      std::set<std::string> met;
      const std::function<void(std::vector<std::size_t>)> enter = [&](const std::vector<std::size_t>& within) {
        REQUIRE(within.size() < 8);
        const auto all = stops(tree, within);
        CHECK(all.size() <= 22);
        for (std::size_t i = 0; i < all.size(); ++i) {
          if (all[i].size() == 1) met.insert(all[i].front());
          auto deeper = within;
          deeper.push_back(i);
          if (all[i].size() > 1) enter(deeper);
        }
      };
      enter({});
      CHECK(met.size() == tree.nodes.size());
    }
  }

  SECTION("finds nothing on a screen with nothing to touch") {
    Switch one{Tree{}};
    CHECK(one.hit().empty());
    for (int i = 0; i < 9; ++i) one.go();
    CHECK(one.at().empty());
  }

  SECTION("keeps to what there is when the screen gets smaller under it") {
    Switch one{grid(4, 10)};
    one.hit();
    one.hit();
    one.hit();
    one.tree = grid(1, 2);
    CHECK(one.at().size() <= 1);
    one.go();
    CHECK(one.at().size() == 1);
  }
}
