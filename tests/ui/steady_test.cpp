// Hands that tremble, and hands that hold on.
#include "help/catch.h"
#include "ui/hands.h"
#include "ui/planted.h"

using namespace anteroom;
using namespace anteroom::ui;

TEST_CASE("A-12: the same target again") {
  Hand hand;
  const auto tap = [&](double x, double y) {
    hand.down(x, y);
    hand.pass(30);
    return hand.up(x, y).activated.has_value();
  };
  REQUIRE(tap(150, 240));

  SECTION("within the time that the site sets is a hand that trembles") {
    hand.pass(100);
    CHECK_FALSE(tap(150, 240));
    hand.pass(200); // from what counted, not from what did not
    CHECK(tap(150, 240));
  }
  SECTION("another target at once is meant") {
    hand.pass(20);
    CHECK(tap(20, 740));
  }
  SECTION("may be ignored for longer, and never") {
    hand.patience.same_target = Milliseconds{1'000};
    hand.pass(900);
    CHECK_FALSE(tap(150, 240));
    hand.patience.same_target = Milliseconds{0};
    CHECK(tap(150, 240));
  }
}

TEST_CASE("A-12: the same key again within the time that the site sets is a hand that trembles") {
  Hands hands;
  Patience patience;
  const Time start{Milliseconds{1000}};
  CHECK(strike(hands, Key::select, patience, start));
  CHECK_FALSE(strike(hands, Key::select, patience, start + Milliseconds{249}));
  CHECK(strike(hands, Key::select, patience, start + Milliseconds{250}));
  CHECK(strike(hands, Key::down, patience, start + Milliseconds{260}));
  patience.same_key = Milliseconds{500};
  CHECK_FALSE(strike(hands, Key::down, patience, start + Milliseconds{700}));
  patience.same_key = Milliseconds{0};
  CHECK(strike(hands, Key::down, patience, start + Milliseconds{260}));

  SECTION("on the next screen, too") {
    patience.same_key = Milliseconds{250};
    hands = on_another_screen(hands, patience, start);
    CHECK_FALSE(strike(hands, Key::down, patience, start + Milliseconds{300}));
  }
}

TEST_CASE("A-13: a key that is held") {
  Hands hands;
  Patience patience;
  const Time start{Milliseconds{1000}};
  REQUIRE(strike(hands, Key::down, patience, start));

  SECTION("does not repeat by itself") { CHECK_FALSE(repeats_at(hands, patience)); }
  SECTION("repeats where the site wants it, as late and as slowly as it wants, and only while it is held") {
    patience.repeat_delay = Milliseconds{2'000};
    patience.repeat_rate = Milliseconds{2'000};
    CHECK(repeats_at(hands, patience) == start + Milliseconds{2'000});
    hands.struck->repeated = start + Milliseconds{2'000};
    CHECK(repeats_at(hands, patience) == start + Milliseconds{4'000});
    let_go(hands, Key::up); // another one
    CHECK(repeats_at(hands, patience));
    let_go(hands, Key::down);
    CHECK_FALSE(repeats_at(hands, patience));
  }
  SECTION("never repeats what acts, or ends") {
    patience.repeat_delay = Milliseconds{500};
    for (const Key key : {Key::select, Key::back, Key::leave, Key::help, Key::cover, Key::scan, Key::louder}) {
      REQUIRE(strike(hands, key, patience, start + Milliseconds{1'000}));
      CHECK_FALSE(repeats_at(hands, patience));
    }
  }
  SECTION("is stuck after half a minute") {
    patience.repeat_delay = Milliseconds{500};
    hands.struck->repeated = start + Milliseconds{30'000};
    CHECK_FALSE(repeats_at(hands, patience));
  }
  SECTION("moves nothing on the next screen") {
    patience.repeat_delay = Milliseconds{500};
    CHECK_FALSE(repeats_at(on_another_screen(hands, patience, start), patience));
  }
}

TEST_CASE("a touch that has to rest") {
  Hand hand;
  hand.patience.hold = Milliseconds{400};

  SECTION("counts once it has rested for so long, when the finger lifts") {
    hand.down(150, 240);
    CHECK(rested(hand.hands, hand.patience, hand.now) == 0.0);
    hand.pass(200);
    CHECK(rested(hand.hands, hand.patience, hand.now) == 0.5);
    hand.pass(200);
    CHECK(rested(hand.hands, hand.patience, hand.now) == 1.0);
    CHECK(hand.up(150, 240).activated == "first");
  }
  SECTION("does nothing when the finger lifts too early") {
    hand.down(150, 240);
    hand.pass(399);
    CHECK_FALSE(hand.up(150, 240).activated);
    CHECK_FALSE(rested(hand.hands, hand.patience, hand.now));
  }
  SECTION("still drags a page, and slides off") {
    hand.down(640, 500);
    hand.to(640, 300);
    CHECK(hand.to(640, 250).scroll_to.value_or(0) > 0);
    hand.up(640, 250);
    hand.down(20, 740);
    hand.pass(300);
    hand.to(400, 740);
    hand.pass(300);
    CHECK_FALSE(rested(hand.hands, hand.patience, hand.now));
    CHECK_FALSE(hand.up(20, 740).activated);
  }
  SECTION("shows nothing to fill where nobody asked for it, and beside everything") {
    hand.down(900, 400);
    CHECK_FALSE(rested(hand.hands, hand.patience, hand.now));
    hand.gone();
    hand.patience.hold = Milliseconds{0};
    hand.down(150, 240);
    CHECK_FALSE(rested(hand.hands, hand.patience, hand.now));
  }
}
