#include "shell/real_kiosk.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace anteroom::help {
namespace {

namespace fs = std::filesystem;

void pause(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

pid_t start(const std::vector<std::string>& command, const std::string& display, const std::string& output) {
  const pid_t pid = fork();
  if (pid != 0) return pid;
  if (!display.empty()) setenv("DISPLAY", display.c_str(), 1);
  unsetenv("WAYLAND_DISPLAY");
  setenv("SDL_VIDEODRIVER", "x11", 1);
  if (!std::freopen(output.c_str(), "w", stderr) || !std::freopen("/dev/null", "w", stdout)) _exit(126);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

int end(pid_t& pid, int signal) {
  if (pid <= 0) return 0;
  int status = 0;
  kill(pid, signal);
  waitpid(pid, &status, 0);
  pid = -1;
  return status;
}

} // namespace

bool has_program(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

XScreen::XScreen(int width, int height) {
  static int number = 60 + static_cast<int>(getpid() % 400);
  for (int tries = 0; tries < 5; ++tries) {
    const std::string display = ":" + std::to_string(++number);
    const std::string socket = "/tmp/.X11-unix/X" + std::to_string(number);
    server_ = start({"Xvfb", display, "-screen", "0", std::to_string(width) + "x" + std::to_string(height) + "x24",
                     "-nolisten", "tcp"},
                    "", "/dev/null");
    for (int wait = 0; wait < 100; ++wait) {
      pause(0.05);
      if (waitpid(server_, nullptr, WNOHANG) == server_) break;
      if (!fs::exists(socket)) continue;
      pause(0.3);
      name = display;
      return;
    }
  }
  server_ = -1;
}

void XScreen::close() { end(server_, SIGKILL); }
XScreen::~XScreen() { end(server_, SIGTERM); }

RealKiosk::RealKiosk(const XScreen& screen, std::vector<std::string> arguments) : display_(screen.name) {
  folder_ = (fs::temp_directory_path() / "anteroom-window-XXXXXX").string();
  if (!mkdtemp(folder_.data())) std::abort();
  std::vector<std::string> command{ANTEROOM_BINARY_DIR "/anteroom", "--ui-dump", folder_ + "/dump", "--state",
                                   folder_ + "/state"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  pid_ = start(command, display_, folder_ + "/words");
}

RealKiosk::~RealKiosk() {
  if (running()) end(pid_, SIGTERM);
  fs::remove_all(folder_);
}

bool RealKiosk::running() {
  if (pid_ <= 0) return false;
  if (waitpid(pid_, nullptr, WNOHANG) == pid_) pid_ = -1;
  return pid_ > 0;
}

nlohmann::json RealKiosk::frame() {
  std::ifstream file(folder_ + "/dump");
  nlohmann::json latest;
  for (std::string line; std::getline(file, line);) {
    auto parsed = nlohmann::json::parse(line, nullptr, false);
    if (!parsed.is_discarded()) latest = std::move(parsed);
  }
  return latest;
}

nlohmann::json RealKiosk::wait_for(const std::string& name, double seconds) {
  for (double waited = 0; waited < seconds; waited += 0.1) {
    auto latest = frame();
    if (latest.is_object() && latest["screen"] == name) {
      pause(0.3); // a fade may still run
      return frame();
    }
    pause(0.1);
  }
  return frame();
}

bool RealKiosk::tap(const std::string& id) {
  const auto latest = frame();
  if (!latest.is_object()) return false;
  for (const auto& node : latest["nodes"]) {
    if (node["id"] != id) continue;
    const auto& r = node["visible_px"];
    if (r[3].get<double>() < 4) return false;
    const int x = static_cast<int>(r[0].get<double>() + r[2].get<double>() / 2);
    const int y = static_cast<int>(r[1].get<double>() + r[3].get<double>() / 2);
    xdotool("mousemove " + std::to_string(x) + " " + std::to_string(y) + " mousedown 1 sleep 0.05 mouseup 1");
    return true;
  }
  return false;
}

void RealKiosk::xdotool(const std::string& arguments) {
  if (std::system(("DISPLAY=" + display_ + " xdotool " + arguments + " >/dev/null 2>&1").c_str()) != 0) pause(0.1);
}

int RealKiosk::wait_for_end(double seconds) {
  int status = 0;
  for (double waited = 0; waited < seconds; waited += 0.05) {
    if (pid_ <= 0) return 0;
    if (waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    pause(0.05);
  }
  end(pid_, SIGKILL);
  return -1;
}

long RealKiosk::wake_ups() const {
  long all = 0;
  for (const auto& thread : fs::directory_iterator("/proc/" + std::to_string(pid_) + "/task")) {
    std::ifstream status(thread.path() / "status");
    for (std::string line; std::getline(status, line);)
      if (line.rfind("voluntary_ctxt_switches:", 0) == 0) all += std::stol(line.substr(24));
  }
  return all;
}

std::string RealKiosk::words() const {
  std::ifstream file(folder_ + "/words");
  std::stringstream all;
  all << file.rdbuf();
  return all.str();
}

} // namespace anteroom::help
