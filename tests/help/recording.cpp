#include "help/recording.h"

#include <opus.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>
#include <stdexcept>

namespace anteroom::help {
namespace {

constexpr int kRate = 48'000;
constexpr int kFrame = 960; // 20 ms
constexpr std::size_t kFramesAPage = 50;

std::string little(std::uint64_t number, int bytes) {
  std::string made;
  for (int i = 0; i < bytes; ++i) made += static_cast<char>(number >> 8 * i & 0xff);
  return made;
}

// Ogg's own, RFC 3533: polynomial 0x04c11db7, nothing turned round.
std::uint32_t sum_of(const std::string& page) {
  std::uint32_t sum = 0;
  for (const char byte : page) {
    sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << 24;
    for (int i = 0; i < 8; ++i) sum = (sum & 0x80000000U) != 0 ? sum << 1 ^ 0x04c11db7U : sum << 1;
  }
  return sum;
}

class Pages {
public:
  explicit Pages(std::uint32_t serial) : serial_(serial) {}

  void add(int flags, long long granule, const std::vector<std::string>& packets) {
    std::string lengths, body;
    for (const std::string& packet : packets) {
      lengths += std::string(packet.size() / 255, '\xff') + static_cast<char>(packet.size() % 255);
      body += packet;
    }
    if (lengths.size() > 255) throw std::runtime_error("too much for a page");
    std::string page = "OggS" + little(0, 1) + little(static_cast<std::uint64_t>(flags), 1) +
                       little(static_cast<std::uint64_t>(granule), 8) + little(serial_, 4) + little(number_++, 4) +
                       little(0, 4) + little(lengths.size(), 1) + lengths + body;
    page.replace(22, 4, little(sum_of(page), 4));
    made_ += page;
  }
  std::string take() { return std::move(made_); }

private:
  std::uint32_t serial_;
  std::uint32_t number_ = 0;
  std::string made_;
};

std::vector<std::string> encoded(std::vector<std::int16_t> samples, int channels) {
  int why = 0;
  const std::unique_ptr<OpusEncoder, void (*)(OpusEncoder*)> encoder(
      opus_encoder_create(kRate, std::min(channels, 2), OPUS_APPLICATION_AUDIO, &why), opus_encoder_destroy);
  if (why != OPUS_OK) throw std::runtime_error("no encoder");
  opus_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(48'000));
  samples.resize((samples.size() + kFrame - 1) / kFrame * kFrame);
  if (channels > 1) {
    std::vector<std::int16_t> both;
    for (const std::int16_t sample : samples) both.insert(both.end(), {sample, 0});
    samples = std::move(both);
  }
  std::vector<std::string> packets;
  const std::size_t step = kFrame * static_cast<std::size_t>(std::min(channels, 2));
  for (std::size_t at = 0; at < samples.size(); at += step) {
    std::array<unsigned char, 1500> packet{};
    const int bytes = opus_encode(encoder.get(), &samples[at], kFrame, packet.data(), packet.size());
    if (bytes < 0) throw std::runtime_error("cannot be encoded");
    packets.emplace_back(packet.begin(), packet.begin() + bytes);
  }
  return packets;
}

std::string head(int channels) {
  std::string made = "OpusHead" + little(1, 1) + little(static_cast<std::uint64_t>(channels), 1) + little(312, 2) +
                     little(kRate, 4) + little(0, 2) + little(channels > 2 ? 1 : 0, 1);
  if (channels <= 2) return made;
  made += little(1, 1) + little(1, 1); // one stream of two channels, which all of them take turns with
  for (int i = 0; i < channels; ++i) made += static_cast<char>(i % 2);
  return made;
}

} // namespace

std::vector<std::int16_t> tone(double hertz, double seconds, double loudness) {
  std::vector<std::int16_t> made(static_cast<std::size_t>(seconds * kRate));
  for (std::size_t i = 0; i < made.size(); ++i) {
    const double swing = loudness * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kRate);
    made[i] = static_cast<std::int16_t>(std::lround(32'767 * std::clamp(swing, -1.0, 1.0)));
  }
  return made;
}

std::string opus_of(const std::vector<std::int16_t>& samples, const Pressing& pressing) {
  Pages pages(pressing.serial);
  pages.add(2, 0, {head(pressing.channels)});
  pages.add(0, 0, {"OpusTags" + little(4, 4) + "test" + little(0, 4)});
  const auto packets = encoded(samples, pressing.channels);
  long long granule = 0;
  for (std::size_t at = 0; at < packets.size(); at += kFramesAPage) {
    const std::size_t end = std::min(at + kFramesAPage, packets.size());
    granule += static_cast<long long>(end - at) * kFrame;
    const bool last = end == packets.size();
    pages.add(last && pressing.ended ? 4 : 0, granule + (last ? pressing.more : 0),
              {packets.begin() + static_cast<std::ptrdiff_t>(at), packets.begin() + static_cast<std::ptrdiff_t>(end)});
  }
  return pages.take();
}

std::vector<std::size_t> pages_of(const std::string& opus) {
  std::vector<std::size_t> made;
  for (std::size_t at = opus.find("OggS"); at != std::string::npos; at = opus.find("OggS", at + 4)) made.push_back(at);
  return made;
}

} // namespace anteroom::help
