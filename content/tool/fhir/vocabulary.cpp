#include "tool/fhir/vocabulary.h"

#include "tool/fhir/translation.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

constexpr int kDeepestSet = 8;
constexpr std::size_t kMostConcepts = 2000; // the form's own bound is lower, and says so

// R4, its new name, and those of STU3.
constexpr std::array kWeights{"ordinalValue", "itemWeight", "questionnaire-ordinalValue", "valueset-ordinalValue",
                              "codesystem-ordinalValue"};

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

// By extension, or as a property of a code system's concept.
std::optional<check::Decimal> weight_of(const Json& json) {
  if (const auto written = weight_in(json)) return written;
  for (const Json& property : entries(json.find("property"))) {
    const std::string code = plain(property.find("code"));
    const Json* value = choice(property, "value");
    if (value && std::find(kWeights.begin(), kWeights.end(), code) != kWeights.end()) return number(*value);
  }
  return std::nullopt;
}

// The system that a code system's codes are of: of a supplement that which it adds to.
std::string system_of(const Json& code_system) {
  const std::string added_to = plain(code_system.find("supplements"));
  return added_to.empty() ? plain(code_system.find("url")) : added_to.substr(0, added_to.find('|'));
}

std::optional<check::Decimal> weight_among(const std::vector<Json>& all, const std::string& system,
                                           const check::Coding& coding, int depth = 0) {
  for (const Json& one : all) {
    const std::string own = one.find("system") ? plain(one.find("system")) : system;
    if (own == coding.system && plain(one.find("code")) == coding.code)
      if (const auto weight = weight_of(one)) return weight;
    for (const char* deeper : {"contains", "concept"})
      if (depth < kDeepestSet)
        if (const auto weight = weight_among(entries(one.find(deeper)), own, coding, depth + 1)) return weight;
  }
  return std::nullopt;
}

} // namespace

const Json* weight_extension(const Json& element) {
  for (const char* name : kWeights)
    if (const Json* found = extension(element, name)) return found;
  return nullptr;
}

std::optional<check::Decimal> weight_in(const Json& element) {
  const Json* found = weight_extension(element);
  const Json* value = found ? choice(*found, "value") : nullptr;
  return value ? number(*value) : std::nullopt;
}

struct Vocabulary::Walk {
  std::vector<Concept> concepts;
  std::string missing; // what kept it from being whole
  Reading& reading;
};

Vocabulary::Vocabulary(const Json& questionnaire, const std::vector<Json>& beside) {
  for (const Json& one : entries(questionnaire.find("contained"))) add_resource(one, true);
  for (const Json& one : beside) add_resource(one, false);
  note_used(questionnaire);
}

// Another form's value sets may give the same codes other weights.
void Vocabulary::note_used(const Json& json) {
  const auto note = [this](const Json& reference) {
    const Json* set = find("ValueSet", plain(&reference));
    for (Held& held : held_)
      if (held.resource == set && !held.used) {
        held.used = true;
        note_used(*set);
      }
  };
  if (json.key == "answerValueSet") note(json);
  if (json.key == "valueSet")
    for (const Json& reference : json.inner) note(reference);
  for (const Json& inner : json.inner) note_used(inner);
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
  made.weight = weight_of(json);
  return made;
}

void Vocabulary::add_concepts(const std::vector<Json>& all, const std::string& system, Walk& walk) const {
  for (const Json& json : all) {
    if (walk.concepts.size() >= kMostConcepts) return;
    const std::string own = json.find("system") ? plain(json.find("system")) : system;
    if (!yes(json, "abstract") && json.find("code")) {
      Concept made = concept_of(json, own, walk.reading);
      if (!made.weight) made.weight = weight(made.coding);
      const bool known = std::any_of(walk.concepts.begin(), walk.concepts.end(),
                                     [&](const Concept& one) { return one.coding == made.coding; });
      if (!known) walk.concepts.push_back(std::move(made));
    }
    for (const char* deeper : {"contains", "concept"}) add_concepts(entries(json.find(deeper)), own, walk);
  }
}

bool Vocabulary::add_include(const Json& include, Walk& walk, int depth) const {
  for (const Json& one : entries(include.find("valueSet"))) {
    const Json* set = find("ValueSet", plain(&one));
    if (!set) return walk.missing = "the value set " + plain(&one), false;
    if (!add_set(*set, walk, depth + 1)) return false;
  }
  const std::string system = plain(include.find("system"));
  if (include.find("concept")) return add_concepts(entries(include.find("concept")), system, walk), true;
  if (system.empty()) return true;
  const Json* code_system = find("CodeSystem", system);
  if (!code_system || include.find("filter"))
    return walk.missing = fmt::format("the list of its codes of {}{}", system,
                                      include.find("filter") ? ", which it chooses by a rule" : ""),
           false;
  return add_concepts(entries(code_system->find("concept")), system, walk), true;
}

bool Vocabulary::add_set(const Json& set, Walk& walk, int depth) const {
  if (depth > kDeepestSet) return walk.missing = "an end: value sets lead to each other", false;
  if (const Json* expansion = set.find("expansion"); expansion && !entries(expansion->find("contains")).empty())
    return add_concepts(entries(expansion->find("contains")), "", walk), true;
  const Json* compose = set.find("compose");
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
  return std::move(walk.concepts);
}

std::optional<check::Decimal> Vocabulary::weight(const check::Coding& coding) const {
  for (const Held& held : held_) {
    const Json& one = *held.resource;
    const bool code_system = plain(one.find("resourceType")) == "CodeSystem";
    if (!held.contained && !held.used && !code_system) continue;
    if (const Json* expansion = one.find("expansion"))
      if (const auto found = weight_among(entries(expansion->find("contains")), "", coding)) return found;
    if (const Json* compose = one.find("compose"))
      for (const Json& include : entries(compose->find("include")))
        if (const auto found = weight_among(entries(include.find("concept")), plain(include.find("system")), coding))
          return found;
    if (code_system)
      if (const auto found = weight_among(entries(one.find("concept")), system_of(one), coding)) return found;
  }
  return std::nullopt;
}

} // namespace anteroom::content::fhir
