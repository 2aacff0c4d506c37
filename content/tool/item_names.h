#pragma once
// Which items of a questionnaire a side-file means.
#include "tool/fhir/questionnaire.h"
#include "tool/side_file.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

class ItemNames {
public:
  explicit ItemNames(const fhir::Imported& questionnaire) : of_(questionnaire) {}

  // By link id, by a code, or by the last part of a link id ("/44250-9"); nothing when there is no such item.
  std::optional<int> find(const std::string& name) const;
  // All of `names`. Where none is found by its name, and all have a place, by their places among the questions.
  std::vector<std::optional<int>> find_all(const std::vector<ItemName>& names) const;
  // Link ids of what can be answered or computed, for "did you mean".
  std::vector<std::string> known() const;

private:
  const fhir::Imported& of_;
};

} // namespace anteroom::content
