// Live preview in the real thing: an author saves a card, and the kiosk in the next window shows it.
#include "background.h"
#include "desk.h"
#include "help/catch.h"
#include "shell/real_kiosk.h"

#include <filesystem>

using namespace anteroom::help;

namespace {

const std::vector<std::string> kTried{"--bundle", ANTEROOM_BINARY_DIR "/content.anteroom", "--mm-width", "217"};

Background watch(const Desk& desk, const std::string& state, const std::vector<std::string>& more = {}) {
  std::vector<std::string> command{ANTEROOM_CONTENT_PROGRAM, "watch", desk.author.path(), "--state", state};
  command.insert(command.end(), more.begin(), more.end());
  return Background(command, desk.at("words"));
}

// From the waiting screen to the shelf "alarm" of the author's folder: the titles there.
std::string shelf(RealKiosk& kiosk) {
  if (kiosk.frame()["screen"] != "attract") kiosk.xdotool("key Escape");
  REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
  REQUIRE(kiosk.tap("attract.begin"));
  REQUIRE(kiosk.wait_for("home")["screen"] == "home");
  REQUIRE(kiosk.tap("topic:alarm"));
  const auto frame = kiosk.wait_for("topic");
  REQUIRE(frame["screen"] == "topic");
  std::string made;
  for (const auto& node : frame["nodes"])
    if (node["id"].get<std::string>().rfind("card:", 0) == 0) made += node["name"].get<std::string>() + "\n";
  return made;
}

} // namespace

TEST_CASE("live preview") {
  REQUIRE((has_program("Xvfb") && has_program("xdotool"))); // platform/test installs them
  XScreen screen(1280, 800);
  REQUIRE(!screen.name.empty());
  Desk desk;

  SECTION("shows a title that was changed, in the kiosk that runs beside it") {
    std::vector<std::string> arguments = kTried;
    arguments.emplace_back("--allow-unsigned");
    RealKiosk kiosk(screen, arguments);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    Background watching = watch(desk, kiosk.state());
    CHECK_THAT(watching.says("(Escape ends one)\n"),
               ContainsSubstring("the kiosk has it, and shows it from the next "));
    CHECK_THAT(shelf(kiosk), ContainsSubstring("When the alarm stays on"));
    desk.author.change("cards/en/alarm.md", "title: When the alarm stays on", "title: Louder than you");
    CHECK_THAT(watching.says("(Escape ends one)\n"), ContainsSubstring("built, and handed to the kiosk\n"));
    CHECK_THAT(shelf(kiosk), ContainsSubstring("Louder than you"));
    CHECK(watching.end(SIGINT) == 0);
    // Another run goes on from there.
    desk.author.change("cards/en/alarm.md", "title: Louder than you", "title: Quiet again");
    Background again = watch(desk, kiosk.state());
    CHECK_THAT(again.says("(Escape ends one)\n"), ContainsSubstring("the kiosk has it"));
    CHECK_THAT(shelf(kiosk), ContainsSubstring("Quiet again"));
  }

  SECTION("is told what the kiosk says against it") {
    std::filesystem::create_directories(desk.at("keys"));
    std::filesystem::copy_file(desk.at("clinic.pub"), desk.at("keys/clinic.pub"));
    desk.write("kiosk.toml", "[paths]\nkeys = \"" + desk.at("keys") + "\"\n");
    desk.make_key("other");
    std::vector<std::string> arguments = kTried;
    arguments.insert(arguments.end(), {"--config", desk.at("kiosk.toml")});
    RealKiosk kiosk(screen, arguments);
    REQUIRE(kiosk.wait_for("attract")["screen"] == "attract");
    {
      Background wrong = watch(desk, kiosk.state(), {"--key", desk.at("other.key")});
      CHECK_THAT(wrong.says(", which this kiosk does not know\n"),
                 ContainsSubstring("the kiosk refused it: preview.anteroom: it is signed with key "));
    }
    Background right = watch(desk, kiosk.state(), {"--key", desk.at("clinic.key")});
    CHECK_THAT(right.says("(Escape ends one)\n"), ContainsSubstring("the kiosk has it"));
    CHECK_THAT(shelf(kiosk), ContainsSubstring("When the alarm stays on"));
    CHECK(right.end(SIGINT) == 0);
    Background unsigned_one = watch(desk, kiosk.state());
    desk.author.change("cards/en/alarm.md", "title: When the alarm stays on", "title: Nobody signed this");
    CHECK_THAT(unsigned_one.says("--allow-unsigned?\n"),
               ContainsSubstring("preview.anteroom lies there still. Is a kiosk "));
  }
}
