#include "help/catch.h"
#include "shell/real_kiosk.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace anteroom::help;

namespace {

const std::vector<std::string> kContent{"--bundle", ANTEROOM_BINARY_DIR "/content.anteroom", "--mm-width", "217"};

double y_of(const nlohmann::json& frame, const std::string& name) {
  for (const auto& node : frame["nodes"])
    if (node["name"] == name) return node["px"][1].get<double>();
  return -1;
}

} // namespace

TEST_CASE("a visitor at a real window") {
  REQUIRE((has_program("Xvfb") && has_program("xdotool"))); // platform/test installs them
  XScreen screen(1280, 800);
  REQUIRE(!screen.name.empty());

  SECTION("goes from the attract screen through a card and a check to its result, and leaves") {
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    REQUIRE(kiosk.tap("attract.begin"));
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    REQUIRE(kiosk.tap("topic:closeness"));
    REQUIRE(kiosk.wait_for("topic")["screen"] == "topic");
    REQUIRE(kiosk.tap("card:what-closeness-is"));
    const auto card = kiosk.wait_for("reading");
    REQUIRE(card["screen"] == "reading");
    const double before = card["scroll"]["offset"];
    kiosk.xdotool(
        "mousemove 900 600 mousedown 1 mousemove 900 560 sleep 0.03 mousemove 900 480 sleep 0.03 mousemove 900 400 sleep 0.1 mouseup 1");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const auto scrolled = kiosk.frame();
    CHECK(scrolled["screen"] == "reading");
    CHECK(scrolled["scroll"]["offset"].get<double>() > before + 100);
    CHECK(y_of(scrolled, "What it grows from") < y_of(card, "What it grows from"));
    REQUIRE(kiosk.tap("bar.home"));
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    REQUIRE(kiosk.tap("topic:check-in"));
    REQUIRE(kiosk.wait_for("topic")["screen"] == "topic");
    REQUIRE(kiosk.tap("check:closeness"));
    REQUIRE(kiosk.wait_for("before-check")["screen"] == "before-check");
    REQUIRE(kiosk.tap("check.start"));
    for (int item = 0; item < 9; ++item) {
      REQUIRE(kiosk.wait_for("answering")["screen"] == "answering");
      REQUIRE(kiosk.tap(item % 2 ? "answer:1" : "answer:0"));
      std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
    REQUIRE(kiosk.wait_for("review")["screen"] == "review");
    REQUIRE(kiosk.tap("check.show"));
    REQUIRE(kiosk.wait_for("result")["screen"] == "result");
    REQUIRE(kiosk.tap("bar.finish"));
    CHECK(kiosk.wait_for("attract")["screen"] == "attract");
    CHECK(kiosk.running());
  }

  SECTION("loses no tap that begins and ends between two frames") {
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    REQUIRE(kiosk.tap("attract.begin"));
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    for (int round = 0; round < 5; ++round) {
      kiosk.xdotool("mousemove 250 300 mousedown 1 mouseup 1");
      CHECK(kiosk.wait_for("topic", 3)["screen"] == "topic");
      kiosk.xdotool("key BackSpace");
      CHECK(kiosk.wait_for("home", 3)["screen"] == "home");
    }
  }

  SECTION("A-25: moves a focus with keys, and Escape leaves at once") {
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    kiosk.xdotool("key Return");
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    kiosk.xdotool("key Tab");
    kiosk.xdotool("key Right");
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    bool focused = false;
    const auto drawn = kiosk.frame();
    for (const auto& node : drawn["nodes"])
      focused = focused || (node["focused"] == true && node["id"] == "topic:alarm");
    CHECK(focused);
    kiosk.xdotool("key Return");
    CHECK(kiosk.wait_for("topic")["screen"] == "topic");
    kiosk.xdotool("key Escape");
    CHECK(kiosk.wait_for("attract")["screen"] == "attract");
  }

  SECTION("is shown to staff with Ctrl+Alt+S, whose first keys begin no visit") {
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    kiosk.xdotool("keydown ctrl sleep 0.1 keydown alt sleep 0.1 key s keyup alt keyup ctrl");
    REQUIRE(kiosk.wait_for("staff")["screen"] == "staff");
    kiosk.xdotool("key Escape");
    CHECK(kiosk.wait_for("attract")["screen"] == "attract");
  }

  SECTION("wakes nothing while nothing moves, on the attract screen between two greetings and on home") {
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    std::this_thread::sleep_for(std::chrono::seconds(4));
    long before = 0;
    // It greets every eight seconds: one of these three times lies between.
    std::vector<long> woken;
    for (int i = 0; i < 3; ++i) {
      before = kiosk.wake_ups();
      std::this_thread::sleep_for(std::chrono::seconds(3));
      woken.push_back(kiosk.wake_ups() - before);
    }
    CHECK(*std::min_element(woken.begin(), woken.end()) <= 1);
    CHECK(*std::max_element(woken.begin(), woken.end()) <= 20);
    REQUIRE(kiosk.tap("attract.begin"));
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    before = kiosk.wake_ups();
    std::this_thread::sleep_for(std::chrono::seconds(4));
    CHECK(kiosk.wake_ups() - before <= 1);
  }
}

TEST_CASE("A-13, A-23: keys of the configuration at a real window") {
  REQUIRE((has_program("Xvfb") && has_program("xdotool"))); // platform/test installs them
  XScreen screen(1280, 800);
  REQUIRE(!screen.name.empty());
  const auto config = std::filesystem::temp_directory_path() / "anteroom-keys.toml";
  std::ofstream(config) << "[keys]\nnext = [\"F13\"]\nselect = [\"F14\", \"Return\"]\nup = [\"F99\"]\n";
  std::vector<std::string> arguments = kContent;
  arguments.insert(arguments.end(), {"--config", config.string()});
  RealKiosk kiosk(screen, arguments);
  REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
  CHECK_THAT(kiosk.words(), ContainsSubstring("anteroom-keys.toml:4: keys: there is no key \"F99\""));
  // Xvfb has no symbol for F13 and F14, but the codes that keypads send: 191 and 192.
  kiosk.xdotool("key 192");
  REQUIRE(kiosk.wait_for("home")["screen"] == "home");
  const auto focus = [&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    const auto drawn = kiosk.frame();
    for (const auto& node : drawn["nodes"])
      if (node["focused"] == true) return node["id"].get<std::string>();
    return std::string();
  };

  SECTION("F13 moves the focus, and Tab no longer does") {
    kiosk.xdotool("key 191");
    const std::string first = focus();
    CHECK(first != "");
    kiosk.xdotool("key Tab");
    CHECK(focus() == first);
    kiosk.xdotool("key 191");
    CHECK(focus() != first);
  }

  SECTION("Select that is held for five seconds acts once") {
    kiosk.xdotool("key 191");
    REQUIRE(focus().rfind("topic:", 0) == 0);
    kiosk.xdotool("keydown Return sleep 5 keyup Return");
    const auto after = kiosk.frame();
    CHECK(after["screen"] == "topic"); // and nothing on that screen was selected
    for (const auto& node : after["nodes"]) CHECK(node["focused"] == false);
  }
}

TEST_CASE("a window that changes") {
  REQUIRE((has_program("Xvfb") && has_program("xdotool"))); // platform/test installs them
  XScreen screen(1280, 1280);
  REQUIRE(!screen.name.empty());
  std::vector<std::string> arguments = kContent;
  arguments.insert(arguments.end(), {"--window", "1280x800"});
  RealKiosk kiosk(screen, arguments);
  REQUIRE(kiosk.wait_for("attract")["width"] == 1280);

  SECTION("is drawn anew when it is turned upright, where the visitor was") {
    REQUIRE(kiosk.tap("attract.begin"));
    REQUIRE(kiosk.wait_for("home")["screen"] == "home");
    kiosk.xdotool("search --name Anteroom windowsize %1 800 1280");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const auto turned = kiosk.frame();
    CHECK(turned["width"] == 800);
    CHECK(turned["height"] == 1280);
    CHECK(turned["screen"] == "home");
  }

  SECTION("ends with SIGTERM, in order") {
    kill(kiosk.pid(), SIGTERM);
    CHECK(kiosk.wait_for_end(5) == 0);
  }
}

TEST_CASE("a program that lacks something") {
  REQUIRE((has_program("Xvfb") && has_program("xdotool"))); // platform/test installs them

  SECTION("says that there is no display, and how to go on") {
    XScreen nowhere(640, 480);
    nowhere.close();
    RealKiosk kiosk(nowhere, kContent);
    CHECK(kiosk.wait_for_end(20) == 75);
    CHECK_THAT(kiosk.words(), ContainsSubstring("no display"));
  }

  SECTION("ends when its display is lost, so that it can be started again") {
    XScreen screen(800, 480);
    REQUIRE(!screen.name.empty());
    RealKiosk kiosk(screen, kContent);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    screen.close();
    CHECK(kiosk.wait_for_end(20) == 75);
    CHECK_THAT(kiosk.words(), ContainsSubstring("The display went away."));
  }

  SECTION("says which package has the fonts when there are none") {
    const auto folder = std::filesystem::temp_directory_path() / "anteroom-no-fonts";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fonts.list") << "/nowhere/Font.ttf\n";
    XScreen screen(800, 480);
    RealKiosk kiosk(screen, {"--assets", folder.string()});
    CHECK(kiosk.wait_for_end(20) == 78);
    CHECK_THAT(kiosk.words(), ContainsSubstring("fonts-noto-core"));
  }

  SECTION("shows one kind card when there is no content, and goes on") {
    XScreen screen(800, 480);
    RealKiosk kiosk(screen, {"--bundle", "/nowhere.anteroom"});
    const auto frame = kiosk.wait_for("no-content");
    CHECK(frame["screen"] == "no-content");
    kiosk.xdotool("mousemove 400 240 click 1 key Return key Escape");
    CHECK(kiosk.running());
  }

  SECTION("starts on defaults when the configuration cannot be read") {
    std::vector<std::string> arguments = kContent;
    arguments.insert(arguments.end(), {"--config", "/nowhere.toml"});
    XScreen screen(800, 480);
    RealKiosk kiosk(screen, arguments);
    CHECK(kiosk.wait_for("attract")["screen"] == "attract");
    CHECK_THAT(kiosk.words(), ContainsSubstring("/nowhere.toml"));
  }
}
