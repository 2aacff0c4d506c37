#pragma once
// Texts in the language that is wanted, as far as a file has them.
#include "tool/fhir/reading.h"

namespace anteroom::content::fhir {

// The primitive `member` of `object` in the wanted language: the translations of "_member" (or, where a publisher has
// misplaced them, of the object itself), by BCP-47 from the special to the general (es-MX, es), then another
// region's, then the text of the file. Where there is no plain text, what its rendering-xhtml says. Texts are
// kept byte for byte, but for line ends and tabs. Empty when there is none.
std::string translated(const Json& object, std::string_view member, Reading& reading);

// One of several texts, by the language each is in.
struct Spoken {
  std::string language;
  std::string text;
};
// The one for `language` by the same rules; null when none fits.
const std::string* spoken_in(const std::vector<Spoken>& texts, const std::string& language);

} // namespace anteroom::content::fhir
