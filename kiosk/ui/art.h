#pragma once
#include "base/result.h"
#include "picture/picture.h"

#include <string>

namespace anteroom::ui {

enum class ArtShape { wide, full };

// Where illustrations come from. The app reads the bundle; tests paint.
class Art {
public:
  virtual ~Art() = default;
  // In width x height pixels: scaled to cover, the middle kept.
  virtual Result<picture::Picture> load(const std::string& id, ArtShape shape, int width, int height) = 0;
};

} // namespace anteroom::ui
