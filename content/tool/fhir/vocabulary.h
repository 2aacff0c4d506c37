#pragma once
// The value sets and code systems that a questionnaire can draw answers from: those it contains, and those in files
// beside it.
#include "tool/fhir/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content::fhir {

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

  // What a code weighs by its code system and the supplements to it, contained or beside; by system and code. Nothing
  // when none says, and nothing and a mistake when two of them disagree.
  std::optional<check::Decimal> weight(const check::Coding& coding, const Json& at, Reading& reading) const;

private:
  struct Walk;
  const Json* find(const char* type, const std::string& reference) const;
  void add_resource(const Json& resource, bool contained);
  bool add_set(const Json& set, Walk& walk, int depth) const;
  static void add_once(Concept made, std::vector<Concept>& concepts);
  static void keep_common(std::vector<Concept>& concepts, const std::vector<Concept>& others);
  bool add_codes(const Json& include, Walk& walk) const;
  bool add_include(const Json& include, Walk& walk, int depth) const;
  void add_concepts(const std::vector<Json>& all, const std::string& system, Walk& walk) const;
  Concept concept_of(const Json& json, const std::string& system, Reading& reading) const;

  struct Held {
    const Json* resource;
    bool contained;
  };
  std::vector<Held> held_;
};

} // namespace anteroom::content::fhir
