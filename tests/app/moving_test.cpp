// What moves by itself, and what does not.
#include "app/kiosk.h"
#include "help/catch.h"
#include "ui/fade.h"

using namespace anteroom;
using namespace anteroom::app;

TEST_CASE("A-52, A-57: a focus that moves, and an answer that is looked at, lead nowhere") {
  Kiosk kiosk;
  REQUIRE(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start"}) == "");
  const std::string screen = kiosk.screen();
  const auto trail = kiosk.visit().trail.size();
  for (int i = 0; i < 40; ++i) {
    kiosk.player->key(i % 3 == 0 ? Key::next : i % 3 == 1 ? Key::down : Key::right);
    REQUIRE(kiosk.screen() == screen);
    REQUIRE(kiosk.visit().trail.size() == trail);
    REQUIRE(kiosk.visit().taking.answers.given.empty());
  }
}

TEST_CASE("A-51, A-52: a screen comes with one short fade, or with none") {
  for (const bool motion : {true, false}) {
    Config config = plain_config();
    config.motion = motion;
    Kiosk kiosk({small_bundle()}, config);
    REQUIRE(kiosk.tap({"attract.begin"}) == "");
    kiosk.wait(1);
    Time now = kiosk.now();
    kiosk.app->apply(session::OpenedTopic{"alarm"}, now);
    // A veil that only grows thinner: nothing flashes, and it is gone within 200 ms.
    int frames = 0;
    for (const Time began = now; now - began < Milliseconds{1'000}; now += Milliseconds{10}) {
      kiosk.app->tick(now);
      if (!kiosk.app->dirty()) continue;
      kiosk.draw(now);
      ++frames;
      if (now - began > Milliseconds{200}) FAIL_CHECK("something still moves after " << (now - began).count() << " ms");
    }
    if (motion)
      CHECK(frames > 3);
    else
      CHECK(frames == 1);
  }
}
