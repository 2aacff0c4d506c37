#include "tool/password.h"

#include <cstdio>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kLongest = 1023; // as minisign has it
constexpr std::uint8_t kControlC = 3;

bool is_terminal() { return isatty(STDIN_FILENO) != 0; }

// While it lives, the terminal shows nothing of what is typed. Ctrl+C comes as a letter: a program that it
// ended here would leave the terminal silent.
class Silence {
public:
  Silence() : silent_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!silent_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    silent_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() {
    if (silent_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

private:
  termios before_{};
  bool silent_;
};

// Letter by letter, past all buffers: those would keep it, and swallow the line after it.
Result<SecretBytes> read_line() {
  SecretBytes line(kLongest + 1);
  std::size_t length = 0;
  for (; length <= kLongest; ++length) {
    std::uint8_t* const at = &line.bytes()[length];
    if (read(STDIN_FILENO, at, 1) != 1) {
      if (length == 0) return Error{"no password came; type it, or write it to the standard input as a line"};
      break;
    }
    if (*at == '\n') break;
    if (*at == kControlC && is_terminal()) return Error{"given up; nothing was done"};
  }
  if (length > kLongest) return Error{fmt::format("the password is too long; at most {} letters are read", kLongest)};
  return SecretBytes(line.text().substr(0, length));
}

Result<SecretBytes> ask(const std::string& question) {
  if (!is_terminal()) return read_line();
  const Silence silence; // before the question, so that nothing typed after it is shown
  fmt::print(stderr, "{}: ", question);
  auto line = read_line();
  fmt::print(stderr, "\n");
  return line;
}

// So that nobody thinks that it hangs.
void ask_for_patience() {
  if (is_terminal()) fmt::print(stderr, "One moment; a password is slow to try on purpose.\n");
}

} // namespace

Result<SecretBytes> ask_password(const std::string& file) {
  auto password = ask("Password of " + file);
  if (password) ask_for_patience();
  return password;
}

Result<SecretBytes> ask_new_password(const std::string& file) {
  auto password = ask("A password for " + file);
  if (!password) return password;
  if (password->bytes().empty()) return Error{"the password is empty; type one, or add --no-password"};
  if (is_terminal()) {
    const auto again = ask("The same once more");
    if (!again) return again.error();
    if (*again != *password) return Error{"the two passwords differ; nothing was written, try again"};
  }
  ask_for_patience();
  return password;
}

} // namespace anteroom::content
