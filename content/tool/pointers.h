#pragma once
// From results and suggestions to cards.
#include "check/questionnaire.h"
#include "tool/side_file.h"

#include <set>
#include <string>
#include <vector>

namespace anteroom::content {

class Pointers {
public:
  // Whatever an id says is taken as it is, as there are no cards to point at.
  explicit Pointers(Mistakes& mistakes) : first_("en"), mistakes_(mistakes), any_(true) {}
  Pointers(const std::vector<Card>& cards, const std::string& source, Mistakes& mistakes);

  // The ids that lead to a card. What does not is a mistake in a file of `own`, else it is left out, with a warning
  // where it was written anywhere.
  std::vector<std::string> read(const std::vector<Named>& named, const std::string& own);
  // The same for a card with an exercise; empty when there is none.
  std::string try_now(const Named& named, const std::string& own);
  check::Guidance guidance(const SideGuidance& side, const std::string& language, const std::string& own);

  // The language for texts that are not there in the wanted one.
  const std::string& first_language() const { return first_; }

private:
  bool leads(const Named& named, const std::string& own, bool exercise);

  std::string first_;
  Mistakes& mistakes_;
  bool any_ = false;
  std::vector<std::string> cards_;
  std::set<std::string> exercises_;
};

} // namespace anteroom::content
