// Live preview, as far as the drop folder. What a kiosk makes of it: preview_test.cpp.
#include "background.h"
#include "desk.h"
#include "help/catch.h"
#include "store/store.h"
#include "tool/preview.h"

#include <filesystem>

using namespace anteroom;
using anteroom::help::Background;
using anteroom::help::Desk;
using anteroom::help::run;
namespace fs = std::filesystem;

namespace {

const char* const kHanded = "built, and handed to the kiosk\n";

class Preview {
public:
  explicit Preview(const std::vector<std::string>& more = {}) : watching_(command(more), desk.at("words")) {}

  std::string says(const std::string& text) { return watching_.says(text); }
  int end(int signal = SIGINT) { return watching_.end(signal); }
  std::string said() const { return watching_.said(); }

  // What lies in the drop folder.
  store::About about() const {
    const auto found = store::inspect(file);
    REQUIRE((found.ok() ? "" : found.error().what) == "");
    return *found;
  }
  std::string title(const std::string& card) const {
    auto opened = store::Store::open(file);
    REQUIRE(opened.ok());
    return opened->card(card, "en")->about.title;
  }
  void retitle(const std::string& from, const std::string& to) {
    desk.author.change("cards/en/alarm.md", "title: " + from, "title: " + to);
  }
  std::vector<std::string> inbox() const {
    std::vector<std::string> made;
    for (const auto& entry : fs::directory_iterator(desk.at("state/inbox"))) made.push_back(entry.path().filename());
    std::sort(made.begin(), made.end());
    return made;
  }

  Desk desk;
  const std::string file = desk.at("state/inbox/preview.anteroom");

private:
  std::vector<std::string> command(const std::vector<std::string>& more) const {
    std::vector<std::string> made{ANTEROOM_CONTENT_PROGRAM, "watch", desk.author.path(), "--state", desk.at("state")};
    for (const std::string& word : more) made.push_back(word == "KEY" ? desk.at("clinic.key") : word);
    return made;
  }

  Background watching_;
};

const char* const kTitle = "When the alarm stays on";

} // namespace

TEST_CASE("watch") {
  SECTION("hands over what is there, as a channel of its own, and then each time that something is saved") {
    Preview preview;
    CHECK(preview.says(kHanded) == "watching " + preview.desk.author.path() + "; press Ctrl+C to stop\n" + kHanded);
    const store::About first = preview.about();
    CHECK(first.id == "small-preview");
    CHECK(first.title == "Preview of A small bundle");
    CHECK(preview.title("alarm") == kTitle);
    preview.retitle(kTitle, "The alarm rings");
    CHECK(preview.says(kHanded) == kHanded);
    CHECK(preview.title("alarm") == "The alarm rings");
    CHECK(preview.about().sequence > first.sequence);
    CHECK(preview.inbox() == std::vector<std::string>{"preview.anteroom"});
    CHECK(preview.desk.author.read("bundle.yaml").find("sequence: 3\n") != std::string::npos);
    CHECK(preview.end() == 0);
  }
  SECTION("notices how editors save: beside it, and then renamed") {
    Preview preview;
    preview.says(kHanded);
    const std::string card = preview.desk.author.path() + "/cards/en/alarm.md";
    preview.desk.author.write("cards/en/.alarm.md.swp", "x")
        .write("cards/en/4913", "")
        .write("cards/en/alarm.md~", "x");
    REQUIRE(help::run_line("sed -i 's/stays on/rings/' " + card).code == 0);
    CHECK(preview.says(kHanded) == kHanded);
    CHECK(preview.title("alarm") == "When the alarm rings");
  }
  SECTION("notices new folders, and files that go") {
    Preview preview;
    preview.says(kHanded);
    fs::create_directories(preview.desk.author.path() + "/wording");
    preview.says("nothing changes for visitors\n");
    preview.desk.author.write("wording/en.txt", "! alarm; find another word\n");
    CHECK_THAT(preview.says("the kiosk keeps what it has\n"), ContainsSubstring("\"alarm\" can hurt or mislead"));
    preview.desk.author.remove("wording/en.txt");
    CHECK(preview.says("\n") == "nothing changes for visitors\n");
  }
  SECTION("tells mistakes, and leaves the kiosk the last that was good") {
    Preview preview;
    preview.says(kHanded);
    const std::string before = preview.desk.read("state/inbox/preview.anteroom");
    preview.desk.author.change("cards/en/alarm.md", "summary:", "sumary:");
    CHECK_THAT(preview.says("2 mistakes; the kiosk keeps what it has\n"),
               ContainsSubstring("alarm.md:3: unknown setting \"sumary\"; did you mean \"summary\"?\n"));
    CHECK(preview.desk.read("state/inbox/preview.anteroom") == before);
    preview.desk.author.change("cards/en/alarm.md", "sumary:", "summary:");
    CHECK(preview.says("\n") == "nothing changes for visitors\n");
    preview.desk.author.remove("topics.yaml");
    CHECK_THAT(preview.says("keeps what it has\n"), ContainsSubstring("topics.yaml: is missing"));
  }
  SECTION("outlives that its folder goes and comes back") {
    Preview preview;
    preview.says(kHanded);
    fs::rename(preview.desk.author.path(), preview.desk.at("away"));
    CHECK_THAT(preview.says(" is not a folder; name the folder that holds bundle.yaml\n"), ContainsSubstring("is not"));
    fs::rename(preview.desk.at("away"), preview.desk.author.path());
    preview.says("nothing changes for visitors\n");
    preview.retitle(kTitle, "Back again");
    preview.says(kHanded);
    CHECK(preview.title("alarm") == "Back again");
  }
  SECTION("draws a picture anew when it was changed") {
    Preview preview;
    preview.says(kHanded);
    auto before = store::Store::open(preview.file)->picture("shelter", store::PictureSize::full);
    preview.desk.author.change("art/shelter.svg", "#8a5a00", "#005a8a");
    preview.says(kHanded);
    CHECK(store::Store::open(preview.file)->picture("shelter", store::PictureSize::full) != before);
  }
}

TEST_CASE("watch, with a key, signs what it hands over") {
  Preview preview({"--key", "KEY"});
  preview.says(kHanded);
  CHECK(preview.inbox() == std::vector<std::string>{"preview.anteroom", "preview.anteroom.minisig"});
  const std::string verify = "verify " + preview.file + " --key " + preview.desk.at("clinic.pub");
  CHECK_THAT(run(verify).said, ContainsSubstring("channel small-preview, epoch 1"));
  preview.retitle(kTitle, "The alarm rings");
  preview.says(kHanded);
  CHECK(run(verify).code == 0);
}

TEST_CASE("watch ends") {
  SECTION("at Ctrl+C, and takes back what no kiosk has taken") {
    Preview preview;
    preview.says(kHanded);
    CHECK(preview.end(SIGINT) == 0);
    CHECK(preview.inbox().empty());
  }
  SECTION("when it is told to") {
    Preview preview({"--key", "KEY"});
    preview.says(kHanded);
    CHECK(preview.end(SIGTERM) == 0);
    CHECK(preview.inbox().empty());
  }
  SECTION("while it draws, and leaves nothing half done") {
    Desk desk;
    std::string body;
    for (int i = 0; i < 40; ++i) {
      desk.author.write("art/a" + std::to_string(i) + ".svg",
                        desk.author.read("art/shelter.svg") + "<!-- " + std::to_string(i) + " -->\n");
      body += "![A shelter](a" + std::to_string(i) + ")\n\n";
    }
    desk.author.body("Pictures.\n\n" + body);
    Background watching({ANTEROOM_CONTENT_PROGRAM, "watch", desk.author.path(), "--inbox", desk.at("drop")},
                        desk.at("words"));
    CHECK_THAT(watching.says("to stop\n"), ContainsSubstring("watching "));
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    CHECK(watching.end(SIGINT) == 0);
    CHECK(fs::is_empty(desk.at("drop")));
  }
  SECTION("at once when there is nothing to watch, or nobody to give it to") {
    Desk desk;
    CHECK(run("watch " + desk.at("nothing") + " --state " + desk.at("state")).code == 2);
    CHECK_THAT(run("watch " + desk.author.path()).said,
               ContainsSubstring("name the kiosk: --state DIR, or --inbox DIR"));
    CHECK(run("watch " + desk.author.path()).code == 2);
    desk.write("file", "");
    CHECK_THAT(run("watch " + desk.author.path() + " --state " + desk.at("file")).said,
               ContainsSubstring("the drop folder " + desk.at("file") + "/inbox cannot be made"));
    CHECK(run("watch " + desk.author.path() + " --state s --key " + desk.at("no.key")).code == 2);
  }
}

TEST_CASE("previews") {
  SECTION("are each newer than all before, in this run and in earlier ones") {
    CHECK(content::preview_sequence(0, 1'800'000'000) == 60'000'000);
    CHECK(content::preview_sequence(60'000'000, 1'800'000'001) == 60'000'001);
    CHECK(content::preview_sequence(60'000'000, 1'800'003'000) == 60'000'100);
    CHECK(content::preview_sequence(60'000'005, 0) == 60'000'006);
  }
  SECTION("have an id whatever that of the bundle is") {
    CHECK(content::preview_channel("calm") == "calm-preview");
    CHECK(content::preview_channel(std::string(48, 'a')) == std::string(40, 'a') + "-preview");
  }
}
