#pragma once
// What every part of a FHIR file is read with, and the few ways in which all of them are asked for things. Members of
// the wrong kind are mistakes with their line and read as if they were not there.
#include "check/value.h"
#include "tool/json.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content::fhir {

struct Reading {
  std::string file; // as the author would name it
  Mistakes& mistakes;
  std::string language;               // the one that texts are wanted in, a BCP-47 tag
  std::string written_in;             // that of the file itself; empty when it does not say
  int texts = 0;                      // that were read
  int untranslated = 0;               // of these were not there in the wanted language
  std::vector<const Json*> unasked;   // items that a kiosk without a keyboard does not ask
  std::vector<const Json*> filled_in; // extensions that would fill an answer in from elsewhere

  void wrong(const Json& at, std::string what) const { mistakes.add({file, at.line}, std::move(what)); }
  void warn(const Json& at, std::string what) const { mistakes.warn({file, at.line}, std::move(what)); }
};

// The entries of a member that is a list; none when it is missing.
const std::vector<Json>& list(const Json& object, std::string_view member, const Reading& reading);
// A member that is a text, byte for byte; empty when it is missing.
std::string text(const Json& object, std::string_view member, const Reading& reading);
bool truth(const Json& object, std::string_view member, const Reading& reading);
// The member whose name is `prefix` and a type: "valueCoding" for "value". Null when there is none.
const Json* choice(const Json& object, std::string_view prefix);

// A value of an answer, an option or a condition, by the type that its name ends with ("answerCoding"). Nothing,
// and a mistake, when it is not what it is called, or of a type that no answer here has. Text where a number should
// be is taken as text, with a warning.
std::optional<check::Value> value_of(const Json& json, std::string_view prefix, const Reading& reading);
std::optional<check::Decimal> number(const Json& json);
check::Coding coding(const Json& json);

// Extensions, found by the last part of their address, as that is what stays the same between editions of guides:
// "questionnaire-hidden". Null when there is none.
const Json* extension(const Json& element, std::string_view name);
void each_extension(const Json& element, const std::function<void(std::string_view name, const Json& extension)>& look);
// Of an extension that says true or false; false when there is none.
bool says(const Json& element, std::string_view name);
// The code of an item's control: "help", "slider"; empty when there is none.
std::string control(const Json& item);

} // namespace anteroom::content::fhir
