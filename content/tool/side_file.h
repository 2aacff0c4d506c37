#pragma once
// checks/<name>.yaml beside checks/<name>.json: what a FHIR Questionnaire leaves open. content/FORMAT.md describes it;
// the program comes with some (assets/side-files).
#include "check/questionnaire.h"
#include "tool/content.h"
#include "tool/folder.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

// An item of the questionnaire as authors name it: by its link id, by a code of it or, where none is found, by its
// place among the questions that are answered alike (from 1; 0: not given), as long as there are just so many.
struct ItemName {
  std::string name;
  int place = 0;
  Place written;
};

// Weights by the code or text of an answer ("yes" and "no" for a boolean), or in the order of the answers.
struct Weights {
  std::map<std::string, check::Decimal> by_code;
  std::vector<check::Decimal> by_place;
  Place written;
  bool empty() const { return by_code.empty() && by_place.empty(); }
};

struct SideTerm {
  ItemName item;
  Weights weights; // empty: those of the score
};

struct SideGate {
  SideTerm term;
  check::Decimal from, to;
};

// What a visitor reads at the end. Ids point at cards.
struct SideGuidance {
  std::string id;
  Place written;
  Localized title;
  LocalizedParagraphs text;
  std::vector<Named> read;
  Named try_now;
};

struct SideBand {
  check::Decimal from, to;
  SideGuidance guidance;
};

struct SideScore {
  ItemName item;
  bool shown = true;
  std::vector<SideTerm> counts;
  Weights weights;
  std::vector<SideGate> gates;
  check::Skipped skipped = check::Skipped::empties;
  int enough = 1;
  std::vector<SideBand> bands;
};

struct SideSafety {
  std::vector<ItemName> items;
  std::vector<std::vector<std::string>> harmless; // of each item: answers that bring no support; none: by what is known
  Localized title;
  LocalizedParagraphs text;
  Place written;
};

struct SideSuggestion {
  ItemName item;
  std::vector<std::string> answers; // codes or texts; "yes" and "no" for a boolean
  std::vector<Named> read;
  Named try_now;
};

// Which questionnaires a shipped side-file is for.
struct Meant {
  std::vector<std::string> panels, totals, items, urls;
};

struct SideFile {
  std::string file; // as messages name it
  bool own = true;  // an author's, not one that the program came with
  Meant meant;
  std::optional<Named> topic, art;
  std::optional<int> order, minutes;
  Place order_place;
  Localized title, summary, period, source; // empty where not written
  LocalizedParagraphs about;
  std::string reviewed;
  std::optional<std::vector<SideScore>> scores;
  std::optional<std::vector<SideSafety>> safety;
  std::optional<std::vector<SideSuggestion>> suggestions;
  std::optional<SideGuidance> too_few, general;
};

// Nothing when the file is not YAML; every mistake is noted. `languages`: those that each text must be in; none: any
// that are written will do, as in the files that the program comes with.
std::optional<SideFile> read_side_file(const SourceFile& file, const std::vector<Language>& languages,
                                       Mistakes& mistakes);

// The text for `language`: its own, its general language's, that of the folder's first language, English, or any.
template <class Text>
const Text* text_in(const std::map<std::string, Text>& texts, const std::string& language, const std::string& first) {
  for (const std::string& wanted : {language, language.substr(0, language.find('-')), first, std::string("en")})
    if (const auto found = texts.find(wanted); found != texts.end()) return &found->second;
  return texts.empty() ? nullptr : &texts.begin()->second;
}

} // namespace anteroom::content
