#pragma once
// An open file of the system, closed when destroyed.
#include <unistd.h>

#include <utility>

namespace anteroom::platform {

class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }

  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

private:
  int number_;
};

} // namespace anteroom::platform
