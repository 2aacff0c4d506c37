#include "clip/decoder.h"

#include "clip/clip.h"

#include <opusfile.h>

#include <algorithm>
#include <string>
#include <utility>

namespace anteroom::clip {
namespace {

constexpr std::int64_t kMostSamples = std::int64_t{kDecodedRate} * kLongest.count() / 1000;

// Tenths are exact enough to find the place in an editor of sound.
std::string at_second(std::int64_t samples) {
  const std::int64_t tenths = (samples * 20 / kDecodedRate + 1) / 2;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " seconds";
}

Outcome check_shape(const OggOpusFile* file) {
  if (op_link_count(file) != 1) return Error{"it is several recordings, one behind the other"};
  if (const int channels = op_channel_count(file, 0); channels > 2)
    return Error{"it has " + std::to_string(channels) + " channels; one is enough, and two are the most"};
  const std::int64_t samples = op_pcm_total(file, -1);
  if (samples <= 0) return Error{"there is no sound in it"};
  if (samples > kMostSamples)
    return Error{"it is longer than " + std::to_string(kLongest.count() / 1000) + " seconds (" + at_second(samples) +
                 ")"};
  return Done{};
}

} // namespace

void Decoder::Release::operator()(OggOpusFile* file) const { op_free(file); }

Result<Decoder> Decoder::open(std::vector<std::uint8_t> opus) {
  if (opus.size() > kLargest) return Error{"it is larger than " + std::to_string(kLargest >> 20) + " MiB"};
  Decoder made;
  made.bytes_ = std::move(opus);
  int why = 0;
  made.file_.reset(op_open_memory(made.bytes_.data(), made.bytes_.size(), &why));
  if (!made.file_) return Error{why == OP_ENOTFORMAT ? "it is not an Ogg Opus file" : "it is a damaged Ogg Opus file"};
  if (Outcome shape = check_shape(made.file_.get()); !shape) return shape.error();
  made.channels_ = op_channel_count(made.file_.get(), 0);
  made.samples_ = op_pcm_total(made.file_.get(), -1);
  return made;
}

Result<std::size_t> Decoder::read(std::span<float> into) {
  both_.resize(into.size() * 2);
  // A lone channel comes twice.
  const int got = op_read_float_stereo(file_.get(), both_.data(), static_cast<int>(both_.size()));
  if (got < 0) return Error{"it is damaged after " + at_second(read_)};
  read_ += got;
  if (read_ > samples_) return Error{"it goes on after its end"};
  const auto samples = static_cast<std::size_t>(got);
  for (std::size_t i = 0; i < samples; ++i) into[i] = (both_[2 * i] + both_[2 * i + 1]) / 2;
  return samples;
}

} // namespace anteroom::clip
