#pragma once
// A loudspeaker that notes when it was heard. Behind it is SDL's own, which takes as long as a real one.
#include "host/sound.h"
#include "shell/sound.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace anteroom::help {

using Clock = std::chrono::steady_clock;

class Listener final : public host::Sound {
public:
  Outcome open() override {
    if (gone) return Error{"there is no sound"};
    return device_->open();
  }
  void close() override {
    ++closed;
    device_->close();
  }
  Outcome play(std::span<const std::int16_t> samples) override {
    if (gone) return Error{"the sound device has gone"};
    {
      const std::lock_guard lock(mutex_);
      for (const std::int16_t sample : samples) {
        if (std::abs(sample) > 64 && !first_) first_ = Clock::now();
        loudest_ = std::max(loudest_, std::abs(static_cast<int>(sample)));
        squares_ += static_cast<double>(sample) * sample;
      }
      heard_ += static_cast<long long>(samples.size());
    }
    return device_->play(samples);
  }
  std::size_t waiting() const override { return device_->waiting(); }
  void hush() override { device_->hush(); }

  void listen_anew() {
    const std::lock_guard lock(mutex_);
    first_.reset();
    heard_ = 0;
    squares_ = 0;
    loudest_ = 0;
  }
  std::optional<Clock::time_point> first() const {
    const std::lock_guard lock(mutex_);
    return first_;
  }
  double rms() const {
    const std::lock_guard lock(mutex_);
    return heard_ > 0 ? std::sqrt(squares_ / static_cast<double>(heard_)) : 0;
  }
  int loudest() const {
    const std::lock_guard lock(mutex_);
    return loudest_;
  }
  double seconds() const {
    const std::lock_guard lock(mutex_);
    return static_cast<double>(heard_) / host::kSampleRate;
  }

  std::atomic<bool> gone = false;
  std::atomic<int> closed = 0;

private:
  std::unique_ptr<host::Sound> device_ = shell::system_sound();
  mutable std::mutex mutex_;
  std::optional<Clock::time_point> first_;
  long long heard_ = 0;
  double squares_ = 0;
  int loudest_ = 0;
};

} // namespace anteroom::help
