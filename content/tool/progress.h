#pragma once
// How far long work has come, for somebody who waits at a terminal. Where there is none, nothing is said.
#include <cstdint>
#include <functional>
#include <string>

namespace anteroom::content {

// Told now and then, on the thread that began the work. `done` grows up to `of`, and is that at the end.
using Progress = std::function<void(std::int64_t done, std::int64_t of)>;

// One line on the standard error that rewrites itself, "drawing pictures: 12 of 44", and is gone when the work is
// done. It appears only when that takes longer than a moment.
class ProgressLine {
public:
  enum class Unit { things, bytes };
  ProgressLine(std::string what, Unit unit);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  void tell(std::int64_t done, std::int64_t of);
  Progress progress();

private:
  void clear();

  std::string what_;
  Unit unit_;
  bool wanted_;
  std::int64_t begun_ = 0, told_ = 0; // milliseconds of a clock that only goes forward
  bool shown_ = false;
};

} // namespace anteroom::content
