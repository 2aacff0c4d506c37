#include "tool/fhir/weights.h"

#include <algorithm>
#include <array>

namespace anteroom::content::fhir {
namespace {

constexpr int kDeepestConcept = 8;

// R4, its new name, and those of STU3; all of them HL7's.
constexpr std::string_view kStandards = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::array kWeights{"ordinalValue", "itemWeight", "questionnaire-ordinalValue", "valueset-ordinalValue",
                              "codesystem-ordinalValue"};

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

const std::vector<Json>& entries(const Json* list) {
  static const std::vector<Json> none;
  return list && list->is(Json::Kind::list) ? list->inner : none;
}

} // namespace

const Json* weight_extension(const Json& element) {
  for (const char* name : kWeights)
    for (const Json& one : entries(element.find("extension"))) {
      const std::string url = plain(one.find("url"));
      if (url.starts_with(kStandards) && url.substr(kStandards.size()) == name) return &one;
    }
  return nullptr;
}

std::optional<check::Decimal> weight_in(const Json& element) {
  const Json* found = weight_extension(element);
  const Json* value = found ? choice(*found, "value") : nullptr;
  return value ? number(*value) : std::nullopt;
}

// By extension, or as a property of a code system's concept.
std::optional<check::Decimal> weight_of_concept(const Json& json) {
  if (const auto written = weight_in(json)) return written;
  for (const Json& property : entries(json.find("property"))) {
    const std::string code = plain(property.find("code"));
    const Json* value = choice(property, "value");
    if (value && std::find(kWeights.begin(), kWeights.end(), code) != kWeights.end()) return number(*value);
  }
  return std::nullopt;
}

std::optional<check::Decimal> weight_among(const std::vector<Json>& all, const std::string& system,
                                           const check::Coding& coding, int depth) {
  for (const Json& one : all) {
    const std::string own = one.find("system") ? plain(one.find("system")) : system;
    if (own == coding.system && plain(one.find("code")) == coding.code)
      if (const auto weight = weight_of_concept(one)) return weight;
    for (const char* deeper : {"contains", "concept"})
      if (depth < kDeepestConcept)
        if (const auto weight = weight_among(entries(one.find(deeper)), own, coding, depth + 1)) return weight;
  }
  return std::nullopt;
}

} // namespace anteroom::content::fhir
