#pragma once
// Ctrl+C, and being told to end, as something to wait for: work at hand can be finished or given up in good order.
#include <memory>

namespace anteroom::content {

// While it lives, SIGINT, SIGTERM and SIGHUP do not end the program. One at a time, made before any thread.
class Interrupt {
public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  // Whether somebody has asked; stays so.
  bool asked() const;
  // Readable from then on; for poll. -1 where the system has none: then asked() is never true.
  int descriptor() const;

private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

} // namespace anteroom::content
