// A picture of a bundle: the gate that judges its header, and the two ways in which the kiosk decodes it.
#include "fuzz/target.h"

#include "picture/picture.h"
#include "store/picture_gate.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  const std::span<const std::uint8_t> webp(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  for (const auto& [width, height] : {std::pair(480, 216), std::pair(960, 960)}) {
    if (!store::check_picture(webp.data(), webp.size(), width, height)) continue;
    const auto whole = picture::decode_webp(webp);
    if (whole) require(whole->width == width && whole->height == height, "a picture is as large as the gate found it");
  }
  // Not every picture goes through the gate: a size beyond all bounds must not be taken at its word.
  if (const auto small = picture::decode_webp_to_cover(webp, 40, 18))
    require(small->width == 40 && small->height == 18, "a picture is as large as was asked for");
}

} // namespace anteroom::fuzz
