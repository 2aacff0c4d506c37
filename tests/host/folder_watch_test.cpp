#include "host/folder_watch.h"

#include "help/catch.h"
#include "help/temp_folder.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace anteroom;
using help::TempFolder;
using Woken = host::FolderWatch::Woken;

namespace {

constexpr Milliseconds kLong{20'000};
constexpr Milliseconds kShort{30};

void put(const std::string& path) { std::ofstream(path) << "x"; }

} // namespace

TEST_CASE("a watch over a folder") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "inbox");
  const auto watch = host::watch_folder(folder / "inbox");

  SECTION("sleeps while nothing happens") {
    const auto before = std::chrono::steady_clock::now();
    CHECK(watch->wait(kShort) == Woken::time_passed);
    CHECK(std::chrono::steady_clock::now() - before >= kShort);
    CHECK(watch->wait(Milliseconds(0)) == Woken::time_passed);
    CHECK(watch->wait(Milliseconds(-5)) == Woken::time_passed);
  }

  SECTION("wakes when a file was written, and then sleeps again") {
    put(folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::changed);
    CHECK(watch->wait(kShort) == Woken::time_passed);
  }

  SECTION("wakes when a file is moved in, moved out or removed") {
    put(folder / "file");
    std::filesystem::rename(folder / "file", folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::changed);
    std::filesystem::rename(folder / "inbox/file", folder / "file");
    CHECK(watch->wait(kLong) == Woken::changed);
    std::filesystem::rename(folder / "file", folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::changed);
    std::filesystem::remove(folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::changed);
  }

  SECTION("wakes from sleep") {
    std::thread other([&] {
      std::this_thread::sleep_for(kShort);
      put(folder / "inbox/file");
    });
    CHECK(watch->wait(kLong) == Woken::changed);
    other.join();
  }

  SECTION("stops from another thread, for good") {
    std::thread other([&] {
      std::this_thread::sleep_for(kShort);
      watch->stop();
    });
    CHECK(watch->wait(kLong) == Woken::stopped);
    other.join();
    CHECK(watch->wait(kLong) == Woken::stopped);
    put(folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::stopped);
  }

  SECTION("lives through the folder going and coming back") {
    std::filesystem::remove(folder / "inbox");
    CHECK(watch->wait(kLong) == Woken::changed);
    CHECK(watch->wait(kShort) == Woken::time_passed);
    std::filesystem::create_directory(folder / "inbox");
    CHECK(watch->wait(kLong) == Woken::changed);
    put(folder / "inbox/file");
    CHECK(watch->wait(kLong) == Woken::changed);
  }
}

TEST_CASE("a watch over a folder that is not there") {
  const TempFolder folder;
  const auto watch = host::watch_folder(folder / "inbox");
  CHECK(watch->wait(kShort) == Woken::time_passed);
  std::filesystem::create_directory(folder / "inbox");
  CHECK(watch->wait(kShort) == Woken::changed);
}
