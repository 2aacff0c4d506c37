#include "tool/progress.h"

#include <chrono>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace anteroom::content {
namespace {

constexpr std::int64_t kMoment = 400;      // milliseconds that nobody minds
constexpr std::int64_t kBetween = 100;     // ten times a second is as good as always
constexpr const char* kClear = "\r\033[K"; // to the first column, and nothing behind it

std::int64_t now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ProgressLine::ProgressLine(std::string what, Unit unit)
    : what_(std::move(what)), unit_(unit), wanted_(isatty(STDERR_FILENO) != 0), begun_(now()) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::clear() {
  if (std::exchange(shown_, false)) fmt::print(stderr, "{}", kClear);
}

void ProgressLine::tell(std::int64_t done, std::int64_t of) {
  if (done >= of) return clear();
  if (!wanted_ || now() < begun_ + kMoment || now() < told_ + kBetween) return;
  told_ = now();
  shown_ = true;
  if (unit_ == Unit::things)
    fmt::print(stderr, "{}{}: {} of {}", kClear, what_, done, of);
  else
    fmt::print(stderr, "{}{}: {} of {} MiB", kClear, what_, done >> 20, of >> 20);
  std::fflush(stderr);
}

Progress ProgressLine::progress() {
  return [this](std::int64_t done, std::int64_t of) { tell(done, of); };
}

} // namespace anteroom::content
