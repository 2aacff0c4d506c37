// Which bundle is shown, and when.
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

// Whether any word of the new bundle, or of the old, is on the screen.
bool any_new(const Kiosk& kiosk) {
  return std::any_of(kiosk.tree().nodes.begin(), kiosk.tree().nodes.end(),
                     [](const ui::Node& n) { return n.name.rfind("New ", 0) == 0; });
}

std::string rubbish(const help::TempFolder& folder, const std::string& name) {
  help::write_bytes(folder / name, "this is no bundle");
  return folder / name;
}

} // namespace

TEST_CASE("the bundle that is shown") {
  const help::TempFolder folder;

  SECTION("is the first that is offered, and it is told so") {
    Kiosk kiosk;
    CHECK(kiosk.bundles.shown == std::vector<std::string>{small_bundle()});
    CHECK(kiosk.logged("A small bundle"));
    CHECK(kiosk.bundles.distrusted.empty());
  }

  SECTION("one that cannot be opened is distrusted, and the next is shown") {
    const std::string bad = rubbish(folder, "bad.anteroom");
    Kiosk kiosk({bad, small_bundle()});
    CHECK(kiosk.bundles.distrusted == std::vector<std::string>{bad});
    CHECK(kiosk.bundles.shown == std::vector<std::string>{small_bundle()});
    CHECK(kiosk.logged(bad));
    CHECK(kiosk.screen() == "attract");
  }

  SECTION("is proved by its home screen, once, before anybody is there") {
    Kiosk kiosk;
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.bundles.proved == std::vector<std::string>{small_bundle()});
    CHECK(kiosk.visit().empty());
    CHECK(kiosk.textures.texts().size() <= kiosk.tree().nodes.size());
    kiosk.tap({"attract.begin", "bar.finish"});
    kiosk.wait(5);
    CHECK(kiosk.bundles.proved.size() == 1);
  }

  SECTION("with a picture of its home screen that cannot be read gives way before anybody sees it") {
    const std::string torn = folder / "torn.anteroom";
    help::make_bundle(torn, {"torn", "Torn", 3, [](sqlite3* db) {
                               help::run_sql(db, "UPDATE picture SET webp = CAST(substr(webp, 1, 30) || "
                                                 "zeroblob(length(webp) - 30) AS BLOB)");
                             }});
    Kiosk kiosk({torn, small_bundle()});
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.bundles.distrusted == std::vector<std::string>{torn});
    CHECK(kiosk.bundles.proved == std::vector<std::string>{small_bundle()});
    CHECK(kiosk.logged("a picture of its home screen cannot be read"));
  }

  SECTION("when none can be opened there is the built-in card, which says whom to call") {
    Kiosk kiosk({rubbish(folder, "a"), rubbish(folder, "b"), folder / "missing"});
    CHECK(kiosk.screen() == "no-content");
    CHECK(kiosk.bundles.distrusted.size() == 3);
    CHECK(kiosk.shows("We are getting things ready"));
    CHECK(kiosk.shows("\u2066112\u2069"));
    CHECK(kiosk.shows("Someone who listens"));
    CHECK(kiosk.logged("No content can be shown"));
  }

  SECTION("many bad ones do not hide a good one behind them") {
    std::vector<std::string> paths;
    for (int i = 0; i < 9; ++i) paths.push_back(rubbish(folder, "bad" + std::to_string(i)));
    paths.push_back(small_bundle());
    Kiosk kiosk(paths);
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.bundles.distrusted.size() == 9);
  }

  SECTION("a bad one that is offered again and again is not tried for ever") {
    Kiosk kiosk(std::vector<std::string>{});
    const std::string bad = rubbish(folder, "bad");
    struct Stubborn : Bundles {
      std::string path;
      int tries = 0;
      Result<std::string> current() override { return path; }
      void distrust(const std::string&) override { ++tries; }
      void showing(const std::string&) override {}
    } stubborn;
    stubborn.path = bad;
    const App app(plain_config(), kiosk.typesetter, kiosk.textures, stubborn, [](const std::string&) {});
    CHECK(stubborn.tries == 1);
    CHECK(app.screen() == "no-content");
  }

  SECTION("the built-in card shows its last number by finger and by key") {
    Config config = plain_config();
    config.contacts.resize(6, config.contacts.at(0));
    Kiosk kiosk(std::vector<std::string>{}, config);
    kiosk.stage.size = {800, 480, 154};
    kiosk.player->settle();
    REQUIRE(kiosk.tree().scroll);
    REQUIRE(kiosk.tree().scroll->most > 20);
    kiosk.player->drag({400, 400}, {400, 100}, Milliseconds{400});
    CHECK(kiosk.tree().scroll->offset > 20);
    for (int i = 0; i < 20; ++i) kiosk.player->key(Key::up);
    CHECK(kiosk.tree().scroll->offset == 0);
    for (int i = 0; i < 20; ++i) kiosk.player->key(Key::down);
    CHECK(kiosk.tree().scroll->offset > kiosk.tree().scroll->most - 1);
  }

  SECTION("the built-in card stands touches, keys and time") {
    Kiosk kiosk(std::vector<std::string>{});
    kiosk.player->tap(Point{600, 400});
    kiosk.player->drag({600, 700}, {600, 100}, Milliseconds{80});
    for (const Key key : {Key::select, Key::next, Key::down, Key::leave, Key::back}) kiosk.player->key(key);
    kiosk.wait(600);
    CHECK(kiosk.screen() == "no-content");
    CHECK(kiosk.visit().empty());
    CHECK_FALSE(kiosk.app->next_wake());
  }

  SECTION("the first that comes takes the place of the built-in card at once") {
    Kiosk kiosk(std::vector<std::string>{});
    kiosk.bundles.paths = {small_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.tap({"attract.begin"}) == "");
    CHECK(kiosk.shows("Finding calm"));
  }
}

TEST_CASE("a new bundle") {
  const help::TempFolder folder;
  Kiosk kiosk;

  SECTION("is shown at once while nobody is there") {
    kiosk.bundles.paths = {new_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.bundles.shown.back() == new_bundle());
    kiosk.tap({"attract.begin"});
    CHECK(kiosk.shows("New Finding calm"));
  }

  SECTION("that comes during a visit is not shown before the visit ends, on no screen") {
    CHECK(kiosk.tap({"attract.begin", "topic:calm"}) == "");
    kiosk.bundles.paths = {new_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "topic");
    for (const char* id :
         {"check:close", "check.start", "answer:1", "answer:1", "answer:1", "support.go-on", "check.show",
          "card:alarm-stays-on", "reader.next", "card:old-hurt", "note.read", "bar.home", "topic:alarm", "bar.help"}) {
      CHECK(kiosk.tap({id}) == "");
      CHECK_FALSE(any_new(kiosk));
      CHECK(kiosk.app->library().path() == small_bundle());
    }
    CHECK(kiosk.tap({"bar.finish"}) == "");
    CHECK(kiosk.app->library().path() == new_bundle());
    kiosk.tap({"attract.begin"});
    CHECK(kiosk.shows("New Finding calm"));
    CHECK_FALSE(kiosk.shows("Finding calm"));
  }

  SECTION("also comes when the visitor just walked away") {
    kiosk.tap({"attract.begin", "topic:calm"});
    kiosk.bundles.paths = {new_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    kiosk.wait(125);
    CHECK(kiosk.screen() == "still-there");
    CHECK(kiosk.app->library().path() == small_bundle());
    kiosk.wait(30);
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.app->library().path() == new_bundle());
  }

  SECTION("takes every picture of the old one away") {
    kiosk.tap({"attract.begin", "topic:calm"});
    kiosk.bundles.paths = {new_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    kiosk.app->apply(session::Finished{}, kiosk.now());
    CHECK(kiosk.app->cached_bytes() == 0);
    CHECK(kiosk.textures.alive() == 0);
    CHECK(kiosk.textures.faults() == 0);
  }

  SECTION("that cannot be opened leaves the old one as it is") {
    const std::string bad = rubbish(folder, "bad.anteroom");
    kiosk.tap({"attract.begin"});
    kiosk.bundles.paths = {bad, small_bundle()};
    kiosk.app->bundle_arrived(kiosk.now());
    CHECK(kiosk.tap({"bar.finish", "attract.begin", "topic:calm"}) == "");
    CHECK(kiosk.bundles.distrusted == std::vector<std::string>{bad});
    CHECK(kiosk.app->library().path() == small_bundle());
    CHECK(kiosk.shows("Slow breathing"));
  }

  SECTION("that vanished again, with all others, leaves the old one as it is") {
    kiosk.tap({"attract.begin"});
    kiosk.bundles.paths = {};
    kiosk.app->bundle_arrived(kiosk.now());
    CHECK(kiosk.tap({"bar.finish", "attract.begin", "topic:calm"}) == "");
    CHECK(kiosk.shows("Slow breathing"));
  }

  SECTION("that is the one that is shown already changes nothing") {
    const std::size_t shown = kiosk.bundles.shown.size();
    kiosk.app->bundle_arrived(kiosk.now());
    CHECK(kiosk.bundles.shown.size() == shown);
  }
}

TEST_CASE("content that is not in the bundle") {
  Kiosk kiosk;
  kiosk.tap({"attract.begin"});
  const auto shows_home = [&](const session::Event& event) {
    kiosk.app->apply(session::WentHome{}, kiosk.now());
    kiosk.app->apply(event, kiosk.now());
    kiosk.player->settle();
    return kiosk.tree().find("topic:calm") && kiosk.tree().find("bar.finish");
  };

  SECTION("is shown as home, and the visit goes on") {
    CHECK(shows_home(session::OpenedTopic{"no-such"}));
    CHECK(shows_home(session::OpenedCard{"no-such", false}));
    CHECK(shows_home(session::OpenedCard{"no-such", true}));
    CHECK(shows_home(session::StartedExercise{"no-such", Milliseconds{1000}}));
    CHECK(shows_home(session::StartedExercise{"alarm-stays-on", Milliseconds{1000}})); // it has none
    CHECK(shows_home(session::OpenedCheck{"no-such"}));
    CHECK(shows_home(session::OpenedTopic{""}));
    CHECK(shows_home(session::OpenedCard{std::string(100'000, 'x'), false}));
    CHECK(kiosk.tap({"topic:calm"}) == "");
  }

  SECTION("a page or a statement beyond the end is the last one") {
    kiosk.app->apply(session::OpenedCard{"alarm-stays-on", false}, kiosk.now());
    kiosk.app->apply(session::TurnedPage{99}, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.shows("I am not broken."));
    kiosk.app->apply(session::OpenedCheck{"close"}, kiosk.now());
    kiosk.player->settle();
    REQUIRE(kiosk.tap({"check.start"}) == "");
    const ui::Node* answer = kiosk.tree().find("answer:1");
    const session::Event stale = *answer->event;
    for (int i = 0; i < 40; ++i) kiosk.app->apply(stale, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.tap({"support.go-on"}) == "");
    CHECK(kiosk.screen() == "review");
    kiosk.app->apply(session::ChangedAnswer{500}, kiosk.now());
    kiosk.player->settle();
    CHECK(kiosk.screen() == "review");
  }
}
