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
  virtual Result<picture::Picture> load(const std::string& id, ArtShape shape) = 0;
};

} // namespace anteroom::ui
