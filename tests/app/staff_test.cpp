// The screen for staff: how they get there, what it tells, and that it leaves.
#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

// A finger that rests `ms` at `at`, five pixels trembling.
void rest(Kiosk& kiosk, Point at, int ms) { kiosk.player->drag(at, {at.x + 5, at.y}, Milliseconds{ms}); }

News news_of(const std::string& today) {
  News news;
  news.today = today;
  return news;
}

} // namespace

TEST_CASE("the way to the screen for staff") {
  Kiosk kiosk;

  SECTION("is a finger that rests five seconds in the top left corner") {
    rest(kiosk, {30, 30}, 6'000);
    CHECK(kiosk.screen() == "staff");
    CHECK(kiosk.shows("How this kiosk is doing"));
    kiosk.wait(1);
    CHECK(kiosk.screen() == "staff");
  }
  SECTION("is a key") {
    kiosk.player->key(Key::staff);
    CHECK(kiosk.screen() == "staff");
  }
  SECTION("is there without content, too") {
    Kiosk bare(std::vector<std::string>{});
    REQUIRE(bare.screen() == "no-content");
    bare.player->key(Key::staff);
    CHECK(bare.screen() == "staff");
    CHECK(bare.tap({"staff.close"}) == "");
    CHECK(bare.screen() == "no-content");
    rest(bare, {30, 30}, 6'000);
    CHECK(bare.screen() == "staff");
  }
  SECTION("is no touch, nor one that rests elsewhere or slides away") {
    rest(kiosk, {30, 30}, 3'000);
    CHECK(kiosk.screen() == "home");
    kiosk.tap({"bar.finish"});
    rest(kiosk, {600, 30}, 6'000);
    CHECK(kiosk.screen() == "home");
    kiosk.tap({"bar.finish"});
    kiosk.wait(1);
    kiosk.player->drag({30, 30}, {300, 300}, Milliseconds{6'000});
    CHECK(kiosk.screen() == "home");
  }
  SECTION("is shut while somebody is there") {
    kiosk.tap({"attract.begin"});
    kiosk.player->key(Key::staff);
    CHECK(kiosk.screen() == "home");
    rest(kiosk, {30, 30}, 8'000);
    CHECK(kiosk.screen() != "staff");
  }
}

TEST_CASE("the screen for staff") {
  Kiosk kiosk;
  const auto open = [&] { kiosk.player->key(Key::staff); };

  SECTION("closes with its button, with the key that leaves, and by itself") {
    open();
    CHECK(kiosk.tap({"staff.close"}) == "");
    CHECK(kiosk.screen() == "attract");
    open();
    kiosk.player->key(Key::leave);
    CHECK(kiosk.screen() == "attract");
    open();
    kiosk.wait(121);
    CHECK(kiosk.screen() == "attract");
  }
  SECTION("has nothing that leads to a visit") {
    open();
    for (const ui::Node& node : kiosk.tree().nodes)
      if (node.focusable()) CHECK(node.id == "staff.close");
  }
  SECTION("tells what is shown and how old it is") {
    kiosk.bundles.told = news_of("2026-12-03");
    open();
    CHECK(kiosk.shows("“A small bundle”, edition 1, made on 2026-11-21"));
    CHECK(kiosk.shows("Made 12 days ago."));
  }
  SECTION("tells what came, the latest first, and what is on its way") {
    kiosk.bundles.told = news_of("2026-12-03");
    kiosk.bundles.told.lines = {{"2026-12-01", "an old one"}, {"2026-12-03", "a new one"}};
    kiosk.bundles.told.copying = News::Copying{100 << 20, 500 << 20};
    open();
    CHECK(kiosk.shows("2026-12-01  an old one"));
    CHECK(kiosk.shows("2026-12-03  a new one"));
    CHECK(kiosk.shows("100 of 500 MB copied and being checked. Leave the stick in."));
    kiosk.bundles.told.copying->done = 200 << 20;
    kiosk.wait(1);
    CHECK(kiosk.shows("200 of 500 MB copied and being checked. Leave the stick in."));
  }
  SECTION("warns of a kiosk that takes unsigned content, and the waiting screen says so too") {
    CHECK_FALSE(kiosk.shows("This kiosk is for trying things out"));
    Config open_to_all = plain_config();
    open_to_all.allow_unsigned = true;
    Kiosk trial({small_bundle()}, open_to_all);
    CHECK(trial.shows("The practice · For testing"));
    trial.bundles.told.allow_unsigned = true;
    trial.player->key(Key::staff);
    CHECK(trial.shows("This kiosk is for trying things out"));
  }
  SECTION("warns of a kiosk that has no key") {
    kiosk.bundles.told.has_keys = false;
    open();
    CHECK(kiosk.shows("No key"));
  }
}

TEST_CASE("the age of content") {
  const auto lines = [](const std::string& today, const std::string& newest) {
    Kiosk kiosk;
    News news = news_of(today);
    news.newest = newest;
    std::string all;
    const ui::StaffView view = staff_view(news, kiosk.app->library());
    for (const std::string& line : view.parts.front().lines) all += line + "\n";
    return all;
  };
  SECTION("is counted in days, over years and leap days") {
    CHECK(days_between("2026-11-21", "2026-11-21") == 0);
    CHECK(days_between("2024-02-28", "2024-03-01") == 2);
    CHECK(days_between("2026-11-21", "2038-01-20") == 4078);
    CHECK(days_between("1970-01-01", "2106-02-08") == 49'711);
    CHECK_FALSE(days_between("2026-11-21", "2026-11-20"));
    for (const char* no_day : {"", "today", "2026-13-01", "2026-02-30", "2026"})
      CHECK_FALSE(days_between(no_day, "2026-11-21"));
  }
  SECTION("goes by the latest day that is known, and a clock that is behind is told") {
    CHECK(lines("2026-11-22", "2026-11-21").find("Made yesterday.") != std::string::npos);
    const std::string behind = lines("1970-01-01", "2026-12-01");
    CHECK(behind.find("Made 10 days ago.") != std::string::npos);
    CHECK(behind.find("it says 1970-01-01") != std::string::npos);
  }
  SECTION("is not told when the clock is before the day it was made, and nothing is known") {
    CHECK(lines("1970-01-01", "").find("Made") == std::string::npos);
  }
}

TEST_CASE("news of a drop folder") {
  const help::TempFolder folder;
  std::vector<std::string> log;
  const auto files = host::system_files();
  DropFolder drop(*files, {folder.path(), "", "", {{}, true, ""}},
                  [&](const std::string& line) { log.push_back(line); });

  SECTION("are what the log says, with the day") {
    help::make_bundle(folder / "inbox/clinic.anteroom", {});
    REQUIRE(drop.look_now());
    const News news = drop.news();
    REQUIRE(news.lines.size() == 1);
    CHECK(news.lines[0].text.find("was installed: “A small bundle”") != std::string::npos);
    CHECK(log.back() == news.lines[0].text);
    CHECK(news.lines[0].day == news.today);
    CHECK(news.allow_unsigned);
    CHECK_FALSE(news.copying);
  }
  SECTION("are the last twelve") {
    for (int i = 0; i < 20; ++i) {
      help::write_bytes(folder / ("inbox/bad" + std::to_string(i) + ".anteroom"), "no bundle");
      (void)drop.look_now();
    }
    CHECK(drop.news().lines.size() == 12);
    CHECK(drop.news().lines.back().text.find("bad19") != std::string::npos);
  }
}
