#pragma once
// Whether bytes are a picture as the author's tool makes them, judged by their header alone.
#include "base/result.h"

#include <cstddef>
#include <cstdint>

namespace anteroom::store {

// One still WebP picture of exactly `width` x `height` pixels that ends where its bytes
// do. Pixels are not decoded.
Outcome check_picture(const std::uint8_t* bytes, std::size_t size, int width, int height);

} // namespace anteroom::store
