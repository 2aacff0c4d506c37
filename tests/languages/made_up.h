#pragma once
// A bundle in the languages of waiting rooms, made of content/ beside this file by the author's tool and opened as the
// kiosk opens one. Each language has the card "wait": a calm line, numbers, a telephone number with a name in Latin
// letters, and the letters that are hard to set. Khmer and Burmese have U+200B between words, and one line without.
#include "cards/language.h"
#include "text/typesetter.h"

#include <string>
#include <vector>

namespace anteroom::help {

struct Spoken {
  cards::Language language;
  std::vector<text::Passage> texts; // its own name, then all of the card
  std::string hard;                 // the line of hard letters
};

// Made once. Throws when the tool refuses the content.
const std::vector<Spoken>& spoken_languages();
const Spoken& spoken(const std::string& code);

} // namespace anteroom::help
