#pragma once
// A program that runs beside the test, as in another terminal.
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace anteroom::help {

class Background {
public:
  // What it says goes into the file `output`.
  Background(const std::vector<std::string>& command, std::string output) : output_(std::move(output)) {
    unlink(output_.c_str()); // nobody should read what another said there
    pid_ = fork();
    if (pid_ != 0) return;
    const int out = open(output_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(out, STDERR_FILENO) < 0) _exit(126);
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  ~Background() { end(SIGKILL); }
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  std::string said() const {
    std::ifstream in(output_);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  // What it said behind what was asked for here before, once `text` is in it; all of that when it does not come.
  std::string says(const std::string& text, double seconds = 30) {
    for (double waited = 0; waited < seconds; waited += 0.02) {
      const std::string all = said();
      const std::size_t found = all.find(text, heard_);
      if (found != std::string::npos) {
        const std::string made = all.substr(heard_, found + text.size() - heard_);
        heard_ = found + text.size();
        return made;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return said().substr(heard_);
  }
  // What it ends with when it is told to; -1 when it did not end by itself within ten seconds, or was killed.
  int end(int signal) {
    if (pid_ <= 0) return -1;
    kill(pid_, signal);
    int status = 0;
    for (int looks = 0; looks < 500; ++looks) {
      if (waitpid(pid_, &status, WNOHANG) == pid_) {
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    kill(pid_, SIGKILL);
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return -1;
  }

private:
  std::string output_;
  pid_t pid_ = -1;
  std::size_t heard_ = 0;
};

} // namespace anteroom::help
