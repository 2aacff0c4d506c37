// One touch hides the screen: from others' eyes, and from their ears.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

// A voice that says whether it sounds.
class Voice final : public speech::Speaking {
public:
  bool sounds = false;
  long long speak(std::vector<speech::Line>, std::size_t from) override {
    sounds = true;
    return turn_ = turn_ + 1, from_ = from, turn_;
  }
  void hush() override { sounds = false; }
  void set(const speech::Manner&) override {}
  speech::Heard heard() const override {
    return {turn_, sounds ? std::optional(from_) : std::nullopt, !sounds, false, false};
  }

private:
  long long turn_ = 0;
  std::size_t from_ = 0;
};

Point middle_of(const ui::Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

} // namespace

TEST_CASE("the cover of a visit") {
  Voice voice;
  Kiosk kiosk({small_bundle()}, plain_config(), &voice);
  REQUIRE(kiosk.tap({"attract.begin", "topic:calm", "check:close", "check.start", "answer:1"}) == "");
  REQUIRE(kiosk.screen() == "answering");

  SECTION("is there in the very next frame, whole") {
    const Point at = middle_of(kiosk.tree().find("bar.cover")->rect);
    const Time now = kiosk.now() + ui::kDeaf;
    kiosk.app->input(Finger{Finger::Phase::down, 1, at}, now);
    kiosk.app->input(Finger{Finger::Phase::up, 1, at}, now);
    const int frames = kiosk.stage.frames;
    kiosk.draw(now);
    CHECK(kiosk.stage.frames == frames + 1);
    CHECK(kiosk.screen() == "cover");
    CHECK(kiosk.shows("Word cover_title"));
    CHECK_FALSE(kiosk.app->dirty()); // nothing fades
    CHECK_FALSE(kiosk.tree().find("answer:1"));
  }

  SECTION("is silent, and stays so whatever is pressed") {
    REQUIRE(kiosk.tap({"bar.back", "bar.back", "bar.listen"}) == "");
    REQUIRE(voice.sounds);
    REQUIRE(kiosk.tap({"bar.cover"}) == "");
    CHECK_FALSE(voice.sounds);
    for (const Key key : {Key::listen, Key::again, Key::down, Key::next, Key::back, Key::other}) {
      kiosk.player->key(key);
      CHECK_FALSE(voice.sounds);
      CHECK(kiosk.screen() == "cover");
    }
  }

  SECTION("goes by touch, and everything is as it was") {
    const session::Visit before = kiosk.visit();
    REQUIRE(kiosk.tap({"bar.cover", "cover.go-on"}) == "");
    CHECK(kiosk.screen() == "answering");
    CHECK(kiosk.visit().taking == before.taking);
    CHECK(kiosk.visit().trail == before.trail);
  }

  SECTION("goes by keys, and the focus is where it was") {
    kiosk.player->key(Key::next);
    kiosk.player->key(Key::next);
    const std::string focus = kiosk.visit().trail.back().focus;
    kiosk.app->apply(session::Covered{}, kiosk.now());
    kiosk.player->settle();
    kiosk.player->key(Key::select); // to where it starts
    CHECK(kiosk.visit().cover_focus == "cover.go-on");
    kiosk.player->key(Key::select);
    CHECK(kiosk.screen() == "answering");
    CHECK(kiosk.visit().trail.back().focus == focus);
    CHECK(kiosk.visit().cover_focus.empty());
  }

  SECTION("leads to help, and out") {
    REQUIRE(kiosk.tap({"bar.cover", "bar.help"}) == "");
    CHECK(kiosk.screen() == "help");
    REQUIRE(kiosk.tap({"bar.cover"}) == "");
    kiosk.player->key(Key::leave);
    CHECK(kiosk.visit().empty());
  }

  SECTION("does not scroll, and leaves the page where it was") {
    REQUIRE(kiosk.tap({"bar.cover"}) == "");
    kiosk.app->input(Wheel{3}, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "cover");
    CHECK(kiosk.visit().trail.back().scroll_mm == 0);
  }

  SECTION("is asked whether anyone is there, as every screen is") {
    REQUIRE(kiosk.tap({"bar.cover"}) == "");
    kiosk.wait(121);
    CHECK(kiosk.screen() == "still-there");
    kiosk.wait(31);
    CHECK(kiosk.visit().empty());
  }
}
