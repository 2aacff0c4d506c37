// Sockets that the test makes: named pipes in the place of the kernel's devices, and their switches in the place of its
// answers. Everything else is as on a board: threads, waiting, devices that come and go.
#include "host/headphones.h"

#include "base/time.h"

#include "help/catch.h"
#include "help/promise.h"
#include "help/temp_folder.h"

#include <atomic>
#include <chrono>
#include <cstdarg>
#include <cstdio>
#include <map>
#include <mutex>
#include <thread>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace anteroom;
using Clock = std::chrono::steady_clock;

namespace {

struct Switch {
  bool tells = false; // of headphones
  bool in = false;
};
std::mutex mutex;
std::map<ino_t, Switch> switches;

ino_t number_of(int device) {
  struct stat facts {};
  return fstat(device, &facts) == 0 ? facts.st_ino : 0;
}

// A device of the folder. Written to when its switch moves, as the kernel does.
class Socket {
public:
  Socket(const help::TempFolder& folder, const std::string& name, Switch how) : path_(folder.path() + "/" + name) {
    REQUIRE(mkfifo(path_.c_str(), 0600) == 0);
    device_ = open(path_.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    const std::lock_guard lock(mutex);
    switches[number_of(device_)] = how;
  }
  ~Socket() {
    unlink(path_.c_str());
    close(device_);
  }
  void move(bool in) {
    {
      const std::lock_guard lock(mutex);
      switches[number_of(device_)].in = in;
    }
    const input_event events[2] = {};
    REQUIRE(write(device_, events, sizeof events) == sizeof events);
  }

private:
  std::string path_;
  int device_;
};

bool comes_true(const std::function<bool()>& what) {
  const auto until = Clock::now() + std::chrono::seconds{5};
  while (!what() && Clock::now() < until) std::this_thread::sleep_for(Milliseconds{1});
  return what();
}

} // namespace

// In the place of the C library's, for the devices above.
extern "C" int ioctl(int device, unsigned long request, ...) noexcept {
  va_list list;
  va_start(list, request);
  void* into = va_arg(list, void*);
  va_end(list);
  const std::lock_guard lock(mutex);
  const auto found = switches.find(number_of(device));
  if (found == switches.end()) return static_cast<int>(syscall(SYS_ioctl, device, request, into));
  const bool asks_state = _IOC_NR(request) == _IOC_NR(EVIOCGSW(0));
  const bool set = asks_state ? found->second.in : found->second.tells;
  static_cast<unsigned char*>(into)[0] = static_cast<unsigned char>(set ? 1u << SW_HEADPHONE_INSERT : 0u);
  return 1;
}

TEST_CASE("A-37: headphones") {
  const help::TempFolder folder;
  std::atomic<int> changes = 0;
  const auto watch = [&] { return host::watch_headphones([&] { ++changes; }, folder.path()); };

  SECTION("that are in when the kiosk starts are in") {
    Socket socket(folder, "event0", {true, true});
    CHECK(watch()->in());
    CHECK(changes == 0);
  }
  SECTION("go in and out, and it is told each time at once") {
    Socket keyboard(folder, "event0", {});
    Socket socket(folder, "event3", {true, false});
    const auto headphones = watch();
    CHECK_FALSE(headphones->in());
    double slowest = 0;
    for (int i = 1; i <= 50; ++i) {
      const bool in = i % 2 == 1;
      const auto moved = Clock::now();
      socket.move(in);
      REQUIRE(comes_true([&] { return changes == i; }));
      slowest = std::max(slowest, std::chrono::duration<double, std::milli>(Clock::now() - moved).count());
      CHECK(headphones->in() == in);
    }
    CHECK(slowest < 100);
    char told[80];
    std::snprintf(told, sizeof told, "moves of the switch, told within %.0f ms", slowest);
    help::promise("A-37", 50, told);
  }
  SECTION("may have a socket that comes later, and goes with headphones in it") {
    const auto headphones = watch();
    {
      Socket socket(folder, "event7", {true, true});
      chmod((folder.path() + "/event7").c_str(), 0400); // its rights are set after it was made
      REQUIRE(comes_true([&] { return headphones->in(); }));
      socket.move(false);
      REQUIRE(comes_true([&] { return !headphones->in(); }));
    }
    CHECK_FALSE(headphones->in());
  }
  SECTION("of two sockets are in while either has them") {
    Socket one(folder, "event1", {true, false});
    Socket other(folder, "event2", {true, false});
    const auto headphones = watch();
    one.move(true);
    other.move(true);
    REQUIRE(comes_true([&] { return headphones->in(); }));
    one.move(false);
    std::this_thread::sleep_for(Milliseconds{50});
    CHECK(headphones->in());
    other.move(false);
    CHECK(comes_true([&] { return !headphones->in(); }));
  }
  SECTION("are nowhere on a machine without sockets, or without the folder") {
    CHECK_FALSE(watch()->in());
    CHECK_FALSE(host::watch_headphones({}, folder.path() + "/missing")->in());
  }
}
