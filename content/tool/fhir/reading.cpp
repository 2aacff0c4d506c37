#include "tool/fhir/reading.h"

#include <fmt/format.h>
#include <limits>

namespace anteroom::content::fhir {
namespace {

const std::vector<Json> kNone;

std::string_view last_part(std::string_view url) { return url.substr(url.rfind('/') + 1); }

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

std::optional<check::Value> number_called(const Json& json, std::string_view type, const Reading& reading) {
  if (json.is(Json::Kind::text)) {
    reading.warn(
        json, fmt::format("\"{}\" holds the text \"{}\", not a number; it is compared as a text", json.key, json.text));
    return check::Text{json.text};
  }
  const auto decimal = number(json);
  if (!decimal) return std::nullopt;
  if (type == "Decimal") return *decimal;
  if (!decimal->is_whole()) return std::nullopt;
  return check::Integer{decimal->truncated()};
}

} // namespace

const std::vector<Json>& list(const Json& object, std::string_view member, const Reading& reading) {
  const Json* found = object.find(member);
  if (!found || found->is(Json::Kind::null)) return kNone;
  if (found->is(Json::Kind::list)) return found->inner;
  reading.wrong(*found, fmt::format("\"{}\" must be a list, [ … ], not {}", member, kind_in_words(*found)));
  return kNone;
}

std::string text(const Json& object, std::string_view member, const Reading& reading) {
  const Json* found = object.find(member);
  if (!found || found->is(Json::Kind::null)) return "";
  if (found->is(Json::Kind::text)) return found->text;
  reading.wrong(*found, fmt::format("\"{}\" must be a text in quotes, not {}", member, kind_in_words(*found)));
  return "";
}

bool truth(const Json& object, std::string_view member, const Reading& reading) {
  const Json* found = object.find(member);
  if (!found || found->is(Json::Kind::null)) return false;
  if (found->is(Json::Kind::boolean)) return found->truth;
  const bool meant = found->is(Json::Kind::text) && (found->text == "true" || found->text == "false");
  if (meant)
    reading.warn(*found, fmt::format("\"{}\" should be {}, without quotes; it is taken as that", member, found->text));
  else
    reading.wrong(*found, fmt::format("\"{}\" must be true or false, not {}", member, kind_in_words(*found)));
  return meant && found->text == "true";
}

const Json* choice(const Json& object, std::string_view prefix) {
  if (!object.is(Json::Kind::object)) return nullptr;
  for (const Json& member : object.inner)
    if (member.key.size() > prefix.size() && member.key.starts_with(prefix) && member.key[prefix.size()] >= 'A' &&
        member.key[prefix.size()] <= 'Z')
      return &member;
  return nullptr;
}

std::optional<check::Decimal> number(const Json& json) {
  if (!json.is(Json::Kind::number)) return std::nullopt;
  return check::Decimal::parse(json.text);
}

check::Coding coding(const Json& json) {
  return {plain(json.find("system")), plain(json.find("code")), plain(json.find("display"))};
}

std::optional<check::Value> value_of(const Json& json, std::string_view prefix, const Reading& reading) {
  const std::string_view type = std::string_view(json.key).substr(prefix.size());
  const auto unfit = [&](const char* wanted) {
    reading.wrong(json, fmt::format("\"{}\" must be {}, not {}", json.key, wanted, kind_in_words(json)));
    return std::nullopt;
  };
  if (type == "Boolean")
    return json.is(Json::Kind::boolean) ? std::optional<check::Value>(json.truth) : unfit("true or false");
  if (type == "Integer" || type == "Decimal" || type == "PositiveInt" || type == "UnsignedInt") {
    auto made = number_called(json, type, reading);
    return made ? made : unfit(type == "Decimal" ? "a number" : "a whole number");
  }
  if (type == "Coding")
    return json.is(Json::Kind::object) ? std::optional<check::Value>(coding(json))
                                       : unfit("a coding, {\"system\": …, \"code\": …}");
  if (type == "Quantity") {
    const Json* value = json.find("value");
    const auto amount = value ? number(*value) : std::nullopt;
    if (!amount) return unfit("a quantity, {\"value\": 3, \"unit\": …}");
    return check::Quantity{*amount, plain(json.find("unit")), plain(json.find("system")), plain(json.find("code"))};
  }
  for (const std::string_view known :
       {"String", "Date", "DateTime", "Time", "Instant", "Uri", "Url", "Markdown", "Code"})
    if (type == known)
      return json.is(Json::Kind::text) ? std::optional<check::Value>(check::Text{json.text})
                                       : unfit("a text in quotes");
  reading.wrong(
      json,
      fmt::format("\"{}\" is a kind of answer that a kiosk cannot take; use a coding, a text or a number", json.key));
  return std::nullopt;
}

void each_extension(const Json& element, const std::function<void(std::string_view, const Json&)>& look) {
  const Json* all = element.find("extension");
  if (!all || !all->is(Json::Kind::list)) return;
  for (const Json& one : all->inner) {
    const std::string url = plain(one.find("url"));
    const std::string_view name = last_part(url);
    if (!name.empty()) look(name, one);
  }
}

const Json* extension(const Json& element, std::string_view name) {
  const Json* found = nullptr;
  each_extension(element, [&](std::string_view other, const Json& one) {
    if (!found && other == name) found = &one;
  });
  return found;
}

bool says(const Json& element, std::string_view name) {
  const Json* found = extension(element, name);
  const Json* value = found ? found->find("valueBoolean") : nullptr;
  return value && value->is(Json::Kind::boolean) && value->truth;
}

std::string control(const Json& item) {
  const Json* found = extension(item, "questionnaire-itemControl");
  const Json* concept_ = found ? found->find("valueCodeableConcept") : nullptr;
  const Json* codings = concept_ ? concept_->find("coding") : nullptr;
  if (codings && codings->is(Json::Kind::list))
    for (const Json& one : codings->inner)
      if (const std::string code = plain(one.find("code")); !code.empty()) return code;
  return "";
}

} // namespace anteroom::content::fhir
