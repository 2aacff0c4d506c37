#include "store/picture_gate.h"

#include <webp/decode.h>

#include <string>

namespace anteroom::store {

Outcome check_picture(const std::uint8_t* bytes, std::size_t size, int width, int height) {
  WebPBitstreamFeatures found{};
  if (size < 12 || WebPGetFeatures(bytes, size, &found) != VP8_STATUS_OK) return Error{"it is not a WebP picture"};
  if (found.has_animation) return Error{"it moves; only still pictures are shown"};
  if (found.format == 0) return Error{"it has a frame and no picture in it"};
  if (found.width != width || found.height != height)
    return Error{"it is " + std::to_string(found.width) + "x" + std::to_string(found.height) + ", not " +
                 std::to_string(width) + "x" + std::to_string(height)};
  // RIFF: the length after the first 8 bytes, little-endian.
  const std::size_t said =
      bytes[4] | std::size_t{bytes[5]} << 8 | std::size_t{bytes[6]} << 16 | std::size_t{bytes[7]} << 24;
  if (said + 8 != size) return Error{"it is cut short, or has bytes after its end"};
  return Done{};
}

} // namespace anteroom::store
