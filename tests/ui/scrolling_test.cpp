#include "help/catch.h"
#include "ui/planted.h"

using namespace anteroom;
using namespace anteroom::ui;

TEST_CASE("scrolling: a drag") {
  Hand hand;

  SECTION("moves the page with the finger and presses nothing") {
    hand.down(150, 240);
    CHECK_FALSE(hand.to(150, 232).scroll_to); // still a tremble
    hand.pass(16);
    hand.to(150, 220);
    CHECK(hand.hands.press->dragging);
    CHECK(hand.hands.press->on.empty());
    hand.pass(16);
    CHECK(hand.to(150, 120).scroll_to == 100.0);
    hand.pass(500);
    hand.to(150, 120);
    const Meant meant = hand.up(150, 120);
    CHECK_FALSE(meant.activated);
    CHECK(hand.tree.scroll->offset == 100);
  }

  SECTION("follows the finger both ways, back to where it began") {
    hand.tree = page(500);
    hand.down(600, 400);
    hand.to(600, 380);
    hand.to(600, 300);
    CHECK(hand.tree.scroll->offset == 580);
    hand.to(600, 440);
    CHECK(hand.tree.scroll->offset == 440);
    hand.to(600, 380);
    CHECK(hand.tree.scroll->offset == 500);
  }

  SECTION("stops at both ends") {
    hand.down(600, 300);
    hand.to(600, 330);
    hand.to(600, 690);
    CHECK(hand.tree.scroll->offset == 0);
    hand.gone();
    hand.tree = page(1990);
    hand.down(600, 600);
    hand.to(600, 570);
    hand.to(600, 110);
    CHECK(hand.tree.scroll->offset == 2000);
  }

  SECTION("that begins on a bar does not move the page, and is no tap once it left the button") {
    hand.down(20, 740);
    CHECK_FALSE(hand.to(20, 400).scroll_to);
    CHECK_FALSE(hand.up(20, 400).activated);
    CHECK(hand.tree.scroll->offset == 0);
  }

  SECTION("on a page that is wholly seen is no drag") {
    hand.tree.scroll->most = 0;
    hand.down(150, 210);
    CHECK_FALSE(hand.to(150, 270).scroll_to);
    CHECK(hand.up(150, 270).activated == "first");
  }

  SECTION("across is no drag, and slides off") {
    hand.down(150, 240);
    CHECK_FALSE(hand.to(700, 240).scroll_to);
    CHECK_FALSE(hand.up(700, 240).activated);
  }

  SECTION("is not disturbed by a second finger") {
    hand.down(600, 600);
    hand.to(600, 560);
    hand.down(600, 200, 2);
    hand.to(600, 500, 2);
    hand.to(600, 460);
    CHECK(hand.tree.scroll->offset == 100);
  }

  SECTION("stops where it is when the finger vanishes") {
    hand.down(600, 600);
    hand.pass(16);
    hand.to(600, 580);
    hand.pass(16);
    hand.to(600, 300);
    const double offset = hand.tree.scroll->offset;
    hand.gone();
    CHECK_FALSE(hand.hands.glide);
    CHECK(hand.tree.scroll->offset == offset);
  }
}

TEST_CASE("scrolling: a flick") {
  Hand hand;

  SECTION("glides on, slower and slower, and comes to rest") {
    hand.drag(600, 500, 3);
    REQUIRE(hand.hands.glide);
    double before = hand.tree.scroll->offset;
    double step = 1e9;
    while (hand.hands.glide) {
      hand.pass(16);
      const auto offset = glide_on(hand.hands, hand.tree, hand.now);
      REQUIRE(offset);
      CHECK(*offset >= before);
      CHECK(*offset - before <= step + 0.01);
      step = *offset - before;
      before = *offset;
      hand.tree = page(*offset);
      REQUIRE(hand.now < Time{Milliseconds{6000}});
    }
    CHECK(before > 100);
    CHECK(before < 2000);
  }

  SECTION("stops at the end of the page") {
    hand.tree = page(1900);
    hand.drag(600, 200, 3);
    CHECK(hand.rests());
    CHECK(hand.tree.scroll->offset == 2000);
  }

  SECTION("stops at the beginning of the page") {
    hand.tree = page(60);
    hand.drag(200, 600, 4);
    CHECK(hand.rests());
    CHECK(hand.tree.scroll->offset == 0);
  }

  SECTION("is no flick when the finger rested before it lifted") {
    hand.down(600, 600);
    hand.pass(16);
    hand.to(600, 560);
    hand.pass(16);
    hand.to(600, 500);
    for (int i = 0; i < 12; ++i) {
      hand.pass(16);
      hand.to(600, 500);
    }
    hand.up(600, 500);
    CHECK_FALSE(hand.hands.glide);
  }

  SECTION("is no flick when the finger rested and told nothing of it") {
    hand.down(600, 600);
    hand.pass(16);
    hand.to(600, 560);
    hand.pass(16);
    hand.to(600, 500);
    hand.pass(700);
    hand.up(600, 500);
    CHECK_FALSE(hand.hands.glide);
  }

  SECTION("is never faster than the eye, however small the time between two moves") {
    hand.down(600, 690);
    hand.to(600, 650);
    hand.to(600, 110);
    hand.up(600, 110);
    REQUIRE(hand.hands.glide);
    CHECK(hand.hands.glide->speed <= 6);
  }

  SECTION("ends at a touch, which presses nothing on the page") {
    hand.drag(600, 500, 3);
    REQUIRE(hand.hands.glide);
    hand.pass(16);
    const Node& first = *hand.tree.find("first");
    const Rect seen = first.visible;
    REQUIRE_FALSE(seen.empty());
    hand.down(seen.x + 5, seen.y + seen.h / 2);
    CHECK_FALSE(hand.hands.glide);
    hand.pass(60);
    CHECK_FALSE(hand.up(seen.x + 5, seen.y + seen.h / 2).activated);
    // The next one does.
    hand.down(seen.x + 5, seen.y + seen.h / 2);
    CHECK(hand.up(seen.x + 5, seen.y + seen.h / 2).activated == "first");
  }

  SECTION("does not keep a bar from being pressed") {
    hand.drag(600, 500, 3);
    hand.down(20, 740);
    CHECK(hand.up(20, 740).activated == "bar.low");
  }

  SECTION("ends at a key and at the wheel") {
    hand.drag(600, 500, 3);
    hand.key(Key::next);
    CHECK_FALSE(hand.hands.glide);
    hand.drag(600, 500, 3);
    hand.feel(Wheel{1});
    CHECK_FALSE(hand.hands.glide);
  }

  SECTION("is over after a jump of the clock") {
    hand.drag(600, 500, 3);
    hand.pass(3'600'000);
    const auto offset = glide_on(hand.hands, hand.tree, hand.now);
    REQUIRE(offset);
    CHECK(*offset <= 2000);
    CHECK_FALSE(hand.hands.glide);
  }

  SECTION("moves nothing when no time passed") {
    hand.drag(600, 500, 3);
    CHECK(glide_on(hand.hands, hand.tree, hand.now) == hand.hands.glide->offset);
  }

  SECTION("on a page that does not scroll any more ends") {
    hand.drag(600, 500, 3);
    Tree short_page = page(0);
    short_page.scroll.reset();
    hand.pass(16);
    CHECK(glide_on(hand.hands, short_page, hand.now).value_or(0) == 0);
    hand.pass(16);
    glide_on(hand.hands, short_page, hand.now);
    CHECK_FALSE(hand.hands.glide);
  }
}

TEST_CASE("scrolling: a wheel") {
  Hand hand;

  SECTION("moves the page by a fifth of what is seen, within its ends") {
    CHECK(hand.feel(Wheel{1}).scroll_to == 120.0);
    CHECK(hand.feel(Wheel{-5}).scroll_to == 0.0);
    CHECK(hand.feel(Wheel{1000}).scroll_to == 2000.0);
  }

  SECTION("is a sign of somebody, also where nothing scrolls") {
    hand.tree.scroll.reset();
    const Meant meant = hand.feel(Wheel{1});
    CHECK(meant.touched);
    CHECK_FALSE(meant.scroll_to);
    CHECK_FALSE(meant.activated);
  }
}
