// A process that takes a bundle as the kiosk does, killed at two hundred instants. The whole program with its
// window is killed in tests/shell/killed_kiosk_test.cpp.
#include "bundle/strict.h"
#include "help/promise.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace anteroom;
using help::Strict;
using help::TempFolder;

namespace {

// Starts over the folder and takes what lies there, in a process of its own.
pid_t start(const std::string& folder) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child > 0) return child;
  Strict kiosk(folder);
  (void)kiosk.look();
  _exit(0);
}

} // namespace

TEST_CASE("a kiosk that is killed while it takes a bundle") {
  const TempFolder before;
  {
    Strict kiosk(before.path());
    help::offer(kiosk, {1});
    REQUIRE(kiosk.look().installed);
    kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    help::offer(kiosk, {2});
  }
  // How long it takes when nobody interferes.
  std::chrono::microseconds whole{0};
  {
    const TempFolder folder;
    std::filesystem::copy(before.path(), folder.path(), std::filesystem::copy_options::recursive);
    const auto began = std::chrono::steady_clock::now();
    int ended = 0;
    REQUIRE(waitpid(start(folder.path()), &ended, 0) > 0);
    whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    REQUIRE(Strict(folder.path()).shown() == 2);
  }
  std::mt19937 random(20261121);
  std::uniform_int_distribution<std::int64_t> instant(0, whole.count() * 11 / 10);
  int old = 0;
  constexpr int kKills = 200;
  for (int kill_number = 0; kill_number < kKills; ++kill_number) {
    CAPTURE(kill_number);
    const TempFolder folder;
    std::filesystem::copy(before.path(), folder.path(), std::filesystem::copy_options::recursive);
    const pid_t child = start(folder.path());
    usleep(static_cast<useconds_t>(instant(random)));
    kill(child, SIGKILL);
    int ended = 0;
    REQUIRE(waitpid(child, &ended, 0) == child);
    Strict kiosk(folder.path());
    const std::int64_t shown = kiosk.shown();
    CHECK((shown == 1 || shown == 2));
    if (shown == 1) ++old;
    (void)kiosk.look(); // what was under way is taken now
    CHECK(kiosk.shown() == 2);
    help::check_takes_the_next(kiosk, 3);
  }
  CHECK(old > 0); // some were killed in time
  help::promise("P9", kKills, "processes killed while they took a bundle");
}
