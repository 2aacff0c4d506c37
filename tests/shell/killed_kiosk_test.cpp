// The program itself, with all its threads, killed at two hundred instants between its start and some time after it
// has taken a bundle.
#include "bundle/strict.h"
#include "help/promise.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace anteroom;
using help::Strict;
using help::TempFolder;

namespace {

struct Site {
  TempFolder folder; // keys, configuration, the packaged bundle
  Site() {
    std::filesystem::create_directory(folder / "keys");
    help::write_bytes(folder / "keys/team.pub", bundle::write_public_key(help::Signer(1).key()));
    help::write_bytes(folder / "config.toml", "[paths]\nkeys = \"" + folder / "keys" + "\"\n");
    help::make_bundle(folder / "packaged.anteroom", {});
  }

  pid_t start(const std::string& state) const {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
    const std::string program = ANTEROOM_BINARY_DIR "/anteroom", packaged = folder / "packaged.anteroom",
                      config = folder / "config.toml";
    execl(program.c_str(), program.c_str(), "--headless", "--bundle", packaged.c_str(), "--config", config.c_str(),
          "--state", state.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
};

void stop(pid_t child, int signal) {
  kill(child, signal);
  int ended = 0;
  REQUIRE(waitpid(child, &ended, 0) == child);
}

} // namespace

TEST_CASE("the program that is killed while it takes a bundle") {
  const Site site;
  const TempFolder before;
  {
    Strict kiosk(before.path());
    help::offer(kiosk, {1});
    REQUIRE(kiosk.look().installed);
    kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    help::offer(kiosk, {2});
  }
  const auto copy = [&](const TempFolder& to) {
    std::filesystem::copy(before.path(), to.path(), std::filesystem::copy_options::recursive);
  };
  // How long it takes when nobody interferes.
  std::chrono::microseconds whole{0};
  {
    const TempFolder folder;
    copy(folder);
    const auto began = std::chrono::steady_clock::now();
    const pid_t child = site.start(folder.path());
    const auto taken = [&] { return !std::filesystem::exists(folder / "inbox/clinic.anteroom"); };
    for (int i = 0; i < 6000 && !taken(); ++i) usleep(5'000);
    REQUIRE(taken());
    whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    stop(child, SIGKILL);
  }
  std::mt19937 random(20261122);
  std::uniform_int_distribution<std::int64_t> instant(0, whole.count() * 12 / 10);
  int old = 0, taken = 0;
  constexpr int kKills = 200;
  for (int kill_number = 0; kill_number < kKills; ++kill_number) {
    CAPTURE(kill_number);
    const TempFolder folder;
    copy(folder);
    const pid_t child = site.start(folder.path());
    usleep(static_cast<useconds_t>(instant(random)));
    stop(child, SIGKILL);
    Strict kiosk(folder.path());
    const std::int64_t shown = kiosk.shown();
    CHECK((shown == 1 || shown == 2));
    ++(shown == 1 ? old : taken);
    (void)kiosk.look(); // what was under way is taken now
    CHECK(kiosk.shown() == 2);
    help::check_takes_the_next(kiosk, 3);
  }
  CHECK(old > 0);
  CHECK(taken > 0);
  help::promise("P9", kKills, "times the program itself was killed while it took a bundle");
}
