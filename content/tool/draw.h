#pragma once
// Every picture of a bundle, drawn. This is where building takes its time: half a second a picture.
#include "base/result.h"
#include "tool/art.h"
#include "tool/progress.h"

#include <map>
#include <string>

namespace anteroom::content {

struct Drawn {
  Picture wide;
  Picture full;
};
using Pictures = std::map<std::string, Drawn>; // by id

// SVG texts by id in, pictures by id out. Uses every core of the machine; what comes out does not
// depend on how many there are. The error names the first picture, by id, that could not be drawn.
// `progress` is told of each picture, on this thread.
Result<Pictures> draw_all(const std::map<std::string, std::string>& art, const Progress& progress = {});

} // namespace anteroom::content
