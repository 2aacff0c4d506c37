// A recording of a bundle: the gate that judges its frame, and how the kiosk and the author's tool hear it.
#include "fuzz/target.h"

#include "clip/clip.h"
#include "store/clip_gate.h"

#include <array>
#include <vector>

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  const std::vector<std::uint8_t> opus(bytes.begin(), bytes.end());
  (void)store::check_clip(opus);
  if (const auto measured = clip::measure(opus)) {
    require(measured->seconds > 0 && measured->seconds <= 60, "a recording lasts as long as one may");
    require(measured->peak <= 0 && measured->loudness <= 0, "nothing is louder than can be");
  }
  // What the gate lets through may still be damaged inside; whatever it is, it ends.
  const auto speech = clip::play(opus);
  if (!speech) return;
  std::array<std::int16_t, 2048> samples{};
  std::size_t heard = 0;
  for (;;) {
    const auto read = (*speech)->read(samples, Milliseconds{20});
    if (!read) return;
    heard += read->samples;
    require(heard <= std::size_t{61} * host::kSampleRate, "a recording ends");
    require(read->ended || read->samples > 0, "a recording never makes anybody wait");
    if (read->ended) break;
  }
}

} // namespace anteroom::fuzz
