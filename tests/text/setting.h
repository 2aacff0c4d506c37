#pragma once
// What the tests of text share: a typesetter with the kiosk's own fonts, and samples of scripts.
#include "text/typesetter.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom::help {

inline constexpr const char* kFontList = ANTEROOM_SOURCE_DIR "/assets/fonts.list";

// A typesetter that has set nothing yet. Throws where the fonts are missing.
std::unique_ptr<text::Typesetter> fresh_typesetter();

struct Sample {
  std::string script;
  std::string language;
  bool right_to_left;
  std::string text;
};
// A sentence or two in each script that the list of fonts is for.
const std::vector<Sample>& samples();

text::Style style_of(const Sample& sample, double size = 20, double line_height = 1.5);

// Where the ink of a picture lies, from the corner of the text's box: pixels that are not clear.
struct Ink {
  int left = 0;
  int top = 0;
  int right = 0;  // first column without ink
  int bottom = 0; // first row without ink
};
Ink ink_of(const picture::Picture& picture);

inline constexpr picture::Colour kBlack{};

} // namespace anteroom::help
