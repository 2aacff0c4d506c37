#include "text/typesetter.h"
#include "tool/fields.h"
#include "tool/lints.h"
#include "tool/texts.h"
#include "tool/utf8.h"

#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

constexpr const char* kLint = "missing-glyph";
constexpr std::size_t kMostSingly = 12; // letters that are named one by one

// A letter beyond those that every font of text has, and where it was met first.
struct Letter {
  std::string utf8;
  Place place;
};
using Letters = std::map<char32_t, Letter>;

// By language, for the language decides which font is asked.
std::map<std::string, Letters> letters_of(const Content& content) {
  std::map<std::string, Letters> made;
  for (const Text& text : all_texts(content))
    for (std::size_t at = 0; at < text.text.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text.text, at);
      if (c >= 0x80) made[text.language].try_emplace(c, Letter{text.text.substr(begin, at - begin), text.place});
    }
  return made;
}

// Those that would be a box.
std::vector<Letter> missing(text::Typesetter& typesetter, const std::string& code, const Letters& letters) {
  text::Style style;
  style.language = code;
  std::string all;
  for (const auto& [c, letter] : letters) all += letter.utf8 + " ";
  std::vector<Letter> made;
  if (typesetter.unknown_glyphs({all, {}}, style) == 0) return made;
  for (const auto& [c, letter] : letters)
    if (typesetter.unknown_glyphs({letter.utf8, {}}, style) > 0) made.push_back(letter);
  return made;
}

void tell(const Letter& letter, Mistakes& mistakes) {
  std::size_t at = 0;
  mistakes.add(
      letter.place,
      fmt::format("no font of the kiosk has \"{}\" (U+{:04X}), and visitors would see a box; write it in other "
                  "letters",
                  letter.utf8, static_cast<unsigned>(next_code_point(letter.utf8, at))),
      kLint);
}

// A whole script is missing: no author can write around that.
void tell(const std::vector<Letter>& letters, const std::string& code, const Content& content, Mistakes& mistakes) {
  std::vector<std::string> some;
  for (const Letter& letter : letters) some.push_back(letter.utf8);
  for (const Language& language : content.languages)
    if (language.language.code == code)
      mistakes.add(language.place,
                   fmt::format("no font of the kiosk has {} letters of \"{}\" ({}), and visitors would see boxes; the "
                               "kiosk needs a font for them, listed in assets/fonts.list",
                               letters.size(), code, few(some)),
                   kLint);
}

} // namespace

void check_letters(const Content& content, const std::string& fonts, Mistakes& mistakes) {
  const auto by_language = letters_of(content);
  if (by_language.empty()) return; // the fonts take a moment
  const auto typesetter = text::Typesetter::create(fonts);
  if (!typesetter)
    return mistakes.warn({fonts, 0}, "nobody looked whether the kiosk has all letters: " + typesetter.error().what,
                         kLint);
  for (const auto& [code, letters] : by_language) {
    const std::vector<Letter> boxes = missing(**typesetter, code, letters);
    if (boxes.size() > kMostSingly)
      tell(boxes, code, content, mistakes);
    else
      for (const Letter& letter : boxes) tell(letter, mistakes);
  }
}

} // namespace anteroom::content
