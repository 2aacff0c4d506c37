// Why a bundle must not get in. Part of Bundles.
#include "bundle/bundles.h"
#include "bundle/names.h"

#include <algorithm>

namespace anteroom::bundle {
namespace {

// A sequence beyond these is a slip of the pen, and would keep every later edition out: the first edition
// may be numbered by its day, and later ones follow.
constexpr std::int64_t kHighestFirst = 1'000'000'000;
constexpr std::int64_t kLongestJump = 1'000'000;

} // namespace

std::optional<std::string> Bundles::objection(const std::string& hash) const {
  const auto& failed = record_.distrusted;
  if (std::find(failed.begin(), failed.end(), hash) == failed.end()) return std::nullopt;
  return "it was installed before and could not be shown";
}

std::optional<std::string> Bundles::objection(const std::string& channel, const Edition& edition) const {
  if (!trust_.channel.empty() && channel != trust_.channel)
    return "it is a bundle of “" + plain(channel) + "”, and this kiosk takes those of “" + trust_.channel + "”";
  const std::int64_t epoch = record_.keys.epoch;
  if (edition.epoch < epoch) return "it was made before the keys were changed; it has to be built and signed again";
  if (edition.epoch > epoch) return "it was made after a change of keys that has not come to this kiosk yet";
  const std::string offered = "edition " + std::to_string(edition.sequence);
  if (is_outdone({{}, channel, edition.sequence, {}, edition.epoch}))
    return offered + " is older than edition " + std::to_string(packaged_.manifest->sequence) +
           ", which came with the kiosk; a kiosk never goes back";
  const auto found = record_.floors.find(channel);
  if (found == record_.floors.end() || found->second.epoch < epoch) {
    if (edition.sequence <= kHighestFirst) return std::nullopt;
    return offered + " cannot be the first: the highest number for that is " + std::to_string(kHighestFirst);
  }
  const std::int64_t floor = found->second.sequence;
  if (edition.sequence == floor)
    return offered + " was installed before; whatever comes now needs a higher sequence";
  if (edition.sequence < floor)
    return offered + " is older than edition " + std::to_string(floor) +
           ", which was installed before; a kiosk never goes back";
  if (edition.sequence - floor > kLongestJump)
    return offered + " is too far ahead of edition " + std::to_string(floor) +
           ", which was installed before; the next has at most " + std::to_string(floor + kLongestJump);
  return std::nullopt;
}

} // namespace anteroom::bundle
