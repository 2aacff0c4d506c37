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

  // Those for that questionnaire, which may hold several: by its panel code or address, or by the codes of its
  // totals; else the one by its questions. The one that fits best is the first.
  std::vector<const SideFile*> fitting(const fhir::Imported& questionnaire) const;
  const SideFile& standard() const { return standard_; }
  // Value sets that HL7 publishes for all, as yes and no, by their addresses.
  const std::vector<Json>& vocabulary() const { return vocabulary_; }

private:
  std::vector<SideFile> all_;
  SideFile standard_;
  std::vector<Json> vocabulary_;
};

// `own` with what it leaves open taken from `shipped`, then from `standard`: setting by setting, and score by score.
// Of a second one that is shipped only scores and safety are taken.
SideFile completed(SideFile own, const std::vector<const SideFile*>& shipped, const SideFile& standard,
                   const fhir::Imported& questionnaire);

} // namespace anteroom::content
