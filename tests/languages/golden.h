#pragma once
// Lines as they should look, kept in lines/<language>.png: somebody has looked at each. `make_lines` makes them anew.
#include "picture/picture.h"
#include "text/typesetter.h"

#include <string>
#include <vector>

namespace anteroom::help {

// The languages that have one.
const std::vector<std::string>& golden_languages();

// The hard letters of the made-up bundle on one line, black on white.
picture::Picture hard_line(text::Typesetter& typesetter, const std::string& language);
// The same for any text.
picture::Picture one_line(text::Typesetter& typesetter, const std::string& text, const std::string& language,
                          bool right_to_left);

// Throws when it cannot be read.
picture::Picture read_png(const std::string& path);

// How far the ink of two lines is apart, whatever the version of the font or of FreeType: each is cut to its ink and
// looked at in cells of about a sixth of an em, so that edges do not count and shapes do. 0 is the same; two lines of
// other letters are at 0.5 and above; 9 when one is a tenth longer or higher than the other.
double distance(const picture::Picture& one, const picture::Picture& other);
inline constexpr double kSame = 0.25;

} // namespace anteroom::help
