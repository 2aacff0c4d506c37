#pragma once
// Whether bytes are a recording as the author's tool takes it, judged by its frame alone.
#include "base/result.h"

#include <cstdint>
#include <span>

namespace anteroom::store {

// One Ogg Opus stream of one or two channels, at most 60 seconds, whose pages follow each other to a last one that ends
// where the bytes do. The sound is not decoded: who plays it finds what is damaged there.
Outcome check_clip(std::span<const std::uint8_t> bytes);

} // namespace anteroom::store
