#pragma once
// Every picture of a bundle, drawn. This is where building takes its time: half a second a picture.
#include "base/result.h"
#include "tool/art.h"

#include <map>
#include <string>

namespace anteroom::content {

struct Drawn {
  Picture wide;
  Picture full;
};

// SVG texts by id in, pictures by id out. Uses every core of the machine; what comes out does not
// depend on how many there are. The error names the first picture, by id, that could not be drawn.
Result<std::map<std::string, Drawn>> draw_all(const std::map<std::string, std::string>& art);

} // namespace anteroom::content
