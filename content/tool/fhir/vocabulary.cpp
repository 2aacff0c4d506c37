#include "tool/fhir/vocabulary.h"

#include "tool/fhir/translation.h"
#include "tool/fhir/weights.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

constexpr int kDeepestSet = 8;
constexpr std::size_t kMostConcepts = 2000; // the form's own bound is lower, and says so

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

const std::vector<Json>& entries(const Json* list) {
  static const std::vector<Json> none;
  return list && list->is(Json::Kind::list) ? list->inner : none;
}

bool yes(const Json& json, std::string_view member) {
  const Json* found = json.find(member);
  return found && found->is(Json::Kind::boolean) && found->truth;
}

// A concept of a code system, anywhere in its tree.
const Json* concept_in(const std::vector<Json>& all, const std::string& code, int depth = 0) {
  for (const Json& one : all) {
    if (plain(one.find("code")) == code) return &one;
    if (depth < kDeepestSet)
      if (const Json* found = concept_in(entries(one.find("concept")), code, depth + 1)) return found;
  }
  return nullptr;
}

// What a concept is called in other languages.
std::vector<Spoken> designations(const Json& json) {
  std::vector<Spoken> made;
  for (const Json& one : entries(json.find("designation")))
    made.push_back({plain(one.find("language")), plain(one.find("value"))});
  std::erase_if(made, [](const Spoken& one) { return one.language.empty() || one.text.empty(); });
  return made;
}

// The system that a code system's codes are of: of a supplement that which it adds to.
std::string system_of(const Json& code_system) {
  const std::string added_to = plain(code_system.find("supplements"));
  return added_to.empty() ? plain(code_system.find("url")) : added_to.substr(0, added_to.find('|'));
}

} // namespace

struct Vocabulary::Walk {
  std::vector<Concept> concepts;
  std::string missing; // what kept it from being whole
  Reading& reading;
};

Vocabulary::Vocabulary(const Json& questionnaire, const std::vector<Json>& beside) {
  for (const Json& one : entries(questionnaire.find("contained"))) add_resource(one, true);
  for (const Json& one : beside) add_resource(one, false);
}

void Vocabulary::add_resource(const Json& resource, bool contained) {
  held_.push_back({&resource, contained});
  if (plain(resource.find("resourceType")) != "Bundle") return;
  for (const Json& entry : entries(resource.find("entry")))
    if (const Json* inner = entry.find("resource")) held_.push_back({inner, contained});
}

const Json* Vocabulary::find(const char* type, const std::string& reference) const {
  const auto hash = reference.find('#');
  const std::string id = hash == std::string::npos ? "" : reference.substr(hash + 1);
  const std::string address = reference.substr(0, reference.find('|'));
  const auto bar = reference.find('|');
  const std::string version = bar == std::string::npos ? "" : reference.substr(bar + 1);
  const Json* other_version = nullptr;
  for (const Held& held : held_) {
    const Json& one = *held.resource;
    if (plain(one.find("resourceType")) != type) continue;
    if (!id.empty() && held.contained && plain(one.find("id")) == id) return &one;
    if (!id.empty() || plain(one.find("url")) != address) continue;
    if (version.empty() || plain(one.find("version")) == version) return &one;
    if (!one.find("version")) other_version = &one;
  }
  return other_version;
}

Concept Vocabulary::concept_of(const Json& json, const std::string& system, Reading& reading) const {
  Concept made;
  const int untranslated = reading.untranslated;
  made.coding = {system, plain(json.find("code")), translated(json, "display", reading)};
  std::vector<Spoken> spoken = designations(json);
  for (const Held& held : held_) {
    const Json& one = *held.resource;
    if (system.empty() || plain(one.find("resourceType")) != "CodeSystem" || system_of(one) != system) continue;
    const Json* defined = concept_in(entries(one.find("concept")), made.coding.code);
    if (!defined || defined == &json) continue;
    if (made.coding.display.empty()) made.coding.display = plain(defined->find("display"));
    for (Spoken& other : designations(*defined)) spoken.push_back(std::move(other));
  }
  if (const std::string* said = spoken_in(spoken, reading.language)) {
    made.coding.display = *said;
    reading.untranslated = untranslated;
  }
  made.weight = weight_of_concept(json);
  return made;
}

void Vocabulary::add_once(Concept made, std::vector<Concept>& concepts) {
  const auto known =
      std::find_if(concepts.begin(), concepts.end(), [&](const Concept& one) { return one.coding == made.coding; });
  if (known == concepts.end())
    concepts.push_back(std::move(made));
  else if (!known->weight)
    known->weight = made.weight;
}

void Vocabulary::add_concepts(const std::vector<Json>& all, const std::string& system, Walk& walk) const {
  for (const Json& json : all) {
    if (walk.concepts.size() >= kMostConcepts) return;
    const std::string own = json.find("system") ? plain(json.find("system")) : system;
    if (!yes(json, "abstract") && json.find("code")) {
      Concept made = concept_of(json, own, walk.reading);
      add_once(std::move(made), walk.concepts);
    }
    for (const char* deeper : {"contains", "concept"}) add_concepts(entries(json.find(deeper)), own, walk);
  }
}

// What several lists have in common, in the order of the first; a weight may stand in any of them.
void Vocabulary::keep_common(std::vector<Concept>& concepts, const std::vector<Concept>& others) {
  std::erase_if(concepts, [&](Concept& one) {
    const auto other =
        std::find_if(others.begin(), others.end(), [&](const Concept& each) { return each.coding == one.coding; });
    if (other != others.end() && !one.weight) one.weight = other->weight;
    return other == others.end();
  });
}

bool Vocabulary::add_codes(const Json& include, Walk& walk) const {
  const std::string system = plain(include.find("system"));
  if (include.find("concept")) return add_concepts(entries(include.find("concept")), system, walk), true;
  const Json* code_system = find("CodeSystem", system);
  if (!code_system || include.find("filter"))
    return walk.missing = fmt::format("the list of its codes of {}{}", system,
                                      include.find("filter") ? ", which it chooses by a rule" : ""),
           false;
  return add_concepts(entries(code_system->find("concept")), system, walk), true;
}

// The codes that are in all that an include names: of a system, and of each value set.
bool Vocabulary::add_include(const Json& include, Walk& walk, int depth) const {
  std::optional<std::vector<Concept>> common;
  const auto narrow = [&](Walk& more) {
    if (common)
      keep_common(*common, more.concepts);
    else
      common = std::move(more.concepts);
  };
  for (const Json& one : entries(include.find("valueSet"))) {
    const Json* set = find("ValueSet", plain(&one));
    if (!set) return walk.missing = "the value set " + plain(&one), false;
    Walk more{{}, "", walk.reading};
    if (!add_set(*set, more, depth + 1)) return walk.missing = more.missing, false;
    narrow(more);
  }
  // A whole system narrows a value set to what is of that system, also where the system's own list is not here.
  const std::string system = plain(include.find("system"));
  if (common && !system.empty() && !include.find("concept") && !include.find("filter")) {
    std::erase_if(*common, [&](const Concept& one) { return one.coding.system != system; });
  } else if (!system.empty() || include.find("concept")) {
    Walk more{{}, "", walk.reading};
    if (!add_codes(include, more)) return walk.missing = more.missing, false;
    narrow(more);
  }
  for (Concept& one : common.value_or(std::vector<Concept>())) add_once(std::move(one), walk.concepts);
  return true;
}

bool Vocabulary::add_set(const Json& set, Walk& walk, int depth) const {
  if (depth > kDeepestSet) return walk.missing = "an end: value sets lead to each other", false;
  const Json* compose = set.find("compose");
  if (const Json* expansion = set.find("expansion"); expansion && !entries(expansion->find("contains")).empty()) {
    add_concepts(entries(expansion->find("contains")), "", walk);
    // Where they stand in the definition only.
    for (Concept& one : walk.concepts)
      for (const Json& include : entries(compose ? compose->find("include") : nullptr))
        if (!one.weight)
          one.weight = weight_among(entries(include.find("concept")), plain(include.find("system")), one.coding);
    return true;
  }
  if (!compose) return walk.missing = "its list of answers (compose, or expansion)", false;
  for (const Json& include : entries(compose->find("include")))
    if (!add_include(include, walk, depth)) return false;
  Walk out{{}, "", walk.reading};
  for (const Json& exclude : entries(compose->find("exclude"))) {
    if (!add_include(exclude, out, depth)) return walk.missing = out.missing, false;
    for (const Concept& one : out.concepts)
      std::erase_if(walk.concepts, [&](const Concept& other) { return other.coding == one.coding; });
  }
  return true;
}

std::optional<std::vector<Concept>> Vocabulary::concepts(const std::string& reference, const Json& at,
                                                         Reading& reading) const {
  const Json* set = find("ValueSet", reference);
  if (!set) {
    const bool inside = reference.find('#') != std::string::npos;
    reading.wrong(at, fmt::format("the answers are in the value set \"{}\", which {}", reference,
                                  inside ? "this file does not contain; write the id of one that it does"
                                         : "is not here; put its ValueSet file beside this one"));
    return std::nullopt;
  }
  Walk walk{{}, "", reading};
  if (!add_set(*set, walk, 0)) {
    reading.wrong(at, fmt::format("the value set \"{}\" is not whole: {} is missing; put that file beside this one, or "
                                  "a ValueSet with its expansion",
                                  reference, walk.missing));
    return std::nullopt;
  }
  for (Concept& one : walk.concepts)
    if (!one.weight) one.weight = weight(one.coding, at, reading);
  return std::move(walk.concepts);
}

std::optional<check::Decimal> Vocabulary::weight(const check::Coding& coding, const Json& at, Reading& reading) const {
  std::optional<check::Decimal> found;
  for (const Held& held : held_) {
    const Json& one = *held.resource;
    if (plain(one.find("resourceType")) != "CodeSystem") continue;
    const auto weight = weight_among(entries(one.find("concept")), system_of(one), coding);
    if (found && weight && *found != *weight) {
      reading.wrong(at,
                    fmt::format("the code \"{}\" of {} has two weights, {} and {}, in two CodeSystem files beside this "
                                "one; take out the one that is not meant",
                                coding.code, coding.system, found->text(), weight->text()));
      return std::nullopt;
    }
    if (!found) found = weight;
  }
  return found;
}

} // namespace anteroom::content::fhir
