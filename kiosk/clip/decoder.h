#pragma once
// The samples of an Ogg Opus file, piece by piece.
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct OggOpusFile;

namespace anteroom::clip {

// Samples a second of everything that Opus decodes to.
inline constexpr int kDecodedRate = 48'000;

// One thread.
class Decoder {
public:
  // An error, in words for who recorded it, when the bytes are not one recording of one or two channels and of at most
  // kLongest (clip/clip.h). The bytes themselves are not decoded yet.
  static Result<Decoder> open(std::vector<std::uint8_t> opus);
  Decoder(Decoder&&) noexcept = default;

  // The next samples, two channels made one, full scale at 1 and sometimes beyond; none at the end. An error where the recording is damaged, or goes on
  // beyond its own length.
  Result<std::size_t> read(std::span<float> into);
  double seconds() const { return static_cast<double>(samples_) / kDecodedRate; }
  int channels() const { return channels_; }

private:
  struct Release {
    void operator()(OggOpusFile* file) const;
  };
  Decoder() = default;

  std::vector<std::uint8_t> bytes_; // that the library reads; a move leaves them where they are
  std::unique_ptr<OggOpusFile, Release> file_;
  std::vector<float> both_;  // channels, one after the other
  std::int64_t samples_ = 0; // that it says it has
  std::int64_t read_ = 0;
  int channels_ = 0;
};

} // namespace anteroom::clip
