#pragma once
// Languages that a waiting room is likely to need: their own names, how they are written and how they count. The names
// are from the Unicode CLDR, the plural rules from there in gettext's notation, for whole numbers.
#include "cards/language.h"

#include <string>

namespace anteroom::content {

struct KnownLanguage {
  const char* code;
  const char* name;
  cards::Direction direction;
  const char* plural;    // the value of Plural-Forms
  const char* zero = ""; // the first of its own ten digits; empty where it counts with those of Latin, or not by tens
};

// Of "es-MX" that of "es"; null for one that is not among them.
const KnownLanguage* known_language(const std::string& code);

} // namespace anteroom::content
