#include "tool/interrupt.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace anteroom::content {

struct Interrupt::Inside {
  sigset_t before{};
  int descriptor = -1;
};

Interrupt::Interrupt() : inside_(std::make_unique<Inside>()) {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&wanted, signal);
  inside_->descriptor = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  // Blocked, they wait in the descriptor; never read, they stay there.
  if (inside_->descriptor >= 0) pthread_sigmask(SIG_BLOCK, &wanted, &inside_->before);
}

Interrupt::~Interrupt() {
  if (inside_->descriptor < 0) return;
  signalfd_siginfo taken{};
  while (read(inside_->descriptor, &taken, sizeof taken) == sizeof taken) {
  } // else they would end the program now
  pthread_sigmask(SIG_SETMASK, &inside_->before, nullptr);
  close(inside_->descriptor);
}

bool Interrupt::asked() const {
  pollfd source{inside_->descriptor, POLLIN, 0};
  return inside_->descriptor >= 0 && poll(&source, 1, 0) > 0;
}

int Interrupt::descriptor() const { return inside_->descriptor; }

} // namespace anteroom::content
