#include "text/typesetter.h"
#include "tool/lints.h"
#include "tool/texts.h"
#include "tool/utf8.h"

#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

constexpr const char* kLint = "missing-glyph";

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

} // namespace

void check_letters(const Content& content, const std::string& fonts, Mistakes& mistakes) {
  const auto letters = letters_of(content);
  if (letters.empty()) return; // the fonts take a moment
  const auto typesetter = text::Typesetter::create(fonts);
  if (!typesetter)
    return mistakes.warn({fonts, 0}, "nobody looked whether the kiosk has all letters: " + typesetter.error().what,
                         kLint);
  for (const auto& [code, of_language] : letters) {
    text::Style style;
    style.language = code;
    std::string all;
    for (const auto& [c, letter] : of_language) all += letter.utf8 + " ";
    if ((*typesetter)->unknown_glyphs({all, {}}, style) == 0) continue;
    for (const auto& [c, letter] : of_language)
      if ((*typesetter)->unknown_glyphs({letter.utf8, {}}, style) > 0)
        mistakes.add(letter.place,
                     fmt::format("no font of the kiosk has \"{}\" (U+{:04X}), and visitors would see a box; write "
                                 "it in other letters",
                                 letter.utf8, static_cast<unsigned>(c)),
                     kLint);
  }
}

} // namespace anteroom::content
