#pragma once
// A self-check as the author's tool makes it of a FHIR R4 Questionnaire and its side-file, or of a check of our
// own, in one language: texts ready to be shown, expressions compiled. Plain data; check/form.h works with it.
#include "check/fact.h"
#include "check/item.h"
#include "check/value.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::check {

// What a visitor reads at the end, and where they can go from there. Never a dead end.
struct Guidance {
  std::string id;
  std::string title;
  std::vector<std::string> text; // paragraphs
  std::vector<std::string> read; // card ids
  std::string try_now;           // id of a card with an exercise, or empty
  bool operator==(const Guidance&) const = default;
};

// For totals from..to, both included.
struct Band {
  Decimal from, to;
  Guidance guidance;
  bool operator==(const Band&) const = default;
};

// An item that counts, by a side-file. Without `weights` its options count by their own, and numbers as they are.
struct Term {
  std::string link;
  std::vector<std::optional<Decimal>> weights; // by option (boolean: yes, no); none: cannot be scored
  bool operator==(const Term&) const = default;
};
// What must be answered so, or the total is 0 whatever the rest says; without an answer there is no total.
struct Gate {
  Term term;
  Decimal from, to; // both included
  bool operator==(const Gate&) const = default;
};

// Where a score comes from: an expression of the file, the terms of a side-file, or nowhere (it has no value).
enum class Origin { file, side_file, none };
// What a skipped term does to a total: leaves it empty, counts as the mean of the answered, or as 0.
enum class Skipped { empties, mean, zero };

struct Score {
  std::string link;  // the item whose value it is, or its name in the side-file
  std::string code;  // as LOINC's
  std::string title; // for authors; no visitor sees it
  Origin origin = Origin::none;
  bool main = false;       // the one whose bands the result is read from; one of them at most
  std::vector<Term> terms; // the rest is of side-files
  std::vector<Gate> gates;
  Skipped skipped = Skipped::empties;
  // With fewer answers no band is named: of its terms or, where it has none, of all questions. By terms there is no
  // total then either.
  int enough = 1;
  std::vector<Band> bands; // ascending, without overlap
  bool operator==(const Score&) const = default;
};

// An item whose answers bring support before the next question: any option that is not known to be `harmless` (by
// place, ascending; a boolean: 0 yes, 1 no), and any number above 0.
struct Watched {
  std::string link;
  std::vector<int> harmless;
  bool operator==(const Watched&) const = default;
};
struct Safety {
  std::vector<Watched> items;
  std::string title;
  std::vector<std::string> text;
  bool operator==(const Safety&) const = default;
};

// What follows from an answer, whatever the scores say.
struct Suggestion {
  std::string link;
  int option = 0; // boolean: 0 is yes, 1 no
  std::vector<std::string> read;
  std::string try_now; // may be empty
  bool operator==(const Suggestion&) const = default;
};

struct Questionnaire {
  std::string id, title, summary, picture;
  int minutes = 1;
  std::vector<std::string> about; // paragraphs before the first question
  std::string period;             // "In the last two weeks"; may be empty
  std::string source, copyright, url, version;
  std::vector<Item> items; // in the order of the file, parents before what is under them
  std::vector<Variable> variables;
  Facts facts; // %questionnaire; empty unless an expression looks at it
  std::vector<Score> scores;
  std::vector<Safety> safety;
  std::vector<Suggestion> suggestions;
  Guidance too_few;     // when there is no total, or none of its bands
  Guidance general;     // when no score has bands
  std::string language; // of all its texts
  bool operator==(const Questionnaire&) const = default;
};

} // namespace anteroom::check
