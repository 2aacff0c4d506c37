// The whole program, with its window, killed at two hundred instants while it takes a bundle from its inbox
// and goes over to it. What it left is judged as its next start would find it.
#include "bundle/signature.h"
#include "bundle/strict.h"
#include "help/promise.h"
#include "shell/real_kiosk.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace anteroom;
using help::Strict;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 200;
constexpr int kAtOnce = 4;
// A file has to lie still for two seconds before it is looked at: what is done with it comes after that.
constexpr std::int64_t kSettled = 1'900'000; // microseconds

// Edition 1 is shown, edition 2 lies in the inbox, and the key of the team is beside the configuration.
class Site {
public:
  Site() {
    fs::create_directory(folder_ / "state");
    fs::create_directory(folder_ / "keys");
    help::make_bundle(folder_ / "packaged.anteroom", {});
    help::write_bytes(folder_ / "keys/team.pub", bundle::write_public_key(help::Signer(1).key()));
    help::write_bytes(folder_ / "anteroom.toml", "[paths]\nkeys = \"" + (folder_ / "keys") + "\"\n");
    Strict kiosk(state());
    help::offer(kiosk, {1});
    REQUIRE(kiosk.look().installed);
    kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    help::offer(kiosk, {2});
  }
  std::string state() const { return folder_ / "state"; }

  // The program over a folder of state.
  pid_t start(const help::XScreen& screen, const std::string& state) const {
    const std::string program = ANTEROOM_BINARY_DIR "/anteroom", bundle = folder_ / "packaged.anteroom",
                      config = folder_ / "anteroom.toml";
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    setenv("DISPLAY", screen.name.c_str(), 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    if (!std::freopen("/dev/null", "w", stderr) || !std::freopen("/dev/null", "w", stdout)) _exit(126);
    execl(program.c_str(), program.c_str(), "--config", config.c_str(), "--bundle", bundle.c_str(), "--state",
          state.c_str(), nullptr);
    _exit(127);
  }

private:
  TempFolder folder_;
};

void copy(const std::string& from, const std::string& to) {
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

bool end(pid_t program) {
  int ended = 0;
  kill(program, SIGKILL);
  return waitpid(program, &ended, 0) == program && WIFSIGNALED(ended) && WTERMSIG(ended) == SIGKILL;
}

// How long it takes, from the start of the program, until a next start would show edition 2.
std::chrono::microseconds time_it_takes(const Site& site, const help::XScreen& screen) {
  const TempFolder folder;
  copy(site.state(), folder.path());
  const auto began = std::chrono::steady_clock::now();
  const pid_t program = site.start(screen, folder.path());
  std::int64_t shown = 1;
  auto passed = [&] { return std::chrono::steady_clock::now() - began; };
  while (shown != 2 && passed() < std::chrono::seconds(60)) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    // Looked at in a copy: to look is to sweep.
    const TempFolder seen;
    std::error_code moved; // a file may go while it is copied
    fs::copy(folder.path(), seen.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing, moved);
    if (!moved) shown = Strict(seen.path()).shown();
  }
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(passed());
  CHECK(end(program)); // it still ran
  REQUIRE(shown == 2);
  return took;
}

} // namespace

TEST_CASE("the whole program is killed while it takes a bundle") {
  const help::XScreen screen(800, 480);
  if (screen.name.empty()) {
    WARN("skipped: there is no Xvfb");
    return;
  }
  const Site site;
  const std::int64_t whole = time_it_takes(site, screen).count();
  REQUIRE(whole > kSettled);
  std::mt19937 random(20261122); // NOLINT: the same instants in every run
  std::uniform_int_distribution<std::int64_t> any(0, kSettled), busy(kSettled, whole + 500'000);
  int old = 0, taken = 0;
  for (int done = 0; done < kKills; done += kAtOnce) {
    std::array<TempFolder, kAtOnce> folders;
    std::array<pid_t, kAtOnce> programs{};
    std::array<std::int64_t, kAtOnce> instants{};
    for (std::size_t i = 0; i < kAtOnce; ++i) {
      copy(site.state(), folders[i].path());
      instants[i] = i == 0 ? any(random) : busy(random); // most of them while there is something to spoil
    }
    std::sort(instants.begin(), instants.end());
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < kAtOnce; ++i) programs[i] = site.start(screen, folders[i].path());
    for (std::size_t i = 0; i < kAtOnce; ++i) {
      std::this_thread::sleep_until(began + std::chrono::microseconds(instants[i]));
      CHECK(end(programs[i])); // nothing else had ended it
    }
    for (std::size_t i = 0; i < kAtOnce; ++i) {
      CAPTURE(done + static_cast<int>(i), instants[i]);
      Strict kiosk(folders[i].path());
      const std::int64_t shown = kiosk.shown();
      CHECK((shown == 1 || shown == 2));
      shown == 1 ? ++old : ++taken;
      (void)kiosk.look(); // what was under way is taken now
      CHECK(kiosk.shown() == 2);
      help::check_takes_the_next(kiosk, 3);
    }
  }
  CHECK(old > 0);
  CHECK(taken > 0);
  char text[200];
  std::snprintf(text, sizeof text,
                "whole programs killed while they took a bundle: %d still had the old content, %d the new", old, taken);
  help::promise("P9", kKills, text);
}
