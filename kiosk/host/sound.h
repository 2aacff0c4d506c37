#pragma once
// Where sound goes: the loudspeaker or headphones of the machine.
#include "base/result.h"
#include "host/voice.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace anteroom::host {

// Closed at first; while it is closed nothing runs and nothing wakes the processor. One thread, save for hush().
class Sound {
public:
  virtual ~Sound() = default;

  // Done when it is open already. May take long, and may fail at one time and not at another: a device comes and goes.
  virtual Outcome open() = 0;
  virtual void close() = 0;
  // Heard after what was played before; samples as the voice makes them (host/voice.h). An error when the device has
  // gone; it is closed then.
  virtual Outcome play(std::span<const std::int16_t> samples) = 0;
  // Samples that were played and are not heard yet.
  virtual std::size_t waiting() const = 0;
  // Drops them: silence within one buffer of the device. Any thread.
  virtual void hush() = 0;
};

} // namespace anteroom::host
