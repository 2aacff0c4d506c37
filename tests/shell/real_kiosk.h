#pragma once
// The program as a process on a virtual screen, used with xdotool as a visitor would use it.
#include <nlohmann/json.hpp>

#include <string>
#include <sys/types.h>
#include <vector>

namespace anteroom::help {

// A virtual X screen; gone with its owner. `name` is empty when none could be started.
class XScreen {
public:
  XScreen(int width, int height);
  ~XScreen();
  void close(); // the display is lost
  std::string name;

private:
  pid_t server_ = -1;
};

class RealKiosk {
public:
  RealKiosk(const XScreen& screen, std::vector<std::string> arguments);
  ~RealKiosk();

  // The newest frame that was drawn, as --ui-dump tells it; waits up to `seconds` for the screen `name`.
  nlohmann::json wait_for(const std::string& name, double seconds = 10);
  nlohmann::json frame();
  // Moves the pointer to the middle of what is seen of a node, and clicks.
  bool tap(const std::string& id);
  void xdotool(const std::string& arguments);
  bool running();
  // Waits for the end; the exit code, or -1 when it had to be killed after `seconds`.
  int wait_for_end(double seconds);
  // Voluntary context switches of all threads so far.
  long wake_ups() const;
  std::string words() const; // what it wrote for staff
  std::string state() const { return folder_ + "/state"; }
  pid_t pid() const { return pid_; }

private:
  std::string display_;
  std::string folder_;
  pid_t pid_ = -1;
};

// Where a name leads in PATH, or nothing.
bool has_program(const std::string& name);

} // namespace anteroom::help
