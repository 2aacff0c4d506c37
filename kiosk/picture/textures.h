#pragma once
// Where pictures go to be drawn. The window implements it; tests count.
#include "picture/picture.h"

#include <cstdint>

namespace anteroom::picture {

// Never 0 for a texture that exists.
using TextureId = std::uint64_t;

class Textures {
public:
  virtual ~Textures() = default;
  // 0 when the renderer has no room; drawing 0 draws nothing.
  virtual TextureId upload(const Picture& picture) = 0;
  virtual void release(TextureId texture) = 0;
};

} // namespace anteroom::picture
