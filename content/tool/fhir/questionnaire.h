#pragma once
// A FHIR R4 Questionnaire as it was published, made into what a kiosk works with.
#include "check/questionnaire.h"
#include "tool/fhir/items.h"
#include "tool/json.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

struct Imported {
  // Without what a side-file or a content folder adds: id, summary, bands and the like. Its scores are those that
  // the file names, Origin::file or Origin::none.
  check::Questionnaire form;
  std::vector<ItemSource> sources;  // one for each item
  std::vector<check::Coding> codes; // of the whole: panel codes, and identifiers
  int line = 1;                     // where it begins
  int texts = 0, untranslated = 0;  // that it has, and of these not in the wanted language
};

// The questionnaire in `json` with its texts in `language`. `beside`: ValueSets and CodeSystems of other files. Nothing
// when it is no R4 Questionnaire; all that is wrong is noted with its line, and what is noted keeps it from being used.
std::optional<Imported> read_questionnaire(const Json& json, const std::string& file, const std::string& language,
                                           const std::vector<Json>& beside, Mistakes& mistakes);

} // namespace anteroom::content::fhir
