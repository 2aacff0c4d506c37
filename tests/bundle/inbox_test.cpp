// The thread over the drop folder: real time, real watch.
#include "bundle/inbox.h"

#include "bundle/kiosk.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <mutex>
#include <thread>

using namespace anteroom;
using help::Kiosk;
using help::TempFolder;

namespace {

struct Watched {
  TempFolder folder;
  std::unique_ptr<host::Files> files = host::system_files();
  std::atomic<int> installed = 0;
  bundle::Installer installer;
  bundle::Inbox inbox;

  Watched()
      : installer(*files, options(folder.path()), Kiosk::inspect, [](const std::string&) {}),
        inbox((installer.bundles().sweep(), installer), host::watch_folder(folder / "inbox"),
              [this](const std::string&) { ++installed; }) {}

  static bundle::Options options(const std::string& folder) {
    bundle::Options made = Kiosk::options(folder);
    made.settle = Milliseconds(20);
    return made;
  }

  bool wait_for(int count) {
    for (int i = 0; i < 2000 && installed < count; ++i) std::this_thread::sleep_for(Milliseconds(5));
    return installed == count;
  }

  void drop(const std::string& name, std::int64_t sequence) {
    help::make_bundle(folder / "made", {.sequence = sequence});
    std::filesystem::rename(folder / "made", folder / ("inbox/" + name));
  }
};

} // namespace

TEST_CASE("the inbox") {
  Watched watched;

  SECTION("takes what is there when it starts, and what comes later") {
    watched.drop("a.anteroom", 1);
    watched.inbox.start();
    CHECK(watched.wait_for(1));
    watched.drop("b.anteroom", 2);
    CHECK(watched.wait_for(2));
    watched.inbox.stop();
    CHECK(std::filesystem::is_empty(watched.folder / "inbox"));
  }

  SECTION("stops at once while it sleeps") {
    watched.inbox.start();
    std::this_thread::sleep_for(Milliseconds(50));
    const auto before = std::chrono::steady_clock::now();
    watched.inbox.stop();
    CHECK(std::chrono::steady_clock::now() - before < Milliseconds(5'000));
    watched.drop("a.anteroom", 1);
    std::this_thread::sleep_for(Milliseconds(50));
    CHECK(watched.installed == 0);
  }

  SECTION("may be stopped before it starts, and twice") {
    watched.inbox.stop();
    watched.inbox.stop();
  }

  SECTION("looks again and again whether what is shown has rotted on the disk") {
    watched.drop("a.anteroom", 1);
    watched.drop("b.anteroom", 2);
    watched.inbox.start();
    REQUIRE(watched.wait_for(1));
    watched.inbox.stop();
    std::mutex guard;
    std::string shown;
    bundle::Inbox daily(
        watched.installer, host::watch_folder(watched.folder / "inbox"),
        [&](const std::string& path) {
          const std::lock_guard lock(guard);
          shown = path;
        },
        Milliseconds(200)); // a short day
    const std::string rotten = watched.installer.bundles().current().path;
    daily.works(rotten);
    daily.start();
    std::this_thread::sleep_for(Milliseconds(500)); // more than two of them
    {
      const std::lock_guard lock(guard);
      CHECK(shown.empty());
    }
    std::fstream(rotten, std::ios::in | std::ios::out | std::ios::binary).seekp(50'000).put('x');
    for (int i = 0; i < 2000; ++i) {
      std::this_thread::sleep_for(Milliseconds(5));
      const std::lock_guard lock(guard);
      if (!shown.empty()) break;
    }
    daily.stop();
    CHECK(!shown.empty());
    CHECK(shown != rotten);
  }

  SECTION("keeps the file that is in use, and drops the one that cannot be shown") {
    watched.drop("a.anteroom", 1);
    watched.inbox.start();
    REQUIRE(watched.wait_for(1));
    const std::string open = std::filesystem::directory_iterator(watched.folder / "bundles")->path().string();
    watched.inbox.in_use(open);
    for (int sequence = 2; sequence < 6; ++sequence) {
      watched.drop("next.anteroom", sequence);
      REQUIRE(watched.wait_for(sequence));
      CHECK(std::filesystem::exists(open));
    }
    watched.inbox.stop();
    const std::string last = watched.installer.bundles().current().path;
    bundle::Inbox again(watched.installer, host::watch_folder(watched.folder / "inbox"), [](const std::string&) {});
    again.distrust(last, "it cannot be drawn");
    again.start();
    std::this_thread::sleep_for(Milliseconds(100));
    again.stop();
    CHECK(watched.installer.bundles().current().path != last);
  }
}
