#pragma once
// Whether headphones are plugged into this machine.
#include <functional>
#include <memory>
#include <string>

namespace anteroom::host {

class Headphones {
public:
  virtual ~Headphones() = default;

  // Any thread. False also where no socket can tell.
  virtual bool in() const = 0;
};

// Watches the sockets of this machine in a thread of its own, which sleeps until one changes; sockets may come and go.
// `changed` is called in that thread, within a few milliseconds of the change. Never fails: where the system tells
// nothing, none are in. `folder` holds the devices, and is another one in tests.
std::unique_ptr<Headphones> watch_headphones(std::function<void()> changed, const std::string& folder = "/dev/input");

} // namespace anteroom::host
