#pragma once
// Scores of a questionnaire, completed by a side-file.
#include "tool/fhir/questionnaire.h"
#include "tool/item_names.h"
#include "tool/pointers.h"
#include "tool/side_file.h"

#include <string>

namespace anteroom::content {

class ScoreCompletion {
public:
  // `side` is complete (tool/side_files.h); side.file is the author's own.
  ScoreCompletion(fhir::Imported& made, const SideFile& side, Pointers& pointers, Mistakes& mistakes)
      : made_(made), side_(side), names_(made), pointers_(pointers), mistakes_(mistakes) {}

  // Adds what the side-file says of scores: terms, gates and bands, with texts in `language`. A score that the file
  // computes stays the file's. What leads nowhere is a mistake in an author's own side-file; one that the program
  // came with is then not used, with a warning.
  void complete(const std::string& language);

private:
  void complete(const SideScore& side, const std::string& language);
  std::optional<int> place_of(const SideScore& side) const;
  check::Score& score_of(const SideScore& side);
  void check_counts(const SideScore& side, const check::Score& score);
  bool read_terms(const SideScore& side, check::Score& score);
  std::optional<check::Term> term(const SideTerm& side, const SideScore& of, std::optional<int> place);
  bool weigh(const SideTerm& side, const SideScore& of, const check::Item& item, check::Term& term);
  void check_codes(const SideScore& side, const std::vector<check::Term>& terms);
  void part_ids();
  void check_cover(const SideScore& side, const check::Score& score);
  bool told(const Place& place, const std::string& what);

  fhir::Imported& made_;
  const SideFile& side_;
  ItemNames names_;
  Pointers& pointers_;
  Mistakes& mistakes_;
};

} // namespace anteroom::content
