#include "clip/clip.h"

#include "clip/decoder.h"
#include "clip/resampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace anteroom::clip {
namespace {

constexpr std::size_t kPiece = 1920; // 40 ms as decoded: two frames of most encoders
constexpr double kSilence = -100;
// Below this, 20 ms are a pause between words.
constexpr double kPause = -50;
// Opus rounds off what was cut off flat.
constexpr float kFarthest = 0.98F;

double decibels(double of_full_scale) { return of_full_scale > 1e-5 ? 20 * std::log10(of_full_scale) : kSilence; }

class Played final : public host::Speech {
public:
  explicit Played(Decoder decoder) : decoder_(std::move(decoder)) {}

  Result<Read> read(std::span<std::int16_t> into, Milliseconds) override {
    while (ready_.size() - given_ < into.size() && !ended_)
      if (Outcome more = decode(); !more) return more.error();
    const std::size_t samples = std::min(into.size(), ready_.size() - given_);
    std::copy_n(ready_.begin() + static_cast<std::ptrdiff_t>(given_), samples, into.begin());
    given_ += samples;
    return Read{samples, ended_ && given_ == ready_.size()};
  }

private:
  Outcome decode() {
    ready_.erase(ready_.begin(), ready_.begin() + static_cast<std::ptrdiff_t>(std::exchange(given_, 0)));
    const auto got = decoder_.read(piece_);
    if (!got) return got.error();
    ended_ = *got == 0;
    if (ended_)
      resampler_.finish(ready_);
    else
      resampler_.put(std::span(piece_).first(*got), ready_);
    return Done{};
  }

  Decoder decoder_;
  Resampler resampler_;
  std::array<float, kPiece> piece_{};
  std::vector<std::int16_t> ready_; // as they are played
  std::size_t given_ = 0;           // of them
  bool ended_ = false;
};

// Adds up what is heard, 20 ms at a time.
class Meter {
public:
  void put(float sample) {
    peak_ = std::max(peak_, std::abs(sample));
    clipped_ += std::abs(sample) >= kFarthest ? 1 : 0;
    ++samples_;
    now_ += sample * sample;
    if (samples_ % kStretch != 0) return;
    if (decibels(std::sqrt(now_ / kStretch)) > kPause) {
      squares_ += now_;
      counted_ += kStretch;
    }
    now_ = 0;
  }
  void tell(Measure& measure) const {
    measure.peak = std::min(0.0, decibels(peak_));
    if (counted_ > 0) measure.loudness = decibels(std::sqrt(squares_ / static_cast<double>(counted_)));
    if (samples_ > 0) measure.clipped = static_cast<double>(clipped_) / static_cast<double>(samples_);
  }

private:
  static constexpr int kStretch = kDecodedRate / 50;
  double now_ = 0, squares_ = 0;
  long long samples_ = 0, counted_ = 0, clipped_ = 0;
  float peak_ = 0;
};

} // namespace

Result<std::unique_ptr<host::Speech>> play(std::vector<std::uint8_t> opus) {
  auto decoder = Decoder::open(std::move(opus));
  if (!decoder) return decoder.error();
  return std::unique_ptr<host::Speech>(std::make_unique<Played>(std::move(*decoder)));
}

Result<Measure> measure(std::vector<std::uint8_t> opus) {
  auto decoder = Decoder::open(std::move(opus));
  if (!decoder) return decoder.error();
  Measure made{decoder->seconds(), decoder->channels()};
  Meter meter;
  std::array<float, kPiece> piece{};
  for (;;) {
    const auto got = decoder->read(piece);
    if (!got) return got.error();
    if (*got == 0) break;
    for (std::size_t i = 0; i < *got; ++i) meter.put(piece[i]);
  }
  meter.tell(made);
  return made;
}

} // namespace anteroom::clip
