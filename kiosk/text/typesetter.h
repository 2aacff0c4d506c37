#pragma once
// Sets text of any script into pixels: shaping, both directions, fallback between fonts and line
// breaking by Pango, with fonts of our own list only, so that every machine gives the same lines.
// One thread.
#include "base/result.h"
#include "picture/picture.h"
#include "text/sentences.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace anteroom::text {

enum class Face { serif, sans };
// `start` is the side where reading begins: left, or right in right-to-left languages.
enum class Align { start, centre, end };

struct Style {
  Face face = Face::sans;
  bool bold = false;
  double size = 16;         // em, pixels
  double line_height = 1.4; // distance of baselines, ems
  Align align = Align::start;
  std::string language = "en"; // BCP 47; chooses forms of shared letters
  bool right_to_left = false;  // the language's direction: what `start` means
  bool operator==(const Style&) const = default;
};

struct Mark {
  std::size_t begin = 0; // bytes
  std::size_t end = 0;
  bool bold = false;
  bool italic = false;
};

struct Passage {
  std::string text; // UTF-8; what is not, is shown as the replacement character
  std::vector<Mark> marks;
};

// The box that a passage takes, pixels.
struct Box {
  int width = 0; // of the widest line, rounded up
  int height = 0;
  int lines = 0;
  int baseline = 0; // of the first line, from the top
};

// Where words lie in the box of their passage, pixels.
struct Area {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

class Typesetter {
public:
  // `list` is the font list (assets/fonts.list): paths of font files, the further ones read only when
  // a letter is missing. Fails when no font of the list can be read, and says what to install.
  static Result<std::unique_ptr<Typesetter>> create(const std::string& list);
  virtual ~Typesetter() = default;

  // The box in lines of at most `width` pixels; a word that is longer is broken inside.
  virtual Box measure(const Passage& passage, const Style& style, int width) = 0;
  // The passage in pixels; its left and top say where the ink lies from the corner of the box.
  virtual picture::Picture set(const Passage& passage, const Style& style, int width, picture::Colour colour) = 0;
  // Letters that no font of the list has.
  virtual int unknown_glyphs(const Passage& passage, const Style& style) = 0;
  // Dotted circles (U+25CC) that are drawn and were not written: the mark of a sign without the letter it belongs to.
  virtual int stray_circles(const Passage& passage, const Style& style) = 0;
  // The words of each line, from the top, with the isolates that are put around numbers in right-to-left text.
  virtual std::vector<std::string> lines(const Passage& passage, const Style& style, int width) = 0;
  // Where the bytes of `range` stand, a piece a line or more; see set().
  virtual std::vector<Area> areas(const Passage& passage, const Style& style, int width, const Range& range) = 0;
  // Height of a capital, pixels, for the size given.
  virtual double capital_height(const Style& style) = 0;
  // Drops what is remembered of passages (their boxes are kept between frames).
  virtual void forget() = 0;
};

// A key that is equal for equal settings: for caches.
std::string key_of(const Passage& passage, const Style& style, int width);

} // namespace anteroom::text
