#pragma once
// Watches the drop folder on a thread of its own, asleep until something comes.
#include "bundle/installer.h"
#include "host/folder_watch.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace anteroom::bundle {

class Inbox {
public:
  // Borrows `installer`, swept, which nobody else may touch between start and stop. `on_change` is called on
  // the inbox's own thread with the path to show from now on: of a bundle that got in, or of the one that
  // takes the place of one that rotted on the disk, which is looked for once in `between_checks`.
  Inbox(Installer& installer, std::unique_ptr<host::FolderWatch> watch,
        std::function<void(const std::string& path)> on_change,
        Milliseconds between_checks = std::chrono::hours(24));
  // Stops.
  ~Inbox();
  Inbox(const Inbox&) = delete;
  Inbox& operator=(const Inbox&) = delete;

  // `first` is called on the thread before all else.
  void start(std::function<void()> first = {});
  // Returns when the thread has ended: at once, or after the step at hand (a copy is given up, an
  // inspection is finished). For good.
  void stop();

  // Any thread, at once; done before the next look. See Bundles.
  void in_use(std::string path);
  void works(std::string path);
  void distrust(std::string path, std::string why);

private:
  void run();
  Milliseconds turn(Time& check);
  void do_asked();

  struct Distrust {
    std::string path;
    std::string why;
  };

  Installer& installer_;
  std::unique_ptr<host::FolderWatch> watch_;
  std::function<void(const std::string&)> on_change_;
  Milliseconds between_checks_;
  std::optional<std::string> untold_; // a path that on_change is still to be called with
  std::thread thread_;
  std::mutex asked_; // guards the three below
  std::optional<std::string> in_use_;
  std::optional<std::string> works_;
  std::vector<Distrust> distrusted_;
};

} // namespace anteroom::bundle
