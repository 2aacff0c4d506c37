#pragma once
// The value sets and code systems that a questionnaire can draw answers from: those it contains, and those in files
// beside it.
#include "tool/fhir/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

// Where a weight stands: an extension by one of the names that standards have given it over the years. Null: none.
const Json* weight_extension(const Json& element);
std::optional<check::Decimal> weight_in(const Json& element);

struct Concept {
  check::Coding coding; // displayed in the wanted language
  std::optional<check::Decimal> weight;
};

class Vocabulary {
public:
  // ValueSets and CodeSystems among `beside`, a Bundle's entries included. Both outlive this.
  Vocabulary(const Json& questionnaire, const std::vector<Json>& beside);

  // The answers of `reference` ("#id", a canonical address, "address|version"), in order. Nothing, and a mistake at
  // `at` that says what is missing, when they cannot be had whole.
  std::optional<std::vector<Concept>> concepts(const std::string& reference, const Json& at, Reading& reading) const;

  // What a concept weighs by the contained resources, the code systems beside, and the value sets beside that the
  // questionnaire draws on; by system and code. Nothing when none says.
  std::optional<check::Decimal> weight(const check::Coding& coding) const;

private:
  struct Walk;
  const Json* find(const char* type, const std::string& reference) const;
  void add_resource(const Json& resource, bool contained);
  void note_used(const Json& json);
  bool add_set(const Json& set, Walk& walk, int depth) const;
  bool add_include(const Json& include, Walk& walk, int depth) const;
  void add_concepts(const std::vector<Json>& all, const std::string& system, Walk& walk) const;
  Concept concept_of(const Json& json, const std::string& system, Reading& reading) const;

  struct Held {
    const Json* resource;
    bool contained;
    bool used = false; // the questionnaire draws answers from it
  };
  std::vector<Held> held_;
};

} // namespace anteroom::content::fhir
