#pragma once
// Text that a phone reads off the screen: a QR code (ISO/IEC 18004).
#include "picture/picture.h"

#include <optional>
#include <string>

namespace anteroom::picture {

// Dark on light, whatever the theme, with the quiet edge of four modules that readers ask for. `module` is in pixels.
// A quarter of it may be hidden by glare (error correction Q) while the text is short, less as it grows longer.
// Nothing when the text is too long for any code.
std::optional<Picture> code(const std::string& text, int module);

} // namespace anteroom::picture
