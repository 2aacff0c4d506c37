#pragma once
// The side-files that the program comes with, and which of them is for a questionnaire.
#include "tool/fhir/questionnaire.h"
#include "tool/side_file.h"

#include <string>
#include <vector>

namespace anteroom::content {

class SideFiles {
public:
  // Reads `folder`; that it is missing, or what is wrong with a file, is noted. *.yaml are side-files; "any.yaml" has
  // the words for questionnaires that have none of their own. *.json are value sets.
  SideFiles(const std::string& folder, Mistakes& mistakes);

  // The one for that questionnaire: by its panel code or address, else by the code of its total, else by its questions.
  // Null when none is.
  const SideFile* fitting(const fhir::Imported& questionnaire) const;
  const SideFile& standard() const { return standard_; }
  // Value sets that HL7 publishes for all, as yes and no, by their addresses.
  const std::vector<Json>& vocabulary() const { return vocabulary_; }

private:
  std::vector<SideFile> all_;
  SideFile standard_;
  std::vector<Json> vocabulary_;
};

// `own` with what it leaves open taken from `shipped` (may be null), then from `standard`.
SideFile completed(SideFile own, const SideFile* shipped, const SideFile& standard);

} // namespace anteroom::content
