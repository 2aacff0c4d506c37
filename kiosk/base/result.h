#pragma once
// Expected failure as a value. A Result holds either what was asked for or an Error that a person
// can act on. Our own mistakes are not Results: they stop the program (assert, std::abort).
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace anteroom {

// What happened, where, and what to do, in words for staff and authors (never for visitors).
struct Error {
  std::string what;
};

template <class T> class [[nodiscard]] Result {
public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // REQUIRES: ok().
  T& value() {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  const T& value() const {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // REQUIRES: !ok().
  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&held_);
  }

private:
  std::variant<T, Error> held_;
};

// For work that yields nothing but may fail.
struct Done {};
using Outcome = Result<Done>;

} // namespace anteroom
