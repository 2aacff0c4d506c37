#pragma once
// A FHIR resource as a tree that expressions walk: %questionnaire, which the author's tool prunes from the file,
// and %resource, the QuestionnaireResponse that the engine makes of the answers.
#include "check/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::check {

// One element. Names are those of the JSON ("valueCoding", "linkId"); an array is facts of one name in a row.
// A primitive has a value. A Coding or a Quantity has its value and the facts of its parts below it as well, so
// that `value`, `valueCoding.code` and `valueCoding.extension` all lead somewhere.
struct Fact {
  int parent = -1; // -1: the resource itself, which is fact 0
  int end = 0;     // the first fact behind all that lies below this one
  std::string name;
  std::optional<Value> value;
  bool operator==(const Fact&) const = default;
};

// Bounds of a tree; what is read from a bundle is held to them too.
inline constexpr int kMostFacts = 100'000;
inline constexpr int kDeepestFact = 64;

// Facts in the order of the file, parents before what lies below them.
class Facts {
public:
  // Whether a fact may be added below `parent`: it is the last fact added or one above that (-1: for the first
  // fact alone), and the tree keeps its bounds.
  bool takes(int parent) const;
  // Returns its place. REQUIRES: takes(parent).
  int add(int parent, std::string name, std::optional<Value> value = std::nullopt);
  // A fact and, for a Coding or a Quantity, those of its parts. REQUIRES: takes(parent), with room for five.
  int add_whole(int parent, std::string name, Value value);

  // Changes what is there. REQUIRES: `fact` is one of them.
  void set(int fact, std::string name, Value value);

  const std::vector<Fact>& all() const { return all_; }
  bool empty() const { return all_.empty(); }
  bool operator==(const Facts&) const = default;

private:
  std::vector<Fact> all_;
};

// Whether a step of a path, as `linkId` or `value`, leads to a fact of that name: the same name, or for `value`
// also "value" and a type ("valueCoding").
bool leads_to(std::string_view step, std::string_view name);

} // namespace anteroom::check
