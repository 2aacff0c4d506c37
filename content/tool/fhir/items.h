#pragma once
// The items of a questionnaire, one after the other, with the logic that hangs on them.
#include "check/questionnaire.h"
#include "tool/fhir/reading.h"
#include "tool/fhir/vocabulary.h"

#include <set>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

// What is known of an item besides what a kiosk needs.
struct ItemSource {
  int line = 0;
  std::vector<check::Coding> codes; // all of its codes
  // The lines of the CQL that computes its value, or the one it begins with; 0: none.
  int computed_elsewhere = 0, filled_in = 0;
};

class Items {
public:
  Items(const Vocabulary& vocabulary, Reading& reading) : vocabulary_(vocabulary), reading_(reading) {}

  // Adds the items of `holder` and all below them. `known`: the variables declared above.
  void add_all(const Json& holder, int parent, const std::set<std::string>& known);

  // Notes conditions on items that are not there, and leaves them out. Call it when all are added.
  void check_conditions(const Json& questionnaire);

  std::vector<check::Item> made;
  std::vector<ItemSource> sources; // as many

private:
  void add(const Json& json, int parent, std::set<std::string> known);
  std::string own_link(const Json& json);
  void read_words(const Json& json, const ItemSource& source, check::Item& item);
  void read_kind(const Json& json, check::Item& item);
  void read_numbers(const Json& json, check::Item& item);
  void read_answers(const Json& json, check::Item& item);
  void read_logic(const Json& json, check::Item& item, ItemSource& source, std::set<std::string>& known);
  bool belongs_to_parent(const Json& json, int parent);

  const Vocabulary& vocabulary_;
  Reading& reading_;
};

} // namespace anteroom::content::fhir
