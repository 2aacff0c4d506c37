#include "tool/fhir/version_gate.h"

#include <array>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

struct Sign {
  const char* edition = nullptr;
  const Json* at = nullptr;
  std::string what;
};

bool is_text(const Json* json, std::string_view text) {
  return json && json->is(Json::Kind::text) && json->text == text;
}

Sign sign_in_item(const Json& item) {
  for (const char* name : {"option", "options"})
    if (const Json* found = item.find(name)) return {"STU3", found, fmt::format("\"{}\"", name)};
  if (const Json* found = choice(item, "initial")) return {"STU3", found, fmt::format("\"{}\"", found->key)};
  if (const Json* found = item.find("enableWhen"); found && found->is(Json::Kind::list))
    for (const Json& condition : found->inner) {
      if (const Json* has = condition.find("hasAnswer")) return {"STU3", has, "\"hasAnswer\""};
      if (!condition.find("operator") && choice(condition, "answer"))
        return {"STU3", &condition, "a condition without \"operator\""};
    }
  if (const Json* type = item.find("type"); is_text(type, "coding")) return {"R5", type, "the type \"coding\""};
  for (const char* name : {"answerConstraint", "disabledDisplay"})
    if (const Json* found = item.find(name)) return {"R5", found, fmt::format("\"{}\"", name)};
  return {};
}

Sign sign_in(const Json& of) {
  const Json* items = of.find("item");
  if (!items || !items->is(Json::Kind::list)) return {};
  for (const Json& item : items->inner) {
    if (Sign sign = sign_in_item(item); sign.edition) return sign;
    if (Sign sign = sign_in(item); sign.edition) return sign;
  }
  return {};
}

Sign sign_of(const Json& file) {
  if (const Json* group = file.find("group")) return {"DSTU2", group, "\"group\""};
  for (const char* name : {"versionAlgorithmString", "versionAlgorithmCoding", "copyrightLabel"})
    if (const Json* found = file.find(name)) return {"R5", found, fmt::format("\"{}\"", name)};
  return sign_in(file);
}

} // namespace

bool check_is_r4_questionnaire(const Json& file, const Reading& reading) {
  const Json* type = file.find("resourceType");
  if (!type || !type->is(Json::Kind::text))
    return reading.wrong(file, "this is not a FHIR file: it has no \"resourceType\": \"Questionnaire\""), false;
  if (type->text == "QuestionnaireResponse")
    return reading.wrong(*type, "this is a QuestionnaireResponse, the answers of one person; take it out of this "
                                "folder, and put the Questionnaire here"),
           false;
  if (type->text != "Questionnaire")
    return reading.wrong(*type, fmt::format("this is a FHIR {}, not a Questionnaire", type->text)), false;
  const Sign sign = sign_of(file);
  if (!sign.edition) return true;
  reading.wrong(*sign.at, fmt::format("this is written for FHIR {} ({} stands here); Anteroom takes FHIR R4: ask the "
                                      "publisher for the R4 edition, or have the file converted",
                                      sign.edition, sign.what));
  return false;
}

} // namespace anteroom::content::fhir
