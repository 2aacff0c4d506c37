#pragma once
// FHIR's formatted texts as plain paragraphs.
#include <string>
#include <string_view>

namespace anteroom::content::fhir {

// What there is to read in `xhtml`: paragraphs, headings and entries of lists ("• …", "1. …") on lines of their own.
// Emphasis, links and pictures leave their words; scripts, styles and comments leave nothing. Anything may be
// passed in, broken or not.
std::string plain_text(std::string_view xhtml);

} // namespace anteroom::content::fhir
