#include "ui/hands.h"

#include "help/catch.h"
#include "ui/planted.h"

using namespace anteroom;
using namespace anteroom::ui;

TEST_CASE("hands: a tap") {
  Hand hand;

  SECTION("A-10: activates when the finger lifts, not before") {
    CHECK_FALSE(hand.down(150, 240).activated);
    CHECK(hand.hands.press->on == "first");
    hand.pass(80);
    CHECK(hand.up(150, 240).activated == "first");
    CHECK_FALSE(hand.hands.press);
  }

  SECTION("counts when the finger trembles a little") {
    hand.down(150, 240);
    hand.to(156, 247);
    CHECK(hand.up(152, 236).activated == "first");
  }

  SECTION("counts when down and up come at the same moment") {
    hand.down(150, 240);
    CHECK(hand.up(150, 240).activated == "first");
  }

  SECTION("A-12: that follows another at once in the same place presses nothing, and may scroll") {
    hand.hands.deaf_at = {152, 238};
    hand.hands.deaf_until = hand.now + kDeaf;
    hand.pass(static_cast<int>(kDeaf.count()) - 1);
    CHECK(hand.down(150, 240).touched);
    hand.pass(80);
    const Meant early = hand.up(150, 240);
    CHECK_FALSE(early.activated);
    CHECK(early.too_soon);
    hand.down(150, 240);
    const Meant later = hand.up(150, 240);
    CHECK(later.activated == "first");
    CHECK_FALSE(later.too_soon);
    hand.hands.deaf_until = hand.now + kDeaf;
    hand.down(20, 740); // elsewhere it is meant
    CHECK(hand.up(20, 740).activated == "bar.low");
    hand.hands.deaf_at = {640, 500};
    hand.hands.deaf_until = hand.now + kDeaf;
    hand.down(640, 500);
    hand.to(640, 300);
    CHECK(hand.to(640, 250).scroll_to.value_or(0) > 0);
  }

  SECTION("beside everything is a touch, and presses nothing") {
    CHECK(hand.down(900, 400).touched);
    const Meant meant = hand.up(900, 400);
    CHECK(meant.touched);
    CHECK_FALSE(meant.activated);
    CHECK_FALSE(meant.scroll_to);
  }

  SECTION("A-10: is cancelled by sliding off, and stays so when the finger comes back") {
    hand.down(20, 740);
    hand.to(400, 740);
    CHECK(hand.hands.press->on.empty());
    hand.to(20, 740);
    CHECK_FALSE(hand.up(20, 740).activated);
  }

  SECTION("A-11: held for long counts once") {
    hand.down(20, 740);
    for (int i = 0; i < 100; ++i) {
      hand.pass(100);
      CHECK_FALSE(hand.to(20, 740).activated);
    }
    CHECK(hand.up(20, 740).activated == "bar.low");
    CHECK_FALSE(hand.up(20, 740).activated);
  }

  SECTION("ends without a press when the finger vanishes") {
    hand.down(20, 740);
    const Meant meant = hand.gone();
    CHECK_FALSE(meant.activated);
    CHECK_FALSE(meant.touched);
    CHECK_FALSE(hand.hands.press);
    CHECK_FALSE(hand.up(20, 740).activated);
  }

  SECTION("on what went away meanwhile presses nothing") {
    hand.down(20, 740);
    hand.tree.nodes.pop_back();
    CHECK_FALSE(hand.up(20, 740).activated);
  }

  SECTION("without a put-down, such as one that began on the screen before, presses nothing") {
    CHECK_FALSE(hand.up(20, 740).activated);
    CHECK_FALSE(hand.to(20, 740).scroll_to);
  }

  SECTION("A-12: of a second finger is ignored while the first is down") {
    hand.down(150, 240, 1);
    hand.down(20, 740, 2);
    CHECK(hand.hands.press->on == "first");
    CHECK_FALSE(hand.up(20, 740, 2).activated);
    CHECK(hand.up(150, 240, 1).activated == "first");
  }

  SECTION("A-12: counts while a palm rests beside everything") {
    hand.down(900, 400, 1);
    hand.down(150, 240, 2);
    CHECK(hand.up(150, 240, 2).activated == "first");
    CHECK_FALSE(hand.up(900, 400, 1).activated);
  }

  SECTION("on the topmost of two that lie over each other") {
    hand.tree.nodes.push_back(button("over", {140, 230, 40, 40}));
    hand.down(150, 240);
    CHECK(hand.up(150, 240).activated == "over");
  }

  SECTION("on what lies under a bar reaches the bar") {
    hand.tree = page(2000 - 90); // "last" reaches down behind bar.low
    const Node& last = *hand.tree.find("last");
    REQUIRE(last.rect.bottom() > 660);
    hand.tree = page(2000 - 200);
    CHECK(hand.tree.hit({150, 720})->id == "bar.low");
  }

  SECTION("takes the focus out of sight") {
    hand.key(Key::next);
    CHECK(hand.hands.keys);
    hand.down(900, 400);
    CHECK_FALSE(hand.hands.keys);
  }
}

TEST_CASE("hands: keys") {
  Hand hand;

  SECTION("Select activates what has the focus") {
    hand.key(Key::next);
    REQUIRE(hand.focus == "first");
    CHECK(hand.key(Key::select).activated == "first");
  }

  SECTION("Select shows the focus first when it was out of sight") {
    const Meant meant = hand.key(Key::select);
    CHECK_FALSE(meant.activated);
    CHECK(meant.focus == "first");
    CHECK(hand.key(Key::select).activated == "first");
  }

  SECTION("Select on what is no longer there presses nothing, and finds a new focus") {
    hand.key(Key::next);
    hand.focus = "gone";
    const Meant meant = hand.key(Key::select);
    CHECK_FALSE(meant.activated);
    CHECK(meant.focus == "first");
  }

  SECTION("Select on what was scrolled away presses nothing, and brings it into view") {
    hand.key(Key::next);
    hand.key(Key::page_down);
    hand.key(Key::page_down);
    if (hand.tree.find(hand.focus)->visible.empty()) {
      const Meant meant = hand.key(Key::select);
      CHECK_FALSE(meant.activated);
      CHECK(meant.scroll_to);
    }
    CHECK(hand.key(Key::select).activated == "first");
  }

  SECTION("any other key is a sign of somebody, and changes nothing") {
    const Meant meant = hand.key(Key::other);
    CHECK(meant.touched);
    CHECK_FALSE(meant.focus);
    CHECK_FALSE(meant.activated);
    CHECK_FALSE(meant.scroll_to);
    CHECK_FALSE(hand.hands.keys);
  }

  SECTION("Back goes back, Leave ends the visit") {
    CHECK(hand.key(Key::back).back);
    CHECK(hand.key(Key::leave).leave);
    CHECK_FALSE(hand.key(Key::back).activated);
  }

  SECTION("any key is a sign of somebody") {
    for (const Key key : {Key::up, Key::down, Key::left, Key::right, Key::next, Key::previous, Key::select, Key::back,
                          Key::leave, Key::page_up, Key::page_down})
      CHECK(hand.key(key).touched);
  }

  SECTION("on a screen with nothing to touch do nothing") {
    hand.tree = {};
    for (const Key key : {Key::up, Key::next, Key::previous, Key::select, Key::page_down}) {
      const Meant meant = ui::feel(hand.hands, KeyDown{key}, hand.tree, "", Hand::kSlop, hand.now);
      CHECK_FALSE(meant.activated);
      CHECK(meant.focus.value_or("").empty());
      CHECK_FALSE(meant.scroll_to);
    }
  }
}
