#include "host/folder_watch.h"

#include "linux/descriptor.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <limits>

namespace anteroom::platform {
namespace {

// Not IN_MODIFY: a long copy would wake the kiosk at every block. A file that is still being
// written is seen when it is made, and looked at again until it rests.
constexpr std::uint32_t kEvents =
    IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;

class LinuxFolderWatch final : public host::FolderWatch {
public:
  explicit LinuxFolderWatch(std::string folder)
      : folder_(std::move(folder)), events_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
        told_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    watch();
  }

  Woken wait(Milliseconds at_most) override {
    // The folder may have come back, or a new disk may be mounted over it: a second watch on the
    // same folder is the first one.
    if (const int before = watching_; watch() && watching_ != before) return Woken::changed;
    using clock = std::chrono::steady_clock;
    const auto until = clock::now() + std::max(at_most, Milliseconds(0));
    for (;;) {
      std::array<pollfd, 2> sources{{{told_.number(), POLLIN, 0}, {events_.number(), POLLIN, 0}}};
      const auto left = std::chrono::ceil<Milliseconds>(until - clock::now()).count();
      const auto bounded = std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max());
      const int ready = poll(sources.data(), sources.size(), static_cast<int>(bounded)); // -1: not open, skipped
      if (ready < 0 && errno != EINTR) return Woken::time_passed;
      if (ready <= 0 && clock::now() < until) continue;
      if (sources[0].revents != 0) return Woken::stopped; // never read: it stays told
      if (ready <= 0) return Woken::time_passed;
      forget_events();
      return Woken::changed;
    }
  }

  void stop() override {
    const std::uint64_t one = 1;
    // Fails only when it was told 2^64 times already.
    [[maybe_unused]] const auto put = write(told_.number(), &one, sizeof one);
  }

private:
  bool watch() {
    if (!events_.open()) return false;
    watching_ = inotify_add_watch(events_.number(), folder_.c_str(), kEvents | IN_ONLYDIR);
    return watching_ >= 0;
  }

  // What changed is not asked: the folder is looked at whole.
  void forget_events() {
    std::array<char, 4096> bytes{};
    while (read(events_.number(), bytes.data(), bytes.size()) > 0) {
    }
  }

  std::string folder_;
  Descriptor events_;
  Descriptor told_;
  int watching_ = -1;
};

} // namespace
} // namespace anteroom::platform

namespace anteroom::host {

std::unique_ptr<FolderWatch> watch_folder(const std::string& folder) {
  return std::make_unique<platform::LinuxFolderWatch>(folder);
}

} // namespace anteroom::host
