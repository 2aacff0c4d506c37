// What becomes of an offer that is not taken. (What else may lie there: hostile_sources.h.)
#include "bundle/kiosk.h"

using namespace anteroom;
using help::Kiosk;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

// The kiosk looked, was not held up, and takes the next good bundle.
void check_goes_on(Kiosk& kiosk) {
  kiosk.drop("good.anteroom", 1000);
  const auto look = kiosk.settle();
  REQUIRE(look.installed);
  CHECK(kiosk.shown() == 1000);
}

} // namespace

TEST_CASE("what is no file is left alone, and said once, with a note that stays") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  fs::create_directory(kiosk.inbox("x.anteroom"));
  const auto look = kiosk.settle();
  REQUIRE(look.set_aside.size() == 1);
  CHECK(look.set_aside[0].why == "it is a folder");
  const std::size_t lines = kiosk.log.size();
  CHECK(kiosk.much_later().set_aside.empty());
  CHECK(kiosk.log.size() == lines);
  CHECK(fs::is_directory(kiosk.inbox("x.anteroom")));
  CHECK(kiosk.names("refused") == std::vector<std::string>{"1-x.anteroom.txt"});
  check_goes_on(kiosk);
}

TEST_CASE("a file that is no bundle") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());

  SECTION("is moved aside with the reason") {
    kiosk.drop_text("notes.anteroom");
    const auto look = kiosk.settle();
    REQUIRE(look.set_aside.size() == 1);
    CHECK(kiosk.log.back() == "“notes.anteroom” was set aside: this is not a bundle: it is a text file");
    CHECK(kiosk.names("inbox").empty());
    CHECK(kiosk.names("refused") == std::vector<std::string>{"1-notes.anteroom", "1-notes.anteroom.txt"});
    CHECK(kiosk.kept().empty());
    check_goes_on(kiosk);
  }

  SECTION("is refused when empty, cut short or random") {
    help::make_bundle(folder / "whole");
    const std::string whole = help::read_bytes(folder / "whole");
    kiosk.drop_text("a.anteroom", "");
    kiosk.drop_text("b.anteroom", whole.substr(0, whole.size() - 512));
    kiosk.drop_text("c.anteroom", std::string(5000, '\x81'));
    CHECK(kiosk.settle().set_aside.size() == 3);
    check_goes_on(kiosk);
  }

  SECTION("stays where it is when it cannot be moved, and is not judged again") {
    kiosk.drop_text("notes.anteroom");
    kiosk.files.before = [&](const std::string& step, const std::string& path) {
      if (step == "rename" && path.ends_with("notes.anteroom")) fs::remove_all(folder / "refused");
    };
    CHECK(kiosk.settle().set_aside.size() == 1);
    CHECK(kiosk.logged("“notes.anteroom” is left where it is"));
    CHECK(kiosk.names("inbox").size() == 1);
    CHECK(kiosk.much_later().set_aside.empty());
    check_goes_on(kiosk);
  }
}

TEST_CASE("strange names") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());

  SECTION("of bad ones stay in one line of the log") {
    for (const char* name : {"new\nline.anteroom", "\u202etxt.anteroom", "\xff.anteroom"}) kiosk.drop_text(name);
    CHECK(kiosk.settle().set_aside.size() == 3);
    for (const std::string& line : kiosk.log) {
      CHECK(line.find('\n') == std::string::npos);
      CHECK(line.find('\xff') == std::string::npos);
      CHECK(line.find("\u202e") == std::string::npos);
    }
  }

  SECTION("of no bundle are left where they are, and mentioned once") {
    kiosk.drop_text("photo.jpg");
    CHECK(kiosk.settle().waiting.empty());
    CHECK(kiosk.much_later().set_aside.empty());
    REQUIRE(kiosk.log.size() == 1);
    CHECK_THAT(kiosk.log[0], ContainsSubstring("“photo.jpg” is left where it is"));
    CHECK(kiosk.names("inbox").size() == 1);
    check_goes_on(kiosk);
  }

  SECTION("by the thousand are dealt with, and the good one among them goes in") {
    for (int i = 0; i < 1000; ++i) kiosk.drop_text(std::to_string(i) + ".anteroom");
    kiosk.drop("500-good.anteroom", 7);
    const auto look = kiosk.settle();
    CHECK(look.set_aside.size() == 1000);
    CHECK(look.installed);
    CHECK(kiosk.shown() == 7);
    CHECK(kiosk.names("inbox").empty());
    CHECK(kiosk.names("refused").size() <= 32);
  }
}
