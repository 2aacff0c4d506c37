// Offers that must wait: files still on their way, and disks without room.
#include "bundle/kiosk.h"

#include <fstream>

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

TEST_CASE("a file that is not at rest") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  help::make_bundle(folder / "whole");
  const std::string whole = help::read_bytes(folder / "whole");
  const std::string path = kiosk.inbox("clinic.anteroom");
  const auto append = [&](const std::string& bytes) { std::ofstream(path, std::ios::app | std::ios::binary) << bytes; };

  SECTION("is left alone while it grows, and taken when it rests") {
    for (std::size_t at = 0; at < whole.size(); at += 20'000) {
      append(whole.substr(at, 20'000));
      kiosk.now += Milliseconds(1'500);
      const auto look = kiosk.installer.look(kiosk.now);
      REQUIRE(look.waiting.size() == 1);
      CHECK(look.waiting[0].until == kiosk.now + Milliseconds(2'000));
    }
    kiosk.now += Milliseconds(1'999);
    CHECK_FALSE(kiosk.installer.look(kiosk.now).installed);
    kiosk.now += Milliseconds(1);
    CHECK(kiosk.installer.look(kiosk.now).installed);
    CHECK(kiosk.log.size() == 1);
  }

  SECTION("is left alone when it grows while it is copied") {
    append(whole);
    kiosk.files.before = [&](const std::string& step, const std::string&) {
      if (step == "write") append("more");
    };
    CHECK_FALSE(kiosk.settle().installed);
    CHECK(kiosk.kept().empty());
    CHECK(kiosk.names("inbox").size() == 1);
    kiosk.files.before = {};
    help::write_bytes(path, whole);
    CHECK(kiosk.settle().installed);
  }

  SECTION("is left alone when it shrinks while it is copied") {
    append(whole);
    kiosk.files.before = [&](const std::string& step, const std::string&) {
      if (step == "write") fs::resize_file(path, 70'000);
    };
    CHECK_FALSE(kiosk.settle().installed);
    CHECK(kiosk.kept().empty());
    kiosk.files.before = {};
    help::write_bytes(path, whole);
    CHECK(kiosk.settle().installed);
  }

  SECTION("may go away at any step") {
    for (const char* step : {"look", "free_space", "open", "facts", "create", "read", "write", "sync", "rename"}) {
      CAPTURE(step);
      append(whole);
      kiosk.now += Milliseconds(10'000);
      CHECK_FALSE(kiosk.installer.look(kiosk.now).installed);
      kiosk.files.before = [&](const std::string& at, const std::string&) {
        if (at == step) fs::remove(path);
      };
      kiosk.now += Milliseconds(2'000);
      (void)kiosk.installer.look(kiosk.now);
      kiosk.files.before = {};
      for (const auto& name : kiosk.kept()) CHECK_FALSE(name.starts_with(".incoming"));
    }
    check_goes_on(kiosk);
  }

  SECTION("may be replaced by a better one while it is installed, which then has its turn") {
    append(whole);
    bool done = false;
    kiosk.files.before = [&](const std::string& step, const std::string& at) {
      if (done || step != "rename" || at.ends_with("active.new")) return;
      done = true;
      help::make_bundle(path, {.title = "Edition 2", .sequence = 2});
    };
    CHECK(kiosk.settle().installed->manifest.sequence == 1);
    CHECK(kiosk.names("inbox").size() == 1);
    CHECK(kiosk.settle().installed->manifest.sequence == 2);
    CHECK(kiosk.names("inbox").empty());
  }
}

TEST_CASE("a disk without room") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  kiosk.drop("clinic.anteroom", 1);
  kiosk.files.free = 100'000;

  SECTION("lets the bundle wait, says so once, and takes it when there is room") {
    CHECK(kiosk.settle().waiting.size() == 1);
    CHECK(kiosk.logged("has to wait: there is no room on the disk: it needs 9 MB, and 1 MB are free"));
    CHECK_FALSE(kiosk.much_later().installed);
    CHECK_FALSE(kiosk.much_later().installed);
    CHECK(kiosk.log.size() == 1);
    kiosk.files.free.reset();
    CHECK(kiosk.much_later().installed);
  }

  SECTION("is asked less and less often") {
    Time until = kiosk.settle().waiting[0].until;
    CHECK(until == kiosk.now + Milliseconds(60'000));
    kiosk.now = until;
    until = kiosk.installer.look(kiosk.now).waiting[0].until;
    CHECK(until == kiosk.now + Milliseconds(120'000));
    for (int i = 0; i < 20; ++i) {
      kiosk.now = until;
      until = kiosk.installer.look(kiosk.now).waiting[0].until;
      CHECK(until <= kiosk.now + std::chrono::hours(1));
    }
  }
}

TEST_CASE("a drop folder that goes away") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  fs::remove(folder / "inbox");
  CHECK_FALSE(kiosk.settle().installed);
  CHECK_FALSE(kiosk.much_later().installed);
  CHECK(kiosk.log == std::vector<std::string>{"The drop folder cannot be read: it is not there"});
  fs::create_directory(folder / "inbox");
  check_goes_on(kiosk);
}
