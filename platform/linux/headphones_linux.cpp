#include "host/headphones.h"

#include "linux/descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace anteroom::platform {
namespace {

// One bit a switch, as the kernel tells them (linux/input.h).
using Switches = std::array<unsigned char, SW_MAX / 8 + 1>;

bool has_headphones(const Switches& bits) {
  return (bits[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8) & 1) != 0;
}

// A socket that can tell.
bool is_socket(int device) {
  Switches bits{};
  return ioctl(device, EVIOCGBIT(EV_SW, sizeof bits), bits.data()) >= 0 && has_headphones(bits);
}

bool is_in(int device) {
  Switches bits{};
  return ioctl(device, EVIOCGSW(sizeof bits), bits.data()) >= 0 && has_headphones(bits);
}

class LinuxHeadphones final : public host::Headphones {
public:
  LinuxHeadphones(std::function<void()> changed, std::string folder)
      : changed_(std::move(changed)), folder_(std::move(folder)), made_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
        stop_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    // A device is made first and may be read only later, when its rights are set.
    if (made_.open()) inotify_add_watch(made_.number(), folder_.c_str(), IN_CREATE | IN_ATTRIB | IN_DELETE);
    look();
    in_ = any();
    thread_ = std::thread([this] { run(); });
  }
  LinuxHeadphones(const LinuxHeadphones&) = delete;
  ~LinuxHeadphones() override {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto put = write(stop_.number(), &one, sizeof one);
    thread_.join();
  }

  bool in() const override { return in_; }

private:
  // Opens the sockets that are new.
  void look() {
    DIR* folder = opendir(folder_.c_str());
    if (!folder) return;
    while (const dirent* entry = readdir(folder)) {
      const std::string name = entry->d_name;
      if (!name.starts_with("event") || sockets_.contains(name)) continue;
      Descriptor device(::open((folder_ + "/" + name).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
      if (device.open() && is_socket(device.number())) sockets_.emplace(name, std::move(device));
    }
    closedir(folder);
  }

  bool any() const {
    return std::any_of(sockets_.begin(), sockets_.end(),
                       [](const auto& socket) { return is_in(socket.second.number()); });
  }

  // What was told is not read: how the switch stands now is all that counts. False when the device has gone.
  static bool drain(int device) {
    std::array<char, 64 * sizeof(input_event)> events{};
    ssize_t got = 0;
    while ((got = read(device, events.data(), events.size())) > 0) {
    }
    return got < 0 && (errno == EAGAIN || errno == EINTR);
  }

  void run() {
    for (;;) {
      std::vector<pollfd> sources{{stop_.number(), POLLIN, 0}, {made_.number(), POLLIN, 0}};
      for (const auto& [name, socket] : sockets_) sources.push_back({socket.number(), POLLIN, 0});
      if (poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR) return;
      if (sources[0].revents != 0) return;
      std::size_t at = 2;
      for (auto socket = sockets_.begin(); socket != sockets_.end(); ++at)
        socket =
            sources[at].revents != 0 && !drain(socket->second.number()) ? sockets_.erase(socket) : std::next(socket);
      if (sources[1].revents != 0) {
        drain(made_.number());
        look();
      }
      const bool now = any();
      if (in_.exchange(now) != now && changed_) changed_();
    }
  }

  std::function<void()> changed_;
  std::string folder_;
  Descriptor made_;
  Descriptor stop_;
  std::map<std::string, Descriptor> sockets_; // of the thread alone, once it runs
  std::atomic<bool> in_ = false;
  std::thread thread_;
};

} // namespace
} // namespace anteroom::platform

namespace anteroom::host {

std::unique_ptr<Headphones> watch_headphones(std::function<void()> changed, const std::string& folder) {
  return std::make_unique<platform::LinuxHeadphones>(std::move(changed), folder);
}

} // namespace anteroom::host
